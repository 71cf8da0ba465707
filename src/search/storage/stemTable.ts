import { type Language, languageOf } from '../language/languages.ts';
import { stemHash } from '../language/stemHash.ts';

/** Hashes of the stems of words, per language whose articles have the word. */
export class StemTable {
  /** Per language code. */
  readonly hashes: Record<string, Uint32Array<ArrayBuffer>> = {};
  readonly #languages: readonly Language[];
  /** Per article: index in `#languages`. */
  readonly #ofArticle: Uint8Array;
  readonly #seen: Uint8Array;

  /** @param tags language tag per article */
  constructor(tags: readonly string[], words: number) {
    const codes = tags.map(tag => languageOf(tag).code);
    const distinct = [...new Set(codes)];
    this.#languages = distinct.map(languageOf);
    for (const code of distinct) this.hashes[code] = new Uint32Array(words);
    this.#ofArticle = Uint8Array.from(codes, code => distinct.indexOf(code));
    this.#seen = new Uint8Array(distinct.length);
  }

  /** The word at hand is in an article. */
  see(article: number): void {
    this.#seen[this.#ofArticle[article] ?? 0] = 1;
  }

  /** No more articles have the word at hand. */
  end(word: number, text: string): void {
    for (let i = 0; i < this.#languages.length; i++) {
      const language = this.#languages[i];
      if (!this.#seen[i] || language === undefined) continue;
      const hashes = this.hashes[language.code];
      if (hashes) hashes[word] = stemHash(language, text);
      this.#seen[i] = 0;
    }
  }
}
