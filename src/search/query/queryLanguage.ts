import { type Language, languageOf } from '../language/languages.ts';
import type { ArticleStore } from '../storage/articleStore.ts';

/** What a query says of its language. */
export interface QueryLanguage {
  /** Index in `ArticleStore.languageCodes`; undefined where nothing tells, or there is only one. */
  readonly index?: number;
  /** The language itself, or the first of the knowledge base where nothing tells. */
  readonly language: Language;
}

/**
 * The language of a query among those of the articles: that whose stop words and own words it has most of.
 * @param words in lower case
 */
export function queryLanguage(store: ArticleStore, words: readonly string[]): QueryLanguage {
  const languages = store.languageCodes.map(languageOf);
  const [first] = languages;
  if (first === undefined) return { language: languageOf('en') };
  if (languages.length === 1) return { language: first };
  const points = languages.map(() => 0);
  for (const word of words) {
    const number = store.lexicon.find(word);
    const known = languages.map(language => number >= 0 && store.lexicon.isOf(number, language.code));
    const alone = known.filter(Boolean).length === 1;
    const stops = languages.map(language => language.isStopWord(word));
    const oneStop = stops.filter(Boolean).length === 1;
    languages.forEach((_, i) => {
      points[i] = (points[i] ?? 0) + (stops[i] && oneStop ? 2 : 0) + (known[i] && alone ? 1 : 0);
    });
  }
  const most = Math.max(...points);
  const index = points.indexOf(most);
  if (most === 0 || points.lastIndexOf(most) !== index) return { language: first };
  return { index, language: languages[index] ?? first };
}
