import type { InterfaceLanguage } from '../../platform/language.ts';
import { closedValues, filterKeys, keyOf } from '../../search/query/filterKeys.ts';
import { type FacetName, facetNames } from '../../search/search.ts';

/** What the word at the caret can become. */
export interface Completion {
  /** The whole word: `type:` or `type:process`. */
  readonly text: string;
  /** Places in the query that it takes. */
  readonly start: number;
  readonly end: number;
}

/** At most so many are offered. */
const most = 8;

/** Names of filters as the search understands them, in the language of the interface; the first is for all. */
const dutch: Readonly<Partial<Record<string, string>>> = {
  type: 'soort',
  owner: 'eigenaar',
  channel: 'kanaal',
  language: 'taal',
  process: 'proces',
  reason: 'reden',
  flagged: 'signaal',
  audience: 'doelgroep',
};

/**
 * Names of filters that begin with what is typed, and values behind a name.
 * @param caret place in the query
 * @param known values of facets, most frequent first
 * @param all true to offer every filter where nothing is typed
 */
export function completionsAt(
  query: string,
  caret: number,
  known: Readonly<Partial<Record<FacetName, readonly string[]>>>,
  { language, all = false }: { readonly language: InterfaceLanguage; readonly all?: boolean },
): Completion[] {
  const start = caret - (/[^\s"]*$/.exec(query.slice(0, caret))?.[0].length ?? 0);
  const end = caret + (/^[^\s"]*/.exec(query.slice(caret))?.[0].length ?? 0);
  const word = query.slice(start, caret);
  const mark = /^[+-]/.exec(word)?.[0] ?? '';
  const [name = '', value] = word.slice(mark.length).split(/:(.*)/s);
  const at = (text: string): Completion => ({ text: mark + text, start, end });
  if (value !== undefined) {
    const key = keyOf(name);
    if (key === undefined) return [];
    const facet = facetNames.find(facet => facet === key);
    const values = new Set([
      ...((facet && known[facet]) ?? []),
      ...(closedValues[key as keyof typeof closedValues] ?? []),
    ]);
    return [...values]
      .filter(each => each.toLowerCase().startsWith(value.toLowerCase()) && each !== value)
      .slice(0, most)
      .map(each => at(`${name}:${/\s/.test(each) ? `"${each}"` : each} `));
  }
  // One letter begins too many words.
  if (name.length < 2 && !(all && name === '')) return [];
  const names = filterKeys.map(key => (language === 'nl' ? (dutch[key] ?? key) : key));
  return names
    .filter(each => each.startsWith(name.toLowerCase()))
    .slice(0, most)
    .map(each => at(`${each}:`));
}
