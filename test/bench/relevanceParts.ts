import { languageOf } from '../../src/search/language/languages.ts';
import { wordsOf } from '../../src/search/language/tokenizer.ts';
import type { Weights } from '../../src/search/ranking/weights.ts';
import type { SearchIndex } from '../../src/search/search.ts';
import { headwaterEngine, type RelevanceEngine } from './relevanceEngines.ts';

/* The ranking without one of its parts each, which shows what that part gains. */

const byWeights: readonly [name: string, weights: Partial<Weights>][] = [
  ['without the exact form', { exact: 0 }],
  ['title mixed into the text, x3', { title: 0, titleCovered: 0, titleAsText: 3 }],
  ['without the title covered', { titleCovered: 0 }],
  ['without proximity', { proximity: 0 }],
  ['without lighter stop words', { stopWords: 1 }],
  ['without feedback', { feedback: 0 }],
  ['without compounds', { compoundParts: 0, knownCompoundParts: 0, joinedWords: 0 }],
  ['without second guesses', { correction: 0 }],
  ['without everyday words', { everyday: 0 }],
  ['repeated words in full', { repeated: 1 }],
];

/** BM25 over stems, the title three times in the text. */
const plain: Partial<Weights> = {
  exact: 0,
  title: 0,
  titleCovered: 0,
  titleAsText: 3,
  proximity: 0,
  stopWords: 1,
  feedback: 0,
  compoundParts: 0,
  knownCompoundParts: 0,
  joinedWords: 0,
  correction: 0,
  everyday: 0,
  repeated: 1,
};

export const parts: readonly RelevanceEngine[] = [
  ...byWeights.map(([name, weights]) => headwaterEngine(name, { weights })),
  headwaterEngine('without stop words', { change: withoutStopWords }),
  headwaterEngine('without correction', { change: withoutCorrected }),
  headwaterEngine('none of them', { weights: plain, change: withoutCorrected }),
];

function withoutStopWords(query: string, _index: SearchIndex, language: string): string {
  const { isStopWord } = languageOf(language);
  const words = wordsOf(query).map(word => word.text);
  const left = words.filter(word => !isStopWord(word));
  return (left.length > 0 ? left : words).join(' ');
}

/** The query without the words that the index would correct. */
function withoutCorrected(query: string, index: SearchIndex): string {
  const corrected = new Set(index.search(query, { limit: 1 }).corrections.map(({ from }) => from));
  if (corrected.size === 0) return query;
  return wordsOf(query)
    .map(word => word.text)
    .filter(word => !corrected.has(word))
    .join(' ');
}
