import type { Combiner, LeafPlaces } from './combine.ts';
import type { Leaf } from './leaf.ts';
import { type RepeatEvent, RepeatFinder } from './repeats.ts';

const secondsPerDay = 86_400;

/** A leaf with its places in the whole. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly places: LeafPlaces;
}

/** A leaf that is being gone through. */
interface Cursor extends PlacedLeaf {
  next: number;
}

/**
 * Goes through the events of all leaves in the order of their time, a day (UTC) at a time, and adds what follows
 * from repeats to the cells.
 *
 * @param days repeat window
 */
export function findRepeats(leaves: readonly PlacedLeaf[], combiner: Combiner, days: number): void {
  const finder = new RepeatFinder(combiner.table, days, combiner.lastAt);
  const groups = groupNumbers(combiner);
  const waiting: Cursor[] = leaves
    .filter(({ leaf }) => leaf.events.at.length > 0)
    .map(placed => ({ ...placed, next: 0 }))
    .sort((a, b) => nextAt(b) - nextAt(a));
  const open: Cursor[] = [];
  const event = newEvent();
  let dayEnd = 0;
  while (waiting.length > 0 || open.length > 0) {
    const first = Math.min(nextAt(waiting.at(-1)), ...open.map(nextAt));
    dayEnd = (Math.floor(first / secondsPerDay) + 1) * secondsPerDay;
    while (nextAt(waiting.at(-1)) < dayEnd) {
      const cursor = waiting.pop();
      if (cursor) open.push(cursor);
    }
    for (const [cursor, index] of oneDay(open, dayEnd)) {
      fill(event, cursor, index, groups);
      finder.add(event);
    }
    for (let i = open.length - 1; i >= 0; i--)
      if (nextAt(open[i]) === Number.POSITIVE_INFINITY) open.splice(i, 1);
  }
}

/** Second of the next event; infinite where there is none. */
function nextAt(cursor: Cursor | undefined): number {
  return cursor?.leaf.events.at[cursor.next] ?? Number.POSITIVE_INFINITY;
}

/** The events up to the end of a day, in the order of their time; moves the cursors. */
function* oneDay(open: readonly Cursor[], end: number): Iterable<[Cursor, number]> {
  const [only] = open;
  if (only && open.length === 1) {
    while (nextAt(only) < end) yield [only, only.next++];
    return;
  }
  const events: { cursor: Cursor; index: number; at: number }[] = [];
  for (const cursor of open) {
    while (nextAt(cursor) < end) events.push({ cursor, at: nextAt(cursor), index: cursor.next++ });
  }
  events.sort((a, b) => a.at - b.at);
  for (const { cursor, index } of events) yield [cursor, index];
}

interface GroupNumbers {
  /** Number of the process, by group. */
  readonly processes: Uint32Array;
  /** Place in the order of process, channel and reason, by group. */
  readonly ranks: Uint32Array;
}

function groupNumbers({ table }: Combiner): GroupNumbers {
  const { groups } = table;
  const names = new Map<string, number>();
  const processes = Uint32Array.from(groups, ({ process }) => {
    const number = names.get(process) ?? names.size;
    names.set(process, number);
    return number;
  });
  const ranks = new Uint32Array(groups.length);
  table.groupOrder().forEach((group, rank) => {
    ranks[group] = rank;
  });
  return { processes, ranks };
}

function newEvent(): RepeatEvent {
  return {
    at: 0,
    cell: 0,
    verdict: undefined,
    process: 0,
    rank: 0,
    customerLow: 0,
    customerHigh: 0,
    interactionLow: 0,
    interactionHigh: 0,
  };
}

function fill(event: RepeatEvent, { leaf, places }: Cursor, index: number, groups: GroupNumbers): void {
  const { events } = leaf;
  const cell = events.cell[index] ?? 0;
  const group = places.groups[cell] ?? 0;
  event.at = events.at[index] ?? 0;
  event.cell = places.cells[cell] ?? 0;
  event.verdict = places.verdicts[cell];
  event.process = groups.processes[group] ?? 0;
  event.rank = groups.ranks[group] ?? 0;
  event.customerLow = events.customerLow[index] ?? 0;
  event.customerHigh = events.customerHigh[index] ?? 0;
  event.interactionLow = events.interactionLow[index] ?? 0;
  event.interactionHigh = events.interactionHigh[index] ?? 0;
}
