/** A language that there are articles of. */
export interface SpokenLanguage {
  readonly code: string;
  /** From 0 to 31: a bit in the sets of languages that forms of words carry. */
  readonly number: number;
}

const mostLanguages = 32;

/** Counts the articles of each language. */
export class SpokenLanguages {
  readonly #codes: string[] = [];
  readonly #counts: number[] = [];
  #list: readonly SpokenLanguage[] | undefined;

  /** By their codes. */
  get list(): readonly SpokenLanguage[] {
    this.#list ??= this.#codes
      .map((code, number) => ({ code, number }))
      .filter(({ number }) => (this.#counts[number] ?? 0) > 0)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    return this.#list;
  }

  /** Number of a language, which is given where it is new. Languages after the 32nd share its number. */
  numberOf(code: string): number {
    const known = this.#codes.indexOf(code);
    if (known >= 0) return known;
    if (this.#codes.length === mostLanguages) return mostLanguages - 1;
    this.#counts.push(0);
    return this.#codes.push(code) - 1;
  }

  /** @param by 1 for an article that came, -1 for one that went */
  count(number: number, by: number): void {
    this.#counts[number] = (this.#counts[number] ?? 0) + by;
    this.#list = undefined;
  }

  /** No articles any more. Numbers stay. */
  clear(): void {
    this.#counts.fill(0);
    this.#list = undefined;
  }
}
