import type * as vscode from 'vscode';

/** Does something once nobody has asked for it for a while: changes come with every keystroke. */
export class WhenQuiet implements vscode.Disposable {
  readonly #pauseMs: number;
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pauseMs: number, act: () => void) {
    this.#pauseMs = pauseMs;
    this.#act = act;
  }

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#act, this.#pauseMs);
  }

  /** What was asked for is not wanted any more. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  dispose(): void {
    this.cancel();
  }
}
