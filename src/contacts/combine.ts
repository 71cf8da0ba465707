import type { Reason } from '../knowledge/reasons.ts';
import { CellTable } from './cellTable.ts';
import type { Channels } from './channels.ts';
import { growingUints } from './growing.ts';
import { judgements, type Leaf, leafColumn, leafMeasures } from './leaf.ts';
import { Names, Numbering } from './numbering.ts';
import { column } from './rollup.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import type { FileRejections, Whole } from './whole.ts';

/** What each cell of a leaf has become in the whole. */
export interface LeafPlaces {
  /** Number of the cell, and of its group, in the table. */
  readonly cells: Uint32Array;
  readonly groups: Uint32Array;
  readonly verdicts: readonly Verdict[];
}

const columns = leafMeasures.map(measure => column[measure]);

/** Puts leaves together, with what reasons.yaml and the channels of headwater.yaml say about them. */
export class Combiner {
  readonly table = new CellTable();
  /** Second of the last contact (UTC). */
  lastAt = 0;
  #used = 0;
  #rejected = 0;
  #lastDay = 0;
  readonly #hours = new Map<string, Float64Array>();
  readonly #unknownReasons = new Map<string, number>();
  readonly #articleTexts = new Names();
  readonly #articleUses = new Numbering();
  readonly #articleCounts = growingUints();
  readonly #openPromises: { cell: number; day: number; contacts: number }[] = [];
  readonly #reasons: ReadonlyMap<string, Reason>;
  readonly #channels: Channels;

  constructor(reasons: readonly Reason[], channels: Channels) {
    this.#reasons = new Map(reasons.map(reason => [reason.code, reason]));
    this.#channels = channels;
  }

  /** Adds all of a leaf but its events. */
  add(leaf: Leaf): LeafPlaces {
    this.#used += leaf.used;
    this.#rejected += leaf.rejected;
    this.lastAt = Math.max(this.lastAt, leaf.lastAt);
    this.#addHours(leaf);
    const places = this.#place(leaf);
    this.#addSums(leaf, places);
    this.#addUses(leaf, places);
    return places;
  }

  /** The whole, once repeats have been added to the table. */
  finish(rejections: readonly FileRejections[]): Whole {
    this.#closePromises();
    const { cells, sums, places } = this.table.ordered();
    const hours = new Float64Array(this.#hours.size * 168);
    for (const [i, own] of [...this.#hours.values()].entries()) hours.set(own, i * 168);
    return {
      used: this.#used,
      rejected: this.#rejected,
      rejections,
      unknownReasons: [...this.#unknownReasons],
      groups: this.table.groups,
      cells,
      sums,
      hourProcesses: [...this.#hours.keys()],
      hours,
      articleTexts: this.#articleTexts.all,
      articleUses: this.#articleUses.pairs().map((value, i) => (i % 2 === 0 ? (places[value] ?? 0) : value)),
      articleCounts: this.#articleCounts.toArray(),
    };
  }

  /** Promises that nobody said were kept, and that were due before the last day of the data, were not kept. */
  #closePromises(): void {
    for (const { cell, day, contacts } of this.#openPromises) {
      if (day < this.#lastDay) this.table.add(cell, column.promises, contacts);
    }
  }

  #origin(leaf: Leaf, origin: number): { process: string; reason: string } {
    const process = name(leaf, leaf.origins[2 * origin]);
    const reason = name(leaf, leaf.origins[2 * origin + 1]);
    return { process: process === '' ? (this.#reasons.get(reason)?.process ?? '') : process, reason };
  }

  #addHours(leaf: Leaf): void {
    for (let origin = 0; origin * 2 < leaf.origins.length; origin++) {
      const { process } = this.#origin(leaf, origin);
      const hours = this.#hours.get(process) ?? new Float64Array(168);
      this.#hours.set(process, hours);
      for (let hour = 0; hour < 168; hour++) {
        hours[hour] = (hours[hour] ?? 0) + (leaf.hours[origin * 168 + hour] ?? 0);
      }
    }
  }

  #place(leaf: Leaf): LeafPlaces {
    const groupOf: number[] = [];
    const verdictOfCombination: Verdict[] = [];
    for (let i = 0; 2 * i < leaf.combinations.length; i++) {
      const { process, reason } = this.#origin(leaf, leaf.combinations[2 * i] ?? 0);
      const packed = leaf.combinations[2 * i + 1] ?? 0;
      const channel = this.#channels.keyOf(name(leaf, Math.floor(packed / judgements.length)));
      groupOf.push(this.table.group(process, channel, reason));
      verdictOfCombination.push(verdictOf(judgements[packed % judgements.length], this.#reasons.get(reason)));
    }
    const count = leaf.cells.length / 2;
    const cells = new Uint32Array(count);
    const groups = new Uint32Array(count);
    const verdicts: Verdict[] = [];
    for (let i = 0; i < count; i++) {
      const day = leaf.cells[2 * i] ?? 0;
      const combination = leaf.cells[2 * i + 1] ?? 0;
      const group = groupOf[combination] ?? 0;
      groups[i] = group;
      cells[i] = this.table.cell(day, group);
      verdicts.push(verdictOfCombination[combination]);
      this.#lastDay = Math.max(this.#lastDay, day);
    }
    return { cells, groups, verdicts };
  }

  #addSums(leaf: Leaf, { cells, groups, verdicts }: LeafPlaces): void {
    const width = columns.length;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? 0;
      for (let m = 0; m < width; m++) {
        const amount = leaf.sums[i * width + m] ?? 0;
        if (amount !== 0) this.table.add(cell, columns[m] ?? 0, amount);
      }
      const contacts = leaf.sums[i * width + leafColumn.contacts] ?? 0;
      const verdict = verdicts[i];
      if (verdict === 'blameworthy') this.table.add(cell, column.blameworthy, contacts);
      if (verdict === 'unnecessary') this.table.add(cell, column.unnecessary, contacts);
      const reason = this.table.groups[groups[i] ?? 0]?.reason ?? '';
      if (reason !== '' && !this.#reasons.has(reason)) {
        this.#unknownReasons.set(reason, (this.#unknownReasons.get(reason) ?? 0) + contacts);
      }
    }
  }

  #addUses(leaf: Leaf, { cells }: LeafPlaces): void {
    for (let i = 0; i < leaf.articleCounts.length; i++) {
      const cell = cells[leaf.articleUses[2 * i] ?? 0] ?? 0;
      const use = this.#articleUses.of(cell, this.#articleTexts.of(name(leaf, leaf.articleUses[2 * i + 1])));
      if (use === this.#articleCounts.length) this.#articleCounts.push(0);
      const counts = this.#articleCounts.items;
      counts[use] = (counts[use] ?? 0) + (leaf.articleCounts[i] ?? 0);
    }
    for (let i = 0; i < leaf.openCounts.length; i++) {
      const cell = cells[leaf.openPromises[2 * i] ?? 0] ?? 0;
      this.#openPromises.push({
        cell,
        day: leaf.openPromises[2 * i + 1] ?? 0,
        contacts: leaf.openCounts[i] ?? 0,
      });
    }
  }
}

function name(leaf: Leaf, number: number | undefined): string {
  return leaf.names[number ?? 0] ?? '';
}
