import { type Language, languageOf } from '../language/languages.ts';
import { stemHash } from '../language/stemHash.ts';
import type { Strings } from './segment.ts';

/** Languages after this one share its bit. */
const lastBit = 31;

/** The languages of articles, and the stems of their words. */
export class StemTable {
  /** Per article: number of its language. */
  readonly ofArticles: Uint8Array<ArrayBuffer>;
  readonly #languages: readonly Language[];

  /** @param tags language tag per article */
  constructor(tags: readonly string[]) {
    const languages = tags.map(languageOf);
    this.#languages = [...new Set(languages)];
    const numbers = new Map(this.#languages.map((language, i) => [language, Math.min(i, lastBit)]));
    this.ofArticles = Uint8Array.from(languages, language => numbers.get(language) ?? 0);
  }

  /**
   * Hashes of the stems of words, per language code; 0 where no article of the language has the word.
   * @param seen per word: bits of the numbers of the languages whose articles have it
   */
  hashesOf({ bytes, starts }: Strings, seen: Uint32Array): Record<string, Uint32Array<ArrayBuffer>> {
    const hashes = this.#languages.map(() => new Uint32Array(seen.length));
    // One long text to cut the words from, which is faster than to decode each.
    const all = new TextDecoder().decode(bytes);
    let at = 0;
    for (let word = 0; word < seen.length; word++) {
      const start = at;
      // As many units as there are bytes that begin a character: none of these is outside the basic plane.
      for (let i = starts[word] ?? 0; i < (starts[word + 1] ?? 0); i++)
        if (((bytes[i] ?? 0) & 0xc0) !== 0x80) at++;
      this.#setHashes(hashes, word, all.slice(start, at), seen[word] ?? 0);
    }
    return Object.fromEntries(this.#languages.map(({ code }, i) => [code, hashes[i] ?? new Uint32Array(0)]));
  }

  #setHashes(hashes: readonly Uint32Array[], word: number, text: string, seen: number): void {
    for (let i = 0; i < hashes.length; i++) {
      const language = this.#languages[i];
      const own = hashes[i];
      if (language === undefined || own === undefined || !((seen >>> Math.min(i, lastBit)) & 1)) continue;
      own[word] = stemHash(language, text);
    }
  }
}
