import { CellTable } from './cellTable.ts';
import { growingUints } from './growing.ts';
import { DayCounts } from './logEnd.ts';
import { Names, Numbering } from './numbering.ts';
import { column } from './rollup.ts';
import type { FileRejections, Whole } from './whole.ts';

const hoursPerWeek = 168;

/** Gathers a whole, from the leaves of files or from the answers of a database. */
export class WholeBuilder {
  readonly table = new CellTable();
  readonly days = new DayCounts();
  used = 0;
  rejected = 0;
  readonly #hours = new Map<string, Float64Array>();
  readonly #unknownReasons = new Map<string, number>();
  readonly #articleTexts = new Names();
  readonly #articleUses = new Numbering();
  readonly #articleCounts = growingUints();
  readonly #openPromises: { cell: number; day: number; contacts: number }[] = [];

  /** Contacts of a process per hour of the week, to be added to. */
  hoursOf(process: string): Float64Array {
    const hours = this.#hours.get(process) ?? new Float64Array(hoursPerWeek);
    this.#hours.set(process, hours);
    return hours;
  }

  /** @param code that no reason has */
  addUnknownReason(code: string, contacts: number): void {
    this.#unknownReasons.set(code, (this.#unknownReasons.get(code) ?? 0) + contacts);
  }

  /** @param articles the field as written */
  addUse(cell: number, articles: string, contacts: number): void {
    const use = this.#articleUses.of(cell, this.#articleTexts.of(articles));
    if (use === this.#articleCounts.length) this.#articleCounts.push(0);
    const counts = this.#articleCounts.items;
    counts[use] = (counts[use] ?? 0) + contacts;
  }

  /** @param day by which it was due (since 1970-01-01, local) */
  addOpenPromise(cell: number, day: number, contacts: number): void {
    this.#openPromises.push({ cell, day, contacts });
  }

  /**
   * The whole, once everything has been added to the table. Promises that nobody said were kept, and that were due before
   * the last day of the log, were not kept.
   */
  finish(rejections: readonly FileRejections[]): Whole {
    const { day: lastDay } = this.days.end;
    for (const { cell, day, contacts } of this.#openPromises) {
      if (day < lastDay) this.table.add(cell, column.promises, contacts);
    }
    const { cells, sums, places } = this.table.ordered();
    const hours = new Float64Array(this.#hours.size * hoursPerWeek);
    for (const [i, own] of [...this.#hours.values()].entries()) hours.set(own, i * hoursPerWeek);
    return {
      used: this.used,
      rejected: this.rejected,
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
}
