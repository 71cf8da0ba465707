import type { RollUp } from '../contacts/rollup.ts';

/** The contacts of a knowledge base: rolled up when first asked for, and again after a change. */
export class ContactLog {
  readonly #read: () => Promise<RollUp>;
  #rollUp: Promise<RollUp> | undefined;
  #last: RollUp | undefined;

  constructor(read: () => Promise<RollUp>) {
    this.#read = read;
  }

  /** Rejects with a sentence for a person where a source can't be reached; the next call tries again. */
  rollUp(): Promise<RollUp> {
    this.#rollUp ??= this.#start();
    return this.#rollUp;
  }

  /** The last roll-up, which may be older than the records; undefined before the first. */
  last(): RollUp | undefined {
    return this.#last;
  }

  /** Contact records or reasons changed. */
  invalidate(): void {
    this.#rollUp = undefined;
  }

  #start(): Promise<RollUp> {
    const reading: Promise<RollUp> = this.#read().then(
      found => {
        this.#last = found;
        return found;
      },
      error => {
        if (this.#rollUp === reading) this.#rollUp = undefined;
        throw error;
      },
    );
    return reading;
  }
}
