import { type Cell, column, type Measure, measures } from '../contacts/rollup.ts';
import type { Period } from './period.ts';

/** Sums of all measures over some cells, in the order of `measures`. */
export type Sums = Float64Array;

/** Sums of nothing. */
export function noSums(): Sums {
  return new Float64Array(measures.length);
}

/** One measure of some sums. */
export function measure(sums: Sums, name: Measure): number {
  return sums[column[name]] ?? 0;
}

/** Avoidable contacts: blameworthy and unnecessary, which exclude one another. */
export function avoidable(sums: Sums): number {
  return measure(sums, 'blameworthy') + measure(sums, 'unnecessary');
}

/** Adds the sums of a cell. */
export function addTo(total: Sums, sums: Sums): void {
  // By index: with a million cells an iterator costs five times as much.
  for (let i = 0; i < sums.length; i++) total[i] = (total[i] ?? 0) + (sums[i] ?? 0);
}

/** Sums per key over the cells; cells for which the key is undefined are left out. */
export function tally<Key>(cells: Iterable<Cell>, keyOf: (cell: Cell) => Key | undefined): Map<Key, Sums> {
  const totals = new Map<Key, Sums>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === undefined) continue;
    let total = totals.get(key);
    if (!total) {
      total = noSums();
      totals.set(key, total);
    }
    addTo(total, cell.sums);
  }
  return totals;
}

/** The cells of a period. */
export function within(cells: readonly Cell[], period: Period): Cell[] {
  return cells.filter(cell => cell.day >= period.first && cell.day <= period.last);
}

/** The cells in groups, in the order in which the keys first appear. */
export function groupCells(cells: Iterable<Cell>, keyOf: (cell: Cell) => string): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}
