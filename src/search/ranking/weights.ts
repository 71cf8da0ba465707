/*
 * The numbers of the ranking. They are the same for every knowledge base; `npm run bench -- relevance` shows what
 * each of them gains.
 */

export interface Weights {
  /** BM25's saturation and length normalisation, for the text and for the title. */
  readonly k1: number;
  readonly b: number;
  readonly titleK1: number;
  readonly titleB: number;
  /** Weight of the title and of the keywords as fields of their own. */
  readonly title: number;
  readonly keyword: number;
  /** How often a word in the title, a keyword or a heading counts as one in the text. */
  readonly titleAsText: number;
  readonly keywordAsText: number;
  readonly headingAsText: number;
  /** Weight of the word exactly as typed, beside all words with its stem. */
  readonly exact: number;
  /** Weight of how much of the title the query covers, and the power of the covered share. */
  readonly titleCovered: number;
  readonly titleCoveredPower: number;
  /** Weight of the words that stand together within `window` words, for so many of the best articles. */
  readonly proximity: number;
  readonly window: number;
  readonly proximityArticles: number;
  /** Weight of stop words in queries of at least `longQuery` words; 1 up to `shortQuery`, in between in between. */
  readonly stopWords: number;
  readonly shortQuery: number;
  readonly longQuery: number;
  /** What a word that is said again adds. */
  readonly repeated: number;
  /** Weight of words that only begin as the word typed. */
  readonly prefix: number;
  /** Weight of the less likely words among those that may have been meant by a misspelt one. */
  readonly correction: number;
  /** Weight of the parts of a compound that no article has, and of one that some have. */
  readonly compoundParts: number;
  readonly knownCompoundParts: number;
  /** Weight of a compound of two words of the query. */
  readonly joinedWords: number;
  readonly synonym: number;
  /** The same for words that mean the same in any knowledge base, in queries of up to `shortQuery` words. */
  readonly everyday: number;
  /** Factor for articles in another language than the query's. */
  readonly otherLanguage: number;
  /** Weight of the words that the best articles share: see `feedback.ts`. */
  readonly feedback: number;
}

export const usualWeights: Weights = {
  k1: 1.6,
  b: 0.85,
  titleK1: 1.2,
  titleB: 0.75,
  title: 1.1,
  keyword: 0.7,
  titleAsText: 1,
  keywordAsText: 1,
  headingAsText: 1.5,
  exact: 0.3,
  titleCovered: 1.2,
  titleCoveredPower: 1.5,
  proximity: 0.5,
  window: 12,
  proximityArticles: 30,
  stopWords: 0.1,
  shortQuery: 12,
  longQuery: 20,
  repeated: 0.5,
  prefix: 0.6,
  correction: 0.5,
  compoundParts: 0.8,
  knownCompoundParts: 0.3,
  joinedWords: 0.6,
  synonym: 0.7,
  everyday: 0.5,
  otherLanguage: 0.75,
  feedback: 0.5,
};
