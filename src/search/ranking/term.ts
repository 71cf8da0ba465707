/** A word of the articles that counts for a word of the query. */
export interface Form {
  /** Number in the lexicon. */
  readonly word: number;
  /** Above 0, at most 1. */
  readonly weight: number;
  /** Bits of the languages whose articles it counts in; -1 is all. */
  readonly languages: number;
}

/** Something the query asks for, as the articles can have it. */
export interface Term {
  /** All forms that count as one word: the same stem, words that begin so, synonyms. */
  readonly forms: readonly Form[];
  /** Of these, the ones that are the word as it was typed. */
  readonly exact: readonly number[];
  /** How much it matters: boost, repetition, stop words in long queries. */
  readonly weight: number;
  /** True for words that say little by themselves. */
  readonly stopWord: boolean;
  /** Bits of the fields that count: 1 << field. */
  readonly fields: number;
  readonly presence: 'optional' | 'required' | 'prohibited';
}

export const allFields = 15;
