import { detectLanguage } from '../knowledge/language.ts';
import { languageOf } from '../search/language/languages.ts';
import { wordsOf } from '../search/language/tokenizer.ts';
import { spokenQuery } from './spokenQuery.ts';

/**
 * What a query is about: the stems of its words, each once, without the words that say little. A query of such words
 * alone keeps them.
 * @param languages BCP 47, those of the knowledge base
 */
export function stemsOf(query: string, languages: readonly string[]): string[] {
  const spoken = spokenQuery(query);
  const language = languageOf(detectLanguage(spoken, languages));
  const words = wordsOf(spoken).map(word => word.text);
  const telling = words.filter(word => !languages.some(tag => languageOf(tag).isStopWord(word)));
  return [...new Set((telling.length > 0 ? telling : words).map(word => language.stem(word)))];
}
