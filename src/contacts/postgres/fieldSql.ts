import type { FieldMapping } from '../../knowledge/settings.ts';
import type { Field } from '../fields.ts';
import { fieldIndex } from '../fields.ts';
import { valueMaps } from '../rowMapping.ts';
import type { ColumnKind, FieldColumns } from './columns.ts';
import { identifier, type Parameters } from './parameters.ts';

const yesWords = ['yes', 'y', 'true', 't', '1', 'ja', 'j', 'waar'];
const noWords = ['no', 'n', 'false', 'f', '0', 'nee', 'onwaar'];

/** A value in SQL: what was read, and whether something stands there that can't be read. */
export interface SqlValue {
  readonly value: string;
  readonly bad: string;
}

/**
 * How the fields of one source are read in SQL: as `ContactReader` reads them from files. A column of a type of its
 * own is taken as it is; text is taken apart.
 */
export class FieldSql {
  readonly #mapping: FieldMapping;
  readonly #columns: FieldColumns;
  readonly #parameters: Parameters;

  constructor(mapping: FieldMapping, columns: FieldColumns, parameters: Parameters) {
    this.#mapping = mapping;
    this.#columns = columns;
    this.#parameters = parameters;
  }

  has(field: Field): boolean {
    return this.#columns.has(field);
  }

  /** The kind of the column; text where values are replaced, because what replaces them is text. */
  kind(field: Field): ColumnKind {
    return this.#mapping.values[field] === undefined ? (this.#columns.get(field)?.kind ?? 'text') : 'text';
  }

  column(field: Field): string {
    const column = this.#columns.get(field);
    return column ? `s.${identifier(column.name)}` : 'null::text';
  }

  /** The value as text without outer spaces, replaced where headwater.yaml says so; empty where there is none. */
  text(field: Field): string {
    return this.has(field) ? `x.${field}` : `''`;
  }

  /** Whether nothing stands there. Not by the text of a number or time, which would have to be written first. */
  isEmpty(field: Field): string {
    const kind = this.kind(field);
    return kind === 'text' || kind === 'texts' ? `${this.text(field)} = ''` : `${this.column(field)} is null`;
  }

  /** What `text` stands for, as the select list of a subquery named x. */
  texts(): string {
    return [...this.#columns.keys()].map(field => `${this.#textOf(field)} as ${field}`).join(', ');
  }

  #textOf(field: Field): string {
    const isList = this.#columns.get(field)?.kind === 'texts';
    const raw = isList ? `array_to_string(${this.column(field)}, ',')` : `${this.column(field)}::text`;
    const text = `coalesce(btrim(${raw}, E' \\t\\r\\n'), '')`;
    const replaced = valueMaps(this.#mapping)[fieldIndex[field]];
    if (replaced === undefined) return text;
    const cases = [...replaced].map(([from, to]) => {
      return `when ${this.#parameters.text(from)} then ${this.#parameters.text(to)}`;
    });
    return cases.length === 0 ? text : `case lower(${text}) ${cases.join(' ')} else ${text} end`;
  }

  yesNo(field: Field): SqlValue {
    if (this.kind(field) === 'boolean') return { value: this.column(field), bad: 'false' };
    const text = this.text(field);
    const value = yesNoOf(text);
    return { value, bad: `(${text} <> '' and ${value} is null)` };
  }

  number(field: Field): SqlValue {
    const kind = this.kind(field);
    if (kind === 'integer') return { value: `${this.column(field)}::float8`, bad: 'false' };
    if (kind === 'number') return finite(`${this.column(field)}::float8`);
    const text = this.text(field);
    const mark = this.#mapping.decimal === ',' ? ',' : '\\.';
    const pattern = `'^[+-]?(\\d+${mark}?\\d*|${mark}\\d+)$'`;
    const value = `case when ${text} ~ ${pattern} then replace(${text}, ',', '.')::float8 end`;
    return { value, bad: `(${text} <> '' and ${text} !~ ${pattern})` };
  }

  /** A number, `m:ss` or `h:mm:ss`, or a duration of the server. */
  seconds(field: Field): SqlValue {
    if (this.kind(field) === 'duration') {
      return { value: `date_part('epoch', ${this.column(field)})`, bad: 'false' };
    }
    const number = this.number(field);
    if (this.kind(field) === 'number' || this.kind(field) === 'integer') return number;
    const text = this.text(field);
    const clock = `${text} ~ '^\\d+:[0-5]\\d(:[0-5]\\d)?$'`;
    const part = (i: number) => `split_part(${text}, ':', ${i})::float8`;
    const three = `${part(1)} * 3600 + ${part(2)} * 60 + ${part(3)}`;
    const value = `case when not ${clock} then ${number.value} when split_part(${text}, ':', 3) = '' then ${part(1)} * 60 + ${part(2)} else ${three} end`;
    return { value, bad: `(${number.bad} and not ${clock})` };
  }

  /** `no`, `unnecessary`, `blameworthy`, `yes`. */
  judgement(): SqlValue {
    if (this.kind('avoidable') === 'boolean') {
      return {
        value: `case ${this.column('avoidable')} when true then 'yes' when false then 'no' end`,
        bad: 'false',
      };
    }
    const text = this.text('avoidable');
    const value = `case when ${text} = '' then null when lower(${text}) in ('unnecessary', 'onnodig') then 'unnecessary'
      when lower(${text}) in ('blameworthy', 'verwijtbaar') then 'blameworthy'
      when ${yesNoOf(text)} then 'yes' when not ${yesNoOf(text)} then 'no' end`;
    return { value, bad: `(${text} <> '' and (${value}) is null)` };
  }
}

/** True, false, or null for what is neither yes nor no. */
export function yesNoOf(text: string): string {
  const list = (words: readonly string[]) => words.map(word => `'${word}'`).join(', ');
  return `case when ${text} = '' then null when lower(${text}) in (${list(yesWords)}) then true when lower(${text}) in (${list(noWords)}) then false end`;
}

function finite(value: string): SqlValue {
  const odd = `${value} in ('NaN', 'Infinity', '-Infinity')`;
  return { value: `case when ${odd} then null else ${value} end`, bad: `coalesce(${odd}, false)` };
}
