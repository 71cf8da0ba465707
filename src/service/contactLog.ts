import type { RollUp } from '../contacts/rollup.ts';

/** A person stopped the reading of contacts. The message is a sentence for them. */
export class ContactsStopped extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ContactsStopped';
  }
}

/** The contacts of a knowledge base: rolled up when first asked for, and again after a change. */
export class ContactLog {
  readonly #read: (signal: AbortSignal) => Promise<RollUp>;
  readonly #whyStopped: string;
  #rollUp: Promise<RollUp> | undefined;
  #last: { readonly found: RollUp; readonly reading: number } | undefined;
  /** Number of the last reading that began. */
  #reading = 0;
  /** More than one where contacts changed while they were read. */
  readonly #readings = new Set<AbortController>();
  #stopped = false;

  /** @param whyStopped the message once a person stopped the reading */
  constructor(read: (signal: AbortSignal) => Promise<RollUp>, whyStopped: string) {
    this.#read = read;
    this.#whyStopped = whyStopped;
  }

  /**
   * Rejects with a sentence for a person where a source can't be reached; the next call tries again. Once stopped it
   * rejects with `ContactsStopped` until `readAgain`: nobody starts by accident what a person didn't want to wait for.
   */
  rollUp(): Promise<RollUp> {
    if (this.#stopped) return Promise.reject(new ContactsStopped(this.#whyStopped));
    this.#rollUp ??= this.#start();
    return this.#rollUp;
  }

  /** The last roll-up, which may be older than the records; undefined before the first. */
  last(): RollUp | undefined {
    return this.#last?.found;
  }

  /** Contact records or reasons changed. */
  invalidate(): void {
    this.#rollUp = undefined;
  }

  /** Stops the reading that goes on; without one nothing happens. */
  stop(): void {
    for (const reading of this.#readings) {
      this.#stopped = true;
      reading.abort(new ContactsStopped(this.#whyStopped));
    }
  }

  /** After `stop`: the next question reads. Files that were read to their end are in the cache. */
  readAgain(): void {
    this.#stopped = false;
  }

  #start(): Promise<RollUp> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#readings.add(controller);
    const number = ++this.#reading;
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    // A source that hangs answers a stop late or never; the person is told at once.
    const reading: Promise<RollUp> = Promise.race([this.#read(signal), stopped])
      .finally(() => this.#readings.delete(controller))
      .then(
        found => {
          // One that began earlier may end later: it knows less.
          if (number > (this.#last?.reading ?? 0)) this.#last = { found, reading: number };
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
