import type { Settings } from '../knowledge/settings.ts';

/** Finds the key of a channel by its key, its labels and its aliases, in any case; other names stay as written. */
export class Channels {
  readonly #keys = new Map<string, string>();
  readonly #settings: Settings['channels'];

  constructor(settings: Settings['channels']) {
    this.#settings = settings;
    for (const [key, { label, aliases }] of Object.entries(settings)) {
      for (const name of [...Object.values(label ?? {}), ...aliases]) this.#name(name, key);
    }
    // A key goes before another channel's alias.
    for (const key of Object.keys(settings)) this.#keys.set(key.toLowerCase(), key);
  }

  keyOf(name: string): string {
    return this.#keys.get(name.toLowerCase()) ?? name;
  }

  /** Seconds within which a contact on this channel should be answered; undefined where there is no target. */
  answerWithin(name: string): number | undefined {
    const minutes = this.#settings[this.keyOf(name)]?.['answer-within'];
    return minutes === undefined ? undefined : minutes * 60;
  }

  /** Every name that leads to a key, in lower case, with its key. */
  get names(): ReadonlyMap<string, string> {
    return this.#keys;
  }

  #name(name: string, key: string): void {
    const plain = name.trim().toLowerCase();
    if (!this.#keys.has(plain)) this.#keys.set(plain, key);
  }
}
