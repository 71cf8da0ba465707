/** The line from a webview to the extension. The state outlives the page while the view is hidden. */
interface Host<Sent, State> {
  postMessage(message: Sent): void;
  getState(): State | undefined;
  setState(state: State): void;
}

declare function acquireVsCodeApi<Sent, State>(): Host<Sent, State>;

/** May be asked for once only. @param onMessage what the extension sends */
export function connect<Sent, Received, State>(onMessage: (message: Received) => void): Host<Sent, State> {
  window.addEventListener('message', ({ data }: MessageEvent<Received>) => onMessage(data));
  return acquireVsCodeApi<Sent, State>();
}
