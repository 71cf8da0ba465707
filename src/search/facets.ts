import type { ValueReader } from './query/filters.ts';
import { type FacetName, type Facets, facetNames } from './search.ts';

/** Counts articles by what they can be filtered by. */
export function countFacets(articles: Iterable<number>, reader: ValueReader): Facets {
  const counts = Object.fromEntries(facetNames.map(name => [name, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >;
  for (const article of articles) {
    for (const name of facetNames) {
      for (const value of reader.of(name, article))
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return Object.fromEntries(
    facetNames.map(name => [
      name,
      [...counts[name]]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    ]),
  ) as Record<FacetName, { value: string; count: number }[]>;
}
