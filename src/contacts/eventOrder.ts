import type { Combiner, LeafPlaces } from './combine.ts';
import type { LeafEvents } from './leaf.ts';
import { type RepeatEvent, RepeatFinder } from './repeats.ts';

const secondsPerDay = 86_400;

/** A leaf with its places in the whole, and its events to be loaded when their time comes. */
export interface PlacedLeaf {
  /** Second of the first event (UTC). */
  readonly firstEvent: number;
  readonly places: LeafPlaces;
  readonly loadEvents: () => Promise<LeafEvents>;
}

/** A leaf whose days have come. */
interface Cursor {
  readonly places: LeafPlaces;
  readonly events: LeafEvents;
  next: number;
}

/**
 * Goes through the events of all leaves in the order of their time, a day (UTC) at a time, and adds what follows
 * from repeats to the cells. Holds the events of those leaves only whose days overlap.
 *
 * @param days repeat window
 * @throws what loading the events of a leaf throws
 */
export async function findRepeats(
  leaves: readonly PlacedLeaf[],
  combiner: Combiner,
  days: number,
): Promise<void> {
  const finder = new RepeatFinder(combiner.table, days, combiner.end.at);
  const groups = groupNumbers(combiner);
  const waiting = [...leaves].sort((a, b) => b.firstEvent - a.firstEvent);
  let open: Cursor[] = [];
  const event = newEvent();
  while (waiting.length > 0 || open.length > 0) {
    const first = Math.min(waiting.at(-1)?.firstEvent ?? Number.POSITIVE_INFINITY, ...open.map(nextAt));
    const end = (Math.floor(first / secondsPerDay) + 1) * secondsPerDay;
    for (let leaf = waiting.at(-1); leaf !== undefined && leaf.firstEvent < end; leaf = waiting.at(-1)) {
      waiting.pop();
      open.push({ places: leaf.places, events: await leaf.loadEvents(), next: 0 });
    }
    addDay(open, end, (cursor, index) => {
      fill(event, cursor, index, groups);
      finder.add(event);
    });
    open = open.filter(cursor => nextAt(cursor) < Number.POSITIVE_INFINITY);
  }
}

/** Second of the next event; infinite where there is none. */
function nextAt({ events, next }: Cursor): number {
  return events.at[next] ?? Number.POSITIVE_INFINITY;
}

/** Takes the events up to the end of a day in the order of their time, and moves the cursors. */
function addDay(open: readonly Cursor[], end: number, take: (cursor: Cursor, index: number) => void): void {
  const [only] = open;
  if (only && open.length === 1) {
    for (; nextAt(only) < end; only.next++) take(only, only.next);
    return;
  }
  const events: { cursor: Cursor; index: number; at: number }[] = [];
  for (const cursor of open) {
    for (; nextAt(cursor) < end; cursor.next++)
      events.push({ cursor, at: nextAt(cursor), index: cursor.next });
  }
  events.sort((a, b) => a.at - b.at);
  for (const { cursor, index } of events) take(cursor, index);
}

interface GroupNumbers {
  /** Number of the process, by group; undefined where it has none. */
  readonly processes: readonly (number | undefined)[];
  /** Place in the order of process, channel and reason, by group. */
  readonly ranks: Uint32Array;
}

function groupNumbers({ table }: Combiner): GroupNumbers {
  const names = new Map<string, number>();
  const processes = table.groups.map(({ process }) => {
    if (process === '') return undefined;
    const number = names.get(process) ?? names.size;
    names.set(process, number);
    return number;
  });
  return { processes, ranks: table.groupRanks() };
}

function newEvent(): RepeatEvent {
  return {
    at: 0,
    cell: 0,
    verdict: undefined,
    process: undefined,
    rank: 0,
    customerLow: 0,
    customerHigh: 0,
    interactionLow: 0,
    interactionHigh: 0,
  };
}

function fill(event: RepeatEvent, { events, places }: Cursor, index: number, groups: GroupNumbers): void {
  const cell = events.cell[index] ?? 0;
  const group = places.groups[cell] ?? 0;
  event.at = events.at[index] ?? 0;
  event.cell = places.cells[cell] ?? 0;
  event.verdict = places.verdicts[cell];
  event.process = groups.processes[group];
  event.rank = groups.ranks[group] ?? 0;
  event.customerLow = events.customerLow[index] ?? 0;
  event.customerHigh = events.customerHigh[index] ?? 0;
  event.interactionLow = events.interactionLow[index] ?? 0;
  event.interactionHigh = events.interactionHigh[index] ?? 0;
}
