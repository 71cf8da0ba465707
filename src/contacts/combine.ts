import type { Reason } from '../knowledge/reasons.ts';
import type { CellTable } from './cellTable.ts';
import type { Channels } from './channels.ts';
import { judgements, type Leaf, leafColumn, leafMeasures } from './leaf.ts';
import type { LogEnd } from './logEnd.ts';
import { column } from './rollup.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import type { FileRejections, Whole } from './whole.ts';
import { WholeBuilder } from './wholeBuilder.ts';

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
  readonly #whole = new WholeBuilder();
  readonly #reasons: ReadonlyMap<string, Reason>;
  readonly #channels: Channels;

  constructor(reasons: readonly Reason[], channels: Channels) {
    this.#reasons = new Map(reasons.map(reason => [reason.code, reason]));
    this.#channels = channels;
  }

  get table(): CellTable {
    return this.#whole.table;
  }

  /** Where the log ends, as far as it was added. */
  get end(): LogEnd {
    return this.#whole.days.end;
  }

  /** Adds all of a leaf but its events. */
  add(leaf: Leaf): LeafPlaces {
    this.#whole.used += leaf.used;
    this.#whole.rejected += leaf.rejected;
    this.#addHours(leaf);
    const places = this.#place(leaf);
    this.#addSums(leaf, places);
    this.#addUses(leaf, places);
    return places;
  }

  /** The whole, once repeats have been added to the table. */
  finish(rejections: readonly FileRejections[]): Whole {
    return this.#whole.finish(rejections);
  }

  #origin(leaf: Leaf, origin: number): { process: string; reason: string } {
    const process = name(leaf, leaf.origins[2 * origin]);
    const reason = name(leaf, leaf.origins[2 * origin + 1]);
    return { process: process === '' ? (this.#reasons.get(reason)?.process ?? '') : process, reason };
  }

  #addHours(leaf: Leaf): void {
    for (let origin = 0; origin * 2 < leaf.origins.length; origin++) {
      const { process } = this.#origin(leaf, origin);
      const hours = this.#whole.hoursOf(process);
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
      const contacts = leaf.sums[i * columns.length + leafColumn.contacts] ?? 0;
      this.#whole.days.add(day, contacts, leaf.lastAt[i] ?? 0);
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
        this.#whole.addUnknownReason(reason, contacts);
      }
    }
  }

  #addUses(leaf: Leaf, { cells }: LeafPlaces): void {
    for (let i = 0; i < leaf.articleCounts.length; i++) {
      const cell = cells[leaf.articleUses[2 * i] ?? 0] ?? 0;
      this.#whole.addUse(cell, name(leaf, leaf.articleUses[2 * i + 1]), leaf.articleCounts[i] ?? 0);
    }
    for (let i = 0; i < leaf.openCounts.length; i++) {
      const cell = cells[leaf.openPromises[2 * i] ?? 0] ?? 0;
      this.#whole.addOpenPromise(cell, leaf.openPromises[2 * i + 1] ?? 0, leaf.openCounts[i] ?? 0);
    }
  }
}

function name(leaf: Leaf, number: number | undefined): string {
  return leaf.names[number ?? 0] ?? '';
}
