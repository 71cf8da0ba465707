import type { PostgresSource, Settings } from '../../knowledge/settings.ts';
import { leafMeasures } from '../leaf.ts';
import type { LogEnd } from '../logEnd.ts';
import type { Rejection } from '../rejection.ts';
import { column } from '../rollup.ts';
import type { Whole } from '../whole.ts';
import { WholeBuilder } from '../wholeBuilder.ts';
import type { SqlCheck } from './rowSql.ts';
import type { RejectedStatement } from './statements.ts';

/** A row as the server answers it, column by column. */
export type Row = readonly unknown[];

const sumColumns = [column.blameworthy, column.unnecessary, ...leafMeasures.map(measure => column[measure])];

/** Puts the answers to the statements together. */
export class DatabaseAnswer {
  readonly #whole = new WholeBuilder();
  readonly #codes: ReadonlySet<string>;
  readonly #dates: PostgresSource['dates'];
  readonly #scales: Settings['scales'];
  readonly #rejections: Rejection[] = [];

  /** @param codes of the reasons of reasons.yaml */
  constructor({ dates }: PostgresSource, { scales }: Settings, codes: ReadonlySet<string>) {
    this.#dates = dates;
    this.#scales = scales;
    this.#codes = codes;
  }

  /** Rows that were left out; known once the sums are. */
  get rejected(): number {
    return this.#whole.rejected;
  }

  /** Where the log ends; known once the sums are. */
  get end(): LogEnd {
    return this.#whole.days.end;
  }

  addSums(rows: Iterable<Row>): void {
    for (const row of rows) {
      const [, , , reasonText, reject, lastAt] = row;
      const sums = row.slice(6).map(number);
      const contacts = sums[sumColumns.indexOf(column.contacts)] ?? 0;
      if (reject !== null) {
        this.#whole.rejected += contacts;
        continue;
      }
      const cell = this.#cell(row);
      this.#whole.days.add(number(row[0]), contacts, number(lastAt));
      for (const [i, measure] of sumColumns.entries()) this.#whole.table.add(cell, measure, sums[i] ?? 0);
      const reason = text(reasonText);
      this.#whole.used += contacts;
      if (reason !== '' && !this.#codes.has(reason)) {
        this.#whole.addUnknownReason(reason, contacts);
      }
    }
  }

  addHours(rows: Iterable<Row>): void {
    for (const [process, hour, contacts] of rows) {
      const hours = this.#whole.hoursOf(text(process));
      hours[number(hour)] = (hours[number(hour)] ?? 0) + number(contacts);
    }
  }

  addArticles(rows: Iterable<Row>): void {
    for (const row of rows) this.#whole.addUse(this.#cell(row), text(row[4]), number(row[5]));
  }

  addPromises(rows: Iterable<Row>): void {
    for (const row of rows) this.#whole.addOpenPromise(this.#cell(row), number(row[4]), number(row[5]));
  }

  addRejected(rows: Iterable<Row>, { checks }: Pick<RejectedStatement, 'checks'>): void {
    for (const [reject, value, example, count] of rows) {
      const check = checks[number(reject)];
      if (!check) continue;
      const id = text(example);
      const rejection = this.#rejectionOf(check, text(value), id);
      this.#rejections.push({ code: 'inDatabase', rows: number(count), id, rejection });
    }
  }

  addRepeats(rows: Iterable<Row>): void {
    for (const row of rows) {
      const cell = this.#cell(row);
      const [repeats, blamed, unnecessary, eligible, resolved] = row.slice(4).map(number);
      this.#whole.table.add(cell, column.repeats, repeats ?? 0);
      this.#whole.table.add(cell, column.blameworthy, blamed ?? 0);
      this.#whole.table.add(cell, column.unnecessary, -(unnecessary ?? 0));
      this.#whole.table.add(cell, column.repeatEligible, eligible ?? 0);
      this.#whole.table.add(cell, column.firstContactResolved, resolved ?? 0);
    }
  }

  addInteractions(rows: Iterable<Row>): void {
    for (const row of rows) this.#whole.table.add(this.#cell(row), column.interactions, number(row[4]));
  }

  finish(path: string): Whole {
    const rejections = this.#rejections.map(rejection => ({ line: 0, rejection }));
    return this.#whole.finish([{ path, rejections }]);
  }

  /** The cell of day, process, channel and reason, with which the row begins. */
  #cell(row: Row): number {
    return this.#whole.table.cell(
      number(row[0]),
      this.#whole.table.group(text(row[1]), text(row[2]), text(row[3])),
    );
  }

  #rejectionOf({ code, field }: Pick<SqlCheck, 'code' | 'field'>, value: string, id: string): Rejection {
    switch (code) {
      case 'notTime':
        return { code, field, value, order: this.#dates };
      case 'outOfRange':
      case 'notYesNo':
      case 'notNumber':
        return { code, field, value };
      case 'notAvoidable':
      case 'notScore':
      case 'tooLong':
        return { code, value };
      case 'offScale':
        return field === 'csat' || field === 'effort'
          ? { code, field, value, scale: this.#scales[field] }
          : { code: 'notNumber', field, value };
      case 'answeredBefore':
      case 'noSubject':
        return { code };
      case 'double':
        return { code, id };
      default:
        return { code: 'missing', field };
    }
  }
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : Number(value ?? 0);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
