import type { PostgresSource } from '../../knowledge/settings.ts';
import { CellTable } from '../cellTable.ts';
import { type Field, fields } from '../fields.ts';
import { growingUints } from '../growing.ts';
import { leafMeasures } from '../leaf.ts';
import { Names, Numbering } from '../numbering.ts';
import type { Rejection } from '../rejection.ts';
import { column } from '../rollup.ts';
import type { Whole } from '../whole.ts';
import type { CountKind } from './statements.ts';

/** A row as the server answers it, column by column. */
export type Row = readonly unknown[];

const sumColumns = [column.blameworthy, column.unnecessary, ...leafMeasures.map(measure => column[measure])];

/** Puts the answers to the statements together. */
export class DatabaseAnswer {
  /** Second of the last contact (UTC); 0 where there is none. */
  lastAt = 0;
  readonly #table = new CellTable();
  readonly #codes: ReadonlySet<string>;
  readonly #source: PostgresSource;
  readonly #hours = new Map<string, Float64Array>();
  readonly #unknownReasons = new Map<string, number>();
  readonly #texts = new Names();
  readonly #uses = new Numbering();
  readonly #useCounts = growingUints();
  readonly #rejections: Rejection[] = [];
  readonly #promises: { cell: number; day: number; contacts: number }[] = [];
  #lastDay = 0;
  #used = 0;
  #rejected = 0;

  /** @param codes of the reasons of reasons.yaml */
  constructor(source: PostgresSource, codes: ReadonlySet<string>) {
    this.#source = source;
    this.#codes = codes;
  }

  addSums(rows: Iterable<Row>): void {
    for (const row of rows) {
      const cell = this.#cell(row);
      this.#lastDay = Math.max(this.#lastDay, number(row[0]));
      this.lastAt = Math.max(this.lastAt, number(row[4]));
      for (const [i, measure] of sumColumns.entries()) this.#table.add(cell, measure, number(row[5 + i]));
      const contacts = number(row[5 + sumColumns.indexOf(column.contacts)]);
      const reason = text(row[3]);
      this.#used += contacts;
      if (reason !== '' && !this.#codes.has(reason)) {
        this.#unknownReasons.set(reason, (this.#unknownReasons.get(reason) ?? 0) + contacts);
      }
    }
  }

  addRepeats(rows: Iterable<Row>): void {
    for (const row of rows) {
      const cell = this.#cell(row);
      const [repeats, blamed, unnecessary, eligible, resolved] = row.slice(4).map(number);
      this.#table.add(cell, column.repeats, repeats ?? 0);
      this.#table.add(cell, column.blameworthy, blamed ?? 0);
      this.#table.add(cell, column.unnecessary, -(unnecessary ?? 0));
      this.#table.add(cell, column.repeatEligible, eligible ?? 0);
      this.#table.add(cell, column.firstContactResolved, resolved ?? 0);
    }
  }

  addInteractions(rows: Iterable<Row>): void {
    for (const row of rows) this.#table.add(this.#cell(row), column.interactions, number(row[4]));
  }

  addCounts(rows: Iterable<Row>, kinds: ReadonlyMap<number, CountKind>): void {
    for (const row of rows) {
      const contacts = number(row[13]);
      switch (kinds.get(number(row[0]))) {
        case 'rejected':
          if (row[1] !== null) this.#reject(row, number(row[12]));
          break;
        case 'hour':
          if (row[9] !== null && contacts > 0) this.#addHour(text(row[6]), number(row[9]), contacts);
          break;
        case 'articles':
          if (row[10] !== null && contacts > 0)
            this.#addUse(this.#cell(row.slice(5)), text(row[10]), contacts);
          break;
        case 'promise':
          if (row[11] === null || contacts === 0) break;
          this.#promises.push({ cell: this.#cell(row.slice(5)), day: number(row[11]), contacts });
          break;
        default:
      }
    }
  }

  finish(path: string): Whole {
    for (const { cell, day, contacts } of this.#promises) {
      if (day < this.#lastDay) this.#table.add(cell, column.promises, contacts);
    }
    const { cells, sums, places } = this.#table.ordered();
    const hours = new Float64Array(this.#hours.size * 168);
    for (const [i, own] of [...this.#hours.values()].entries()) hours.set(own, i * 168);
    return {
      used: this.#used,
      rejected: this.#rejected,
      rejections: [{ path, rejections: this.#rejections.map(rejection => ({ line: 0, rejection })) }],
      unknownReasons: [...this.#unknownReasons],
      groups: this.#table.groups,
      cells,
      sums,
      hourProcesses: [...this.#hours.keys()],
      hours,
      articleTexts: this.#texts.all,
      articleUses: this.#uses.pairs().map((value, i) => (i % 2 === 0 ? (places[value] ?? 0) : value)),
      articleCounts: this.#useCounts.toArray(),
    };
  }

  /** The cell of day, process, channel and reason, with which the row begins. */
  #cell(row: Row): number {
    return this.#table.cell(number(row[0]), this.#table.group(text(row[1]), text(row[2]), text(row[3])));
  }

  #addHour(process: string, hour: number, contacts: number): void {
    const hours = this.#hours.get(process) ?? new Float64Array(168);
    this.#hours.set(process, hours);
    hours[hour] = (hours[hour] ?? 0) + contacts;
  }

  #addUse(cell: number, articles: string, contacts: number): void {
    const use = this.#uses.of(cell, this.#texts.of(articles));
    if (use === this.#useCounts.length) this.#useCounts.push(0);
    const counts = this.#useCounts.items;
    counts[use] = (counts[use] ?? 0) + contacts;
  }

  #reject(row: Row, rows: number): void {
    this.#rejected += rows;
    const id = text(row[4]);
    const rejection = rejectionOf(text(row[1]), text(row[2]), text(row[3]), id, this.#source);
    this.#rejections.push({ code: 'inDatabase', rows, id, rejection });
  }
}

/** The rejection that the SQL names by its code. */
function rejectionOf(
  code: string,
  named: string,
  value: string,
  id: string,
  source: PostgresSource,
): Rejection {
  const field: Field = fields.find(one => one === named) ?? 'id';
  switch (code) {
    case 'notTime':
      return { code, field, value, order: source.dates };
    case 'outOfRange':
    case 'notYesNo':
    case 'notNumber':
      return { code, field, value };
    case 'notAvoidable':
    case 'notScore':
      return { code, value };
    case 'answeredBefore':
    case 'noSubject':
      return { code };
    case 'double':
      return { code, id };
    default:
      return { code: 'missing', field };
  }
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : Number(value ?? 0);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
