import { growingFloats } from './growing.ts';
import { Numbering } from './numbering.ts';
import { type Cell, column, type Measure, measures } from './rollup.ts';

const width = measures.length;

/** What the contacts of a cell have in common, apart from their day. */
export interface Group {
  readonly process: string;
  readonly channel: string;
  readonly reason: string;
}

/** All cells of a knowledge base while they are added up; cells and groups are named by their numbers. */
export class CellTable {
  readonly groups: Group[] = [];
  readonly #groupNumbers = new Map<string, number>();
  readonly #cells = new Numbering();
  readonly #sums = growingFloats();

  group(process: string, channel: string, reason: string): number {
    const key = JSON.stringify([process, channel, reason]);
    const known = this.#groupNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.groups.push({ process, channel, reason }) - 1;
    this.#groupNumbers.set(key, number);
    return number;
  }

  cell(day: number, group: number): number {
    const cell = this.#cells.of(day, group);
    if (cell * width === this.#sums.length) this.#sums.extend(width);
    return cell;
  }

  add(cell: number, measure: Measure, amount: number): void {
    const index = cell * width + column[measure];
    this.#sums.items[index] = (this.#sums.items[index] ?? 0) + amount;
  }

  /** Days since 1970-01-01. */
  dayOf(cell: number): number {
    return this.#cells.firstOf(cell);
  }

  /** The numbers of the groups by process, channel and reason. */
  groupOrder(): number[] {
    const numbers = this.groups.map((_, i) => i);
    return numbers.sort((a, b) => byGroup(this.groups[a] ?? noGroup, this.groups[b] ?? noGroup));
  }

  /** The cells that hold a contact, by day, process, channel and reason. */
  toCells(): Cell[] {
    const pairs = this.#cells.pairs();
    const sums = this.#sums.toArray();
    const cells: Cell[] = [];
    for (let i = 0; i * 2 < pairs.length; i++) {
      const group = this.groups[pairs[2 * i + 1] ?? 0];
      const own = sums.subarray(i * width, (i + 1) * width);
      if (group) cells.push({ day: pairs[2 * i] ?? 0, ...group, sums: own });
    }
    return cells.sort(byPlace);
  }
}

const noGroup: Group = { process: '', channel: '', reason: '' };

/** The order of cells: day, process, channel, reason. */
export function byPlace(a: Cell, b: Cell): number {
  return a.day - b.day || byGroup(a, b);
}

function byGroup(a: Group, b: Group): number {
  return compare(a.process, b.process) || compare(a.channel, b.channel) || compare(a.reason, b.reason);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
