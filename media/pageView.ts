import type { PageAction, PageMessage } from '../src/editor/pages/messages.ts';

/*
 * The script of a page: it tells the editor what was pressed, and keeps the place in the text when the page is drawn
 * again.
 */

interface EditorApi {
  postMessage(message: PageMessage): void;
  getState(): { readonly scroll: number } | undefined;
  setState(state: { readonly scroll: number }): void;
}
declare function acquireVsCodeApi(): EditorApi;

const editor = acquireVsCodeApi();

document.addEventListener('click', event => {
  if (!(event.target instanceof Element)) return;
  const pressed = event.target.closest('[data-action], [data-process], [data-path]');
  if (!(pressed instanceof HTMLElement)) return;
  event.preventDefault();
  const { action, process, path } = pressed.dataset;
  if (action !== undefined) editor.postMessage({ kind: 'action', action: action as PageAction });
  else if (process !== undefined) editor.postMessage({ kind: 'process', process });
  else if (path !== undefined) editor.postMessage({ kind: 'file', path });
});

window.scrollTo(0, editor.getState()?.scroll ?? 0);
window.addEventListener('scroll', () => editor.setState({ scroll: window.scrollY }), { passive: true });
