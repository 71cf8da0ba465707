import type { Avoidable, Reason } from '../knowledge/reasons.ts';
import { CellTable } from './cellTable.ts';
import type { Channels } from './channels.ts';
import { judgements, type Leaf, leafColumn, leafMeasures } from './leaf.ts';
import { verdictOf } from './verdict.ts';

/** What a cell of a leaf has become in the whole. */
export interface LeafPlaces {
  /** Per cell of the leaf its number in the table, its group there, and its verdict. */
  readonly cells: Uint32Array;
  readonly groups: Uint32Array;
  readonly verdicts: readonly (Avoidable | undefined)[];
}

interface OpenPromise {
  readonly cell: number;
  readonly day: number;
  readonly contacts: number;
}

/** Puts leaves together, with what reasons.yaml and the channels of headwater.yaml say about them. */
export class Combiner {
  readonly table = new CellTable();
  readonly hours = new Map<string, Float64Array>();
  readonly unknownReasons = new Map<string, number>();
  /** Contacts by cell number and `articles` field. */
  readonly articleUses = new Map<number, Map<string, number>>();
  used = 0;
  rejected = 0;
  lastAt = 0;
  #lastDay = 0;
  readonly #openPromises: OpenPromise[] = [];
  readonly #reasons: ReadonlyMap<string, Reason>;
  readonly #channels: Channels;

  constructor(reasons: readonly Reason[], channels: Channels) {
    this.#reasons = new Map(reasons.map(reason => [reason.code, reason]));
    this.#channels = channels;
  }

  /** Adds all of a leaf but its events. */
  add(leaf: Leaf): LeafPlaces {
    this.used += leaf.used;
    this.rejected += leaf.rejected;
    this.lastAt = Math.max(this.lastAt, leaf.lastAt);
    this.#addHours(leaf);
    const places = this.#place(leaf);
    this.#addSums(leaf, places);
    this.#addUses(leaf, places);
    return places;
  }

  /** Promises that nobody said were kept, and that lie before the last day of the data, were not kept. */
  closePromises(): void {
    for (const { cell, day, contacts } of this.#openPromises) {
      if (day < this.#lastDay) this.table.add(cell, 'promises', contacts);
    }
    this.#openPromises.length = 0;
  }

  #processOf(process: string, reason: string): string {
    return process === '' ? (this.#reasons.get(reason)?.process ?? '') : process;
  }

  #origin(leaf: Leaf, origin: number): { process: string; reason: string } {
    const reason = name(leaf, leaf.origins[2 * origin + 1]);
    return { process: this.#processOf(name(leaf, leaf.origins[2 * origin]), reason), reason };
  }

  #addHours(leaf: Leaf): void {
    for (let origin = 0; origin * 2 < leaf.origins.length; origin++) {
      const { process } = this.#origin(leaf, origin);
      const hours = this.hours.get(process) ?? new Float64Array(168);
      this.hours.set(process, hours);
      for (let hour = 0; hour < 168; hour++) {
        hours[hour] = (hours[hour] ?? 0) + (leaf.hours[origin * 168 + hour] ?? 0);
      }
    }
  }

  #place(leaf: Leaf): LeafPlaces {
    const groupOf: number[] = [];
    const verdictOfCombination: (Avoidable | undefined)[] = [];
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
    const verdicts: (Avoidable | undefined)[] = [];
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

  #addSums(leaf: Leaf, places: LeafPlaces): void {
    const width = leafMeasures.length;
    for (let i = 0; i < places.cells.length; i++) {
      const cell = places.cells[i] ?? 0;
      for (let m = 0; m < width; m++) {
        const measure = leafMeasures[m];
        const amount = leaf.sums[i * width + m];
        if (measure && amount) this.table.add(cell, measure, amount);
      }
      const contacts = leaf.sums[i * width + leafColumn.contacts] ?? 0;
      const verdict = places.verdicts[i];
      if (verdict === 'blameworthy' || verdict === 'unnecessary') this.table.add(cell, verdict, contacts);
      const reason = this.table.groups[places.groups[i] ?? 0]?.reason ?? '';
      if (reason !== '' && !this.#reasons.has(reason)) {
        this.unknownReasons.set(reason, (this.unknownReasons.get(reason) ?? 0) + contacts);
      }
    }
  }

  #addUses(leaf: Leaf, places: LeafPlaces): void {
    for (const [i, contacts] of leaf.articleCounts.entries()) {
      const cell = places.cells[leaf.articleUses[2 * i] ?? 0] ?? 0;
      const articles = name(leaf, leaf.articleUses[2 * i + 1]);
      const uses = this.articleUses.get(cell) ?? new Map<string, number>();
      this.articleUses.set(cell, uses);
      uses.set(articles, (uses.get(articles) ?? 0) + contacts);
    }
    for (const [i, contacts] of leaf.openCounts.entries()) {
      const cell = places.cells[leaf.openPromises[2 * i] ?? 0] ?? 0;
      this.#openPromises.push({ cell, day: leaf.openPromises[2 * i + 1] ?? 0, contacts });
    }
  }
}

function name(leaf: Leaf, number: number | undefined): string {
  return leaf.names[number ?? 0] ?? '';
}
