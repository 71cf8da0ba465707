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
  /** Weight of how much of the title the query covers. */
  readonly titleCovered: number;
  /** Weight of the words that stand together within `window` words. */
  readonly proximity: number;
  readonly window: number;
  /** Number of the best articles that proximity is looked at for. */
  readonly proximityArticles: number;
  /** Weight of stop words in queries of at least `longQuery` words; 1 in short ones, and between them in between. */
  readonly stopWords: number;
  readonly shortQuery: number;
  readonly longQuery: number;
  /** What a word that is said again adds. */
  readonly repeated: number;
  /** Weight of words that only begin as the word typed. */
  readonly prefix: number;
  /** Weight of a word that was searched for instead of an unknown one. */
  readonly correction: number;
}

export const weights: Weights = {
  k1: 1.6,
  b: 0.8,
  titleK1: 1.2,
  titleB: 0.75,
  title: 1,
  keyword: 0.7,
  titleAsText: 1,
  keywordAsText: 1,
  headingAsText: 1.5,
  exact: 0.2,
  titleCovered: 1,
  proximity: 0.5,
  window: 16,
  proximityArticles: 60,
  stopWords: 0.1,
  shortQuery: 12,
  longQuery: 20,
  repeated: 0.5,
  prefix: 0.6,
  correction: 0.8,
};
