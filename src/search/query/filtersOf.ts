import { texts } from '../texts.ts';
import { type FilterClause, parseQuery } from './parseQuery.ts';

/** The filters of a query, in their order. */
export function filtersOf(query: string): FilterClause[] {
  // Its notes are not asked for, so that their language doesn't matter.
  return parseQuery(query, texts.en).clauses.filter(clause => clause.kind === 'filter');
}
