import type { Cell } from '../contacts/rollup.ts';
import { type ChangePoint, changePoint } from './cusum.ts';
import { formatDay } from './period.ts';
import { type Week, weeksOf } from './weekly.ts';

export interface Trend {
  readonly direction: 'up' | 'down' | 'flat';
  /** ISO date of the Monday of the week in which the change began; null where flat. */
  readonly since: string | null;
}

/** Weeks looked back on, so that the same season is seen at most once. */
export const trendWeeks = 52;

/**
 * Chance below which a change counts as one. Stricter than usual, because every process is looked at: of a
 * hundred that did not change one is shown as changed.
 */
const convincing = 0.01;

/**
 * The change that a series of weeks shows convincingly; undefined where it is flat.
 *
 * @param minimum contacts below which nothing is said, as of a level: from none of five to all of six is a change by the
 *   figures, and no basis for a talk
 */
export function changeIn(
  weeks: readonly Week[],
  minimum: number,
): (ChangePoint & { readonly week: Week }) | undefined {
  if (weeks.reduce((sum, { n }) => sum + n, 0) < minimum) return undefined;
  const change = changePoint(weeks);
  const week = change && weeks[change.index];
  return change && week && change.p < convincing ? { ...change, week } : undefined;
}

/** The trend of a process over the 52 weeks that end with a day; flat below a minimum of contacts. */
export function trendOf(cells: readonly Cell[], last: number, minimum: number): Trend {
  const recent = cells.filter(cell => cell.day <= last && cell.day > last - 7 * trendWeeks);
  const change = changeIn(weeksOf(recent), minimum);
  return change
    ? { direction: change.direction, since: formatDay(change.week.monday) }
    : { direction: 'flat', since: null };
}
