import { growingFloats } from './growing.ts';
import { Numbering } from './numbering.ts';
import { measures } from './rollup.ts';

const width = measures.length;

/** What the contacts of a cell have in common, apart from their day. */
export interface CellGroup {
  readonly process: string;
  readonly channel: string;
  readonly reason: string;
}

/** Cells in the order of the roll-up. */
export interface OrderedCells {
  /** Pairs: day and number of the group. */
  readonly cells: Uint32Array<ArrayBuffer>;
  readonly sums: Float64Array<ArrayBuffer>;
  /** Place of each cell of the table in this order. */
  readonly places: Uint32Array;
}

/** All cells of a knowledge base while they are added up; cells and groups are named by their numbers. */
export class CellTable {
  readonly groups: CellGroup[] = [];
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

  /** @param measure its number in `column` */
  add(cell: number, measure: number, amount: number): void {
    const index = cell * width + measure;
    this.#sums.items[index] = (this.#sums.items[index] ?? 0) + amount;
  }

  /** The place of each group in the order of process, channel and reason. */
  groupRanks(): Uint32Array {
    const order = this.groups.map((group, number) => ({ ...group, number })).sort(byPlace);
    const ranks = new Uint32Array(this.groups.length);
    for (const [rank, { number }] of order.entries()) ranks[number] = rank;
    return ranks;
  }

  /** By day, process, channel and reason. */
  ordered(): OrderedCells {
    const pairs = this.#cells.pairs();
    const ranks = this.groupRanks();
    const keys = Float64Array.from({ length: pairs.length / 2 }, (_, i) => {
      return (pairs[2 * i] ?? 0) * ranks.length + (ranks[pairs[2 * i + 1] ?? 0] ?? 0);
    });
    const order = Uint32Array.from(keys, (_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    const cells = new Uint32Array(pairs.length);
    const sums = new Float64Array(order.length * width);
    const places = new Uint32Array(order.length);
    for (const [place, cell] of order.entries()) {
      places[cell] = place;
      cells[2 * place] = pairs[2 * cell] ?? 0;
      cells[2 * place + 1] = pairs[2 * cell + 1] ?? 0;
      sums.set(this.#sums.items.subarray(cell * width, (cell + 1) * width), place * width);
    }
    return { cells, sums, places };
  }
}

/** The order of cells of one day: process, channel, reason, by UTF-16 units. */
export function byPlace(a: CellGroup, b: CellGroup): number {
  return compare(a.process, b.process) || compare(a.channel, b.channel) || compare(a.reason, b.reason);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
