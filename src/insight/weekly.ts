import type { Cell } from '../contacts/rollup.ts';
import type { Count } from './overdispersion.ts';
import { mondayOf } from './period.ts';
import { avoidable, measure, tally } from './tally.ts';

/** Avoidable contacts (k) and contacts (n) of an ISO week. */
export interface Week extends Count {
  /** Its Monday, in days since 1970-01-01. */
  readonly monday: number;
}

/** The weeks with contacts, in order of time. Weeks without any are left out: they say nothing of a rate. */
export function weeksOf(cells: Iterable<Cell>): Week[] {
  return [...tally(cells, cell => mondayOf(cell.day))]
    .map(([monday, sums]) => ({ monday, k: avoidable(sums), n: measure(sums, 'contacts') }))
    .filter(week => week.n > 0)
    .sort((a, b) => a.monday - b.monday);
}
