import { syllable } from 'syllable';
import { forLanguage } from '../../../knowledge/language.ts';
import { dutchSyllables } from './dutchSyllables.ts';
import { dutchPassive, englishPassive, type PassiveWords } from './passiveWords.ts';

/** What is counted of a word. */
export interface WordFigures {
  readonly syllables: number;
  /** Form of the verb that passives are made with: be, worden. */
  readonly auxiliary: boolean;
  readonly participle: boolean;
}

/** Figures of the words of one language. Each word is looked at once: a knowledge base has few different ones. */
export class Lexicon {
  readonly #syllables: (word: string) => number;
  readonly #passive: PassiveWords;
  readonly #known = new Map<number, WordFigures>();

  constructor(syllables: (word: string) => number, passive: PassiveWords) {
    this.#syllables = syllables;
    this.#passive = passive;
  }

  /** @param hash as `wordHash` gives it for the word from `start` to `end` */
  figures(text: string, hash: number, start: number, end: number): WordFigures {
    // 30 bits: numbers that the engine keeps in place, which makes the look-up twice as fast.
    const key = hash >>> 2;
    const known = this.#known.get(key);
    if (known) return known;
    const word = text.slice(start, end).normalize('NFC').toLowerCase();
    const figures = {
      syllables: /\p{L}/u.test(word) ? Math.max(1, this.#syllables(word)) : 0,
      auxiliary: this.#passive.auxiliaries.has(word),
      participle: this.#passive.isParticiple(word),
    };
    this.#known.set(key, figures);
    return figures;
  }
}

const lexicons: Readonly<Record<string, Lexicon>> = {
  en: new Lexicon(syllable, englishPassive),
  nl: new Lexicon(dutchSyllables, dutchPassive),
};

/** The lexicon of a language (BCP 47); undefined where there is none. */
export function lexiconOf(language: string): Lexicon | undefined {
  return forLanguage(lexicons, language);
}
