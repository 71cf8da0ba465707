import { fold } from '../language/characters.ts';
import { type Language, languageOf } from '../language/languages.ts';
import { hashOfText } from '../language/stemHash.ts';
import type { Form } from '../ranking/term.ts';
import type { Weights } from '../ranking/weights.ts';
import type { ArticleStore } from '../storage/articleStore.ts';
import type { Lexicon } from '../storage/lexicon.ts';

const allLanguages = -1;
/** Words that only begin as the word typed: so many of the most frequent count. */
const mostPrefixForms = 24;
const mostKnown = 1000;
const mostWildcardForms = 64;
/** Likewise, of one word or more: as many as have so many articles, each counted for every word. */
const mostArticles = 20_000;

/** The words of the articles that a word of a query stands for, in an order that doesn't depend on their numbers. */
export interface Resolved {
  readonly forms: readonly Form[];
  /** Of these, the word as typed, with or without diacritics. */
  readonly exact: readonly number[];
}

/** Finds the words of the articles that words of a query stand for. */
export class TermResolver {
  readonly #store: ArticleStore;
  readonly #weights: Weights;
  /** What words stand for, as long as the articles stay the same: who types asks for the same words again. */
  readonly #known = new Map<string, Resolved>();
  #version = -1;

  constructor(store: ArticleStore, weights: Weights) {
    this.#store = store;
    this.#weights = weights;
  }

  /** The word itself, and the words with its stem in each language. @param word in lower case */
  word(word: string): Resolved {
    if (this.#store.version !== this.#version || this.#known.size >= mostKnown) this.#known.clear();
    this.#version = this.#store.version;
    let found = this.#known.get(word);
    if (found === undefined) {
      found = this.#resolve(word);
      this.#known.set(word, found);
    }
    return found;
  }

  #resolve(word: string): Resolved {
    const { lexicon, languageList } = this.#store;
    const exact = this.written(word);
    const forms = new Map<number, number>();
    for (const form of exact) forms.set(form, allLanguages);
    // Stems of the words as the articles write them, so that `cafe` has the stem of `café` too.
    const texts = new Set([word, ...exact.map(form => lexicon.text(form))]);
    for (const { code, number } of languageList) {
      const language = languageOf(code);
      // Of one language only, all articles are of it.
      const bit = languageList.length === 1 ? allLanguages : 1 << number;
      for (const text of texts) {
        for (const form of this.#withStem(language, language.stem(text))) {
          if (this.#store.languagesOf(form) & bit) forms.set(form, (forms.get(form) ?? 0) | bit);
        }
      }
    }
    const order = [...forms].sort(([a], [b]) => (lexicon.isBefore(a, b) ? -1 : 1));
    return { exact, forms: order.map(([form, languages]) => ({ word: form, weight: 1, languages })) };
  }

  /** Words that begin so, the most frequent of them. @param known words that count in full already */
  prefix(prefix: string, known: ReadonlySet<number>): Form[] {
    const { lexicon } = this.#store;
    const words = new FrequentWords(lexicon, mostPrefixForms);
    lexicon.withPrefix(prefix, word => {
      if (words.wants(word) && !known.has(word)) words.add(word);
    });
    return this.#withinBudget(words.all()).map(word => ({
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
    return [...found]
      .filter(form => form >= 0 && lexicon.count(form) > 0)
      .sort((a, b) => (lexicon.isBefore(a, b) ? -1 : 1));
  }

  /** Words that fit a pattern with stars, each of which stands for any letters. The most frequent of them. */
  wildcard(pattern: string): Form[] {
    const { lexicon } = this.#store;
    const pieces = fold(pattern).split(/\*+/u);
    const [start = ''] = pieces;
    if (pieces.every(piece => piece === '')) return [];
    const words = new FrequentWords(lexicon, mostWildcardForms);
    lexicon.withPrefix(start, word => {
      if (words.wants(word) && fits(fold(lexicon.text(word)), pieces)) words.add(word);
    });
    return this.#withinBudget(words.all()).map(word => ({
      word,
      weight: 1,
      languages: allLanguages,
    }));
  }

  /** Takes no more of some words, most frequent first, than have so many articles together. */
  #withinBudget(words: readonly number[]): number[] {
    const { lexicon } = this.#store;
    let articles = 0;
    return words.filter((word, i) => {
      articles += lexicon.count(word);
      return i === 0 || articles <= mostArticles;
    });
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

/** The most frequent of many words, most frequent first; equally frequent ones by their letters. */
class FrequentWords {
  readonly #lexicon: Lexicon;
  readonly #most: number;
  readonly #words: number[] = [];
  readonly #counts: number[] = [];

  constructor(lexicon: Lexicon, most: number) {
    this.#lexicon = lexicon;
    this.#most = most;
  }

  /** Whether a word may be among them: false for most, at little cost. */
  wants(word: number): boolean {
    const count = this.#lexicon.count(word);
    return count > 0 && (this.#words.length < this.#most || count >= (this.#counts.at(-1) ?? 0));
  }

  add(word: number): void {
    const count = this.#lexicon.count(word);
    let at = this.#words.length;
    while (at > 0 && this.#isBefore(word, count, at - 1)) at--;
    if (at === this.#most) return;
    this.#words.splice(at, 0, word);
    this.#counts.splice(at, 0, count);
    if (this.#words.length <= this.#most) return;
    this.#words.pop();
    this.#counts.pop();
  }

  all(): readonly number[] {
    return this.#words;
  }

  #isBefore(word: number, count: number, at: number): boolean {
    const other = this.#counts[at] ?? 0;
    return count > other || (count === other && this.#lexicon.isBefore(word, this.#words[at] ?? 0));
  }
}
