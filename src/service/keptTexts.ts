/** Together, in UTF-16 units. */
const mostUnits = 4_000_000;

/** Texts that were asked for lately; those asked for longest ago go when they are too much together. */
export class KeptTexts {
  readonly #texts = new Map<string, string>();
  #units = 0;

  get(key: string): string | undefined {
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return text;
  }

  set(key: string, text: string): void {
    this.#units += text.length - (this.#texts.get(key)?.length ?? 0);
    this.#texts.set(key, text);
    for (const [oldest, { length }] of this.#texts) {
      if (this.#units <= mostUnits) return;
      this.#texts.delete(oldest);
      this.#units -= length;
    }
  }
}
