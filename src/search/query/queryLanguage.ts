import { type Language, languageOf } from '../language/languages.ts';
import type { ArticleStore } from '../storage/articleStore.ts';

/** What a query says of its language. */
export interface QueryLanguage {
  /** Number of the language in the store; undefined where nothing tells, or there is only one. */
  readonly number?: number;
  /** The language itself, or the first of the knowledge base where nothing tells. */
  readonly language: Language;
}

/**
 * The language of a query among those of the articles: that whose stop words and own words it has most of.
 * @param words in lower case
 * @param first language of the knowledge base
 */
export function queryLanguage(store: ArticleStore, words: readonly string[], first: Language): QueryLanguage {
  const list = store.languageList;
  const [only] = list;
  if (list.length < 2) return { language: only === undefined ? first : languageOf(only.code) };
  const points = list.map(() => 0);
  for (const word of words) {
    const number = store.lexicon.find(word);
    const bits = number < 0 ? 0 : store.languagesOf(number);
    const known = list.map(({ number: language }) => ((bits >>> language) & 1) === 1);
    const stops = list.map(({ code }) => languageOf(code).isStopWord(word));
    const alone = known.filter(Boolean).length === 1;
    const stopAlone = stops.filter(Boolean).length === 1;
    list.forEach((_, i) => {
      points[i] = (points[i] ?? 0) + (stops[i] && stopAlone ? 2 : 0) + (known[i] && alone ? 1 : 0);
    });
  }
  const most = Math.max(...points);
  const at = points.indexOf(most);
  const found = list[at];
  if (found === undefined || most === 0 || points.lastIndexOf(most) !== at) return { language: first };
  return { number: found.number, language: languageOf(found.code) };
}
