import type { URI } from 'vscode-uri';

type Change =
  | { readonly kind: 'changed' | 'deleted' | 'closed' }
  | { readonly kind: 'edited'; readonly text: string };

export interface QueuedChange {
  readonly uri: URI;
  readonly change: Change;
}

/** Long enough for what one command changes, short enough that problems follow a keystroke within 100 ms. */
const quietMs = 30;

/** Collects changes into batches: the last change of a file counts, and one batch is taken in after the other. */
export class ChangeQueue {
  readonly #take: (changes: readonly QueuedChange[]) => Promise<void>;
  readonly #waiting = new Map<string, QueuedChange>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #taking: Promise<void> = Promise.resolve();

  constructor(take: (changes: readonly QueuedChange[]) => Promise<void>) {
    this.#take = take;
  }

  add(uri: URI, change: Change): void {
    const key = uri.toString();
    const before = this.#waiting.get(key)?.change;
    this.#waiting.delete(key);
    // That an editor was closed says already that the file counts, and what the editor held must be forgotten.
    const isKnown = before?.kind === 'closed' && change.kind === 'changed';
    this.#waiting.set(key, { uri, change: isKnown ? before : change });
    this.#timer ??= setTimeout(() => this.flush(), quietMs);
  }

  /** Takes in what waits; resolves when it is done. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = [...this.#waiting.values()];
    this.#waiting.clear();
    if (batch.length > 0) this.#taking = this.#taking.then(() => this.#take(batch));
    return this.#taking;
  }
}
