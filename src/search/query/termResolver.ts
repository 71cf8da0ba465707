import { fold } from '../language/characters.ts';
import { type Language, languageOf } from '../language/languages.ts';
import { hashOfText } from '../language/stemHash.ts';
import type { Form } from '../ranking/term.ts';
import type { Weights } from '../ranking/weights.ts';
import type { ArticleStore } from '../storage/articleStore.ts';

const allLanguages = -1;
/** Words that only begin as the word typed: so many of the most frequent count. */
const mostPrefixForms = 24;
const mostWildcardForms = 64;
/** Likewise, of one word or more: as many as have so many articles, each counted for every word. */
const mostArticles = 20_000;

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
    const exact = this.written(word);
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
    const words = lexicon.withPrefix(prefix).filter(word => lexicon.count(word) > 0 && !known.has(word));
    return this.#mostFrequent(words, mostPrefixForms).map(word => ({
      word,
      weight: this.#weights.prefix,
      languages: allLanguages,
    }));
  }

  /** Words of the articles that are written so, with or without diacritics. */
  written(word: string): number[] {
    const { lexicon } = this.#store;
    const folded = fold(word);
    const found = new Set([lexicon.find(word), lexicon.find(folded), ...lexicon.accented(folded)]);
    return [...found].filter(form => form >= 0 && lexicon.count(form) > 0);
  }

  /** Words that fit a pattern with stars, each of which stands for any letters. The most frequent of them. */
  wildcard(pattern: string): Form[] {
    const { lexicon } = this.#store;
    const pieces = fold(pattern).split(/\*+/u);
    const [start = ''] = pieces;
    if (pieces.every(piece => piece === '')) return [];
    const words = lexicon
      .withPrefix(start)
      .filter(word => lexicon.count(word) > 0 && fits(fold(lexicon.text(word)), pieces));
    return this.#mostFrequent(words, mostWildcardForms).map(word => ({
      word,
      weight: 1,
      languages: allLanguages,
    }));
  }

  /** The most frequent of some words, and no more of them than have so many articles together. */
  #mostFrequent(words: readonly number[], most: number): number[] {
    const { lexicon } = this.#store;
    const counted = words.map(word => ({ word, count: lexicon.count(word) }));
    counted.sort((a, b) => b.count - a.count || (lexicon.text(a.word) < lexicon.text(b.word) ? -1 : 1));
    const found: number[] = [];
    let articles = 0;
    for (const { word, count } of counted) {
      if (found.length >= most || (found.length > 0 && articles + count > mostArticles)) break;
      articles += count;
      found.push(word);
    }
    return found;
  }

  #withStem(language: Language, stem: string): number[] {
    const { lexicon } = this.#store;
    return lexicon
      .withStem(language.code, hashOfText(stem))
      .filter(form => lexicon.count(form) > 0 && language.stem(lexicon.text(form)) === stem);
  }
}

/** @param pieces what must stand in the word, one behind the other; the first at its start, the last at its end */
function fits(word: string, pieces: readonly string[]): boolean {
  let at = (pieces[0] ?? '').length;
  for (const piece of pieces.slice(1, -1)) {
    const found = word.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  const last = pieces.at(-1) ?? '';
  return word.startsWith(pieces[0] ?? '') && word.length - last.length >= at && word.endsWith(last);
}
