import type { Cell } from '../contacts/rollup.ts';
import type { Count } from './overdispersion.ts';
import { avoidable, measure, tally } from './tally.ts';

/** Contacts of seven days. Blocks are counted from the day of the change, so that none lies across it. */
export interface Block {
  /** Weeks from the change: 0 is its first week, -1 the last before it. */
  readonly week: number;
  /** Of the process. */
  readonly own: Count;
  /** Of the processes that it is compared with. */
  readonly others: Count;
}

/** Which weeks are looked at, relative to the change; `from` and `to` are included. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** First weeks after the change that are left out, because the change was still working through. */
  readonly washout: number;
}

/** The week from the change in which a day falls. */
export function weekFrom(change: number, day: number): number {
  return Math.floor((day - change) / 7);
}

/** Counts per week from the change, of the cells of some processes, in order of time. */
export function weeklyCounts(cells: Iterable<Cell>, change: number): Map<number, Count> {
  return new Map(
    [...tally(cells, cell => weekFrom(change, cell.day))]
      .sort(([a], [b]) => a - b)
      .map(([week, sums]) => [week, { k: avoidable(sums), n: measure(sums, 'contacts') }]),
  );
}

/** The weeks of a window, in order of time, also those without contacts. */
export function blocksOf(
  own: ReadonlyMap<number, Count>,
  others: ReadonlyMap<number, Count>,
  window: Window,
): Block[] {
  const blocks: Block[] = [];
  for (let week = window.from; week <= window.to; week++) {
    if (week >= 0 && week < window.washout) continue;
    blocks.push({ week, own: own.get(week) ?? nothing, others: others.get(week) ?? nothing });
  }
  return blocks;
}

const nothing: Count = { k: 0, n: 0 };

/** Sum of counts. */
export function sumCounts(counts: Iterable<Count>): Count {
  let [k, n] = [0, 0];
  for (const count of counts) {
    k += count.k;
    n += count.n;
  }
  return { k, n };
}

/** The full weeks before and after a change that the days of the contacts hold, at most so many either side. */
export function windowAround(
  days: { readonly first: number; readonly last: number },
  change: number,
  mostWeeks: number,
  washout: number,
): Window {
  const first = Math.ceil((days.first - change) / 7);
  const end = Math.floor((days.last + 1 - change) / 7);
  return { from: Math.max(first, -mostWeeks), to: Math.min(end, mostWeeks + washout) - 1, washout };
}
