import { byPlace } from './cellTable.ts';
import { logDays } from './logDays.ts';
import type { Cell, RollUp } from './rollup.ts';
import { mostRejectedRows } from './whole.ts';

/** One roll-up of several sources; no contact may be in two of them. */
export function mergeRollUps(rollUps: readonly RollUp[]): RollUp {
  const [only] = rollUps;
  if (only && rollUps.length === 1) return only;
  const cells = mergeCells(rollUps);
  const sum = (of: (rollUp: RollUp) => number): number =>
    rollUps.reduce((total, rollUp) => total + of(rollUp), 0);
  return {
    cells,
    hours: mergeHours(rollUps),
    read: sum(({ read }) => read),
    used: sum(({ used }) => used),
    rejected: sum(({ rejected }) => rejected),
    rejectedRows: rollUps.flatMap(({ rejectedRows }) => rejectedRows).slice(0, mostRejectedRows),
    unknownReasons: mergeCounts(rollUps.map(({ unknownReasons }) => unknownReasons)),
    articleUse: mergeCounts(rollUps.map(({ articleUse }) => articleUse)),
    ...logDays(cells),
  };
}

function mergeCells(rollUps: readonly RollUp[]): Cell[] {
  const merged = new Map<string, Cell>();
  for (const cell of rollUps.flatMap(({ cells }) => cells)) {
    const key = JSON.stringify([cell.day, cell.process, cell.channel, cell.reason]);
    const same = merged.get(key);
    const sums = same ? same.sums.map((sum, i) => sum + (cell.sums[i] ?? 0)) : cell.sums;
    merged.set(key, { ...cell, sums });
  }
  return [...merged.values()].sort((a, b) => a.day - b.day || byPlace(a, b));
}

function mergeHours(rollUps: readonly RollUp[]): Map<string, Float64Array> {
  const merged = new Map<string, Float64Array>();
  for (const [process, hours] of rollUps.flatMap(rollUp => [...rollUp.hours])) {
    const same = merged.get(process);
    merged.set(process, same ? same.map((count, i) => count + (hours[i] ?? 0)) : hours);
  }
  return merged;
}

function mergeCounts(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const merged = new Map<string, number>();
  for (const [key, count] of counts.flatMap(one => [...one])) merged.set(key, (merged.get(key) ?? 0) + count);
  return merged;
}
