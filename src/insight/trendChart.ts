import type { Cell } from '../contacts/rollup.ts';
import { cusum } from './cusum.ts';
import { formatDay } from './period.ts';
import { pPrimeChart } from './pPrimeChart.ts';
import { changeIn, trendWeeks } from './trend.ts';
import { weeksOf } from './weekly.ts';

/** The avoidable-contact rate of a process by week, with the limits of its own usual variation. */
export interface TrendChart {
  /** The pooled rate of all weeks. */
  readonly centre: number;
  /** Variation from week to week beyond chance; 1 is chance alone. */
  readonly sigma_z: number;
  /** In order of time; weeks without contacts are left out. */
  readonly weeks: readonly TrendWeek[];
  /** Null where no change of level is convincing. */
  readonly change: {
    /** ISO date of the Monday of the week in which it began. */
    readonly since: string;
    readonly direction: 'up' | 'down';
    readonly before: number;
    readonly after: number;
    readonly p: number;
  } | null;
}

export interface TrendWeek {
  /** ISO date of its Monday. */
  readonly week: string;
  readonly contacts: number;
  readonly avoidable: number;
  readonly rate: number;
  /** Limits of the p′-chart. */
  readonly low: number;
  readonly high: number;
  /** Outside the limits. */
  readonly signal: boolean;
  /** Cumulated deviations up to and including this week, standardised: it turns where the level changes. */
  readonly cusum: number;
}

/**
 * The chart of some cells (of a process, an owner, all) over the 52 weeks that end with a day.
 *
 * @param minimum contacts below which no change is named
 */
export function trendChart(cells: readonly Cell[], last: number, minimum: number): TrendChart {
  const weeks = weeksOf(cells.filter(cell => cell.day <= last && cell.day > last - 7 * trendWeeks));
  const { centre, sigmaZ, points } = pPrimeChart(weeks);
  const path = cusum(weeks);
  const change = changeIn(weeks, minimum);
  return {
    centre,
    sigma_z: sigmaZ,
    weeks: points.map(({ k, n, rate, low, high, signal }, i) => ({
      week: formatDay(weeks[i]?.monday ?? 0),
      contacts: n,
      avoidable: k,
      rate,
      low,
      high,
      signal,
      cusum: path[i] ?? 0,
    })),
    change: change
      ? {
          since: formatDay(change.week.monday),
          direction: change.direction,
          before: change.before,
          after: change.after,
          p: change.p,
        }
      : null,
  };
}
