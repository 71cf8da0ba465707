import { fold } from '../language/characters.ts';
import { type Language, languageOf } from '../language/languages.ts';
import { hashOfText } from '../language/stemHash.ts';
import { wordsOf } from '../language/tokenizer.ts';
import type { Form } from '../ranking/term.ts';
import type { Weights } from '../ranking/weights.ts';
import type { ArticleStore } from '../storage/articleStore.ts';

const allLanguages = -1;
/** Words that only begin as the word typed: so many of the most frequent count. */
const mostPrefixForms = 24;

/** The words of the articles that a word of a query stands for. */
export interface Resolved {
  readonly forms: readonly Form[];
  /** Of these, the word as typed, with or without diacritics. */
  readonly exact: readonly number[];
}

/** Finds the words of the articles that words of a query stand for. */
export class TermResolver {
  readonly #store: ArticleStore;
  readonly #weights: Weights;

  constructor(store: ArticleStore, weights: Weights) {
    this.#store = store;
    this.#weights = weights;
  }

  /** The word itself, and the words with its stem in each language. @param word in lower case */
  word(word: string): Resolved {
    const { lexicon, languageCodes } = this.#store;
    const exact = this.#written(word);
    const forms = new Map<number, number>();
    for (const form of exact) forms.set(form, allLanguages);
    // Stems of the words as the articles write them, so that `cafe` has the stem of `café` too.
    const texts = new Set([word, ...exact.map(form => lexicon.text(form))]);
    languageCodes.forEach((code, i) => {
      const language = languageOf(code);
      for (const text of texts) {
        for (const form of this.#withStem(language, language.stem(text))) {
          forms.set(form, (forms.get(form) ?? 0) | (1 << i));
        }
      }
    });
    return { exact, forms: [...forms].map(([form, languages]) => ({ word: form, weight: 1, languages })) };
  }

  /** Words that begin so, the most frequent of them. @param known words that count in full already */
  prefix(prefix: string, known: ReadonlySet<number>): Form[] {
    const { lexicon } = this.#store;
    const words = lexicon
      .withPrefix(prefix)
      .filter(word => lexicon.count(word) > 0 && !known.has(word))
      .map(word => ({ word, count: lexicon.count(word) }));
    if (words.length > mostPrefixForms) {
      words.sort((a, b) => b.count - a.count || (lexicon.text(a.word) < lexicon.text(b.word) ? -1 : 1));
      words.length = mostPrefixForms;
    }
    return words.map(({ word }) => ({ word, weight: this.#weights.prefix, languages: allLanguages }));
  }

  /** Words of the articles that are written so, with or without diacritics. */
  #written(word: string): number[] {
    const { lexicon } = this.#store;
    const folded = fold(word);
    const found = new Set([lexicon.find(word), lexicon.find(folded), ...lexicon.accented(folded)]);
    return [...found].filter(form => form >= 0 && lexicon.count(form) > 0);
  }

  #withStem(language: Language, stem: string): number[] {
    const { lexicon } = this.#store;
    return lexicon
      .withStem(language.code, hashOfText(stem))
      .filter(form => lexicon.count(form) > 0 && language.stem(lexicon.text(form)) === stem);
  }
}

/** The words of a piece of a query, in lower case; codes and hyphenated words also as a whole. */
export function queryWords(text: string): string[] {
  return wordsOf(text).map(word => word.text);
}
