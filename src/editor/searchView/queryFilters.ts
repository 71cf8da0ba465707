import type { FilterKey } from '../../search/query/filterKeys.ts';
import { filtersOf } from '../../search/query/filtersOf.ts';

/** Whether a query asks for a value. */
export function hasFilter(query: string, key: FilterKey, value: string): boolean {
  return filtersOf(query).some(
    filter => filter.key === key && !filter.prohibited && filter.value.toLowerCase() === value.toLowerCase(),
  );
}

/** The values that a query asks for. */
export function filterValues(query: string, key: FilterKey): string[] {
  return filtersOf(query)
    .filter(filter => filter.key === key && !filter.prohibited)
    .map(({ value }) => value);
}

/**
 * The query with a filter before its words, or without it where it has it. What is being typed stays at the end, where
 * the search takes it for the beginning of a word: the filter gives as many articles as its facet says.
 */
export function toggleFilter(query: string, key: FilterKey, value: string): string {
  if (!hasFilter(query, key, value)) {
    const written = /[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
    return `${key}:${written} ${query.trimStart()}`;
  }
  let rest = query;
  // From the end, so that the places before stay right.
  for (const { key: own, value: has, prohibited, start, end } of filtersOf(query).reverse()) {
    if (own !== key || prohibited || has.toLowerCase() !== value.toLowerCase()) continue;
    const around = [rest.slice(0, start).trimEnd(), rest.slice(end).trimStart()];
    rest = around.filter(part => part !== '').join(' ');
  }
  return rest;
}
