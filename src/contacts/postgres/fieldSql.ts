import type { Field } from '../../knowledge/contactFields.ts';
import type { FieldMapping } from '../../knowledge/settings.ts';
import { fieldIndex } from '../fieldIndex.ts';
import { valueMaps } from '../rowMapping.ts';
import { noWords, yesWords } from '../values.ts';
import type { ColumnKind, FieldColumns } from './columns.ts';
import { identifier, type Parameters } from './parameters.ts';

/** What decides where a contact counts. Read once for each combination of their texts, not for each row. */
export const keyFields = ['channel', 'reason', 'process', 'avoidable'] as const satisfies readonly Field[];
export type KeyField = (typeof keyFields)[number];

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

  /** The column as it is. */
  column(field: Field): string {
    return this.has(field) ? `x.raw_${field}` : 'null::text';
  }

  /**
   * The value as text without outer spaces, replaced where headwater.yaml says so; empty where there is none. Of a key
   * field the text as it stands there: see `keyText`.
   */
  text(field: Field): string {
    return this.has(field) ? `x.${field}` : `''::text`;
  }

  /** What `text` is for other fields, made from the column `from` with the text as it stands there. */
  keyText(field: KeyField, from: string): string {
    return this.has(field) ? this.#replaced(field, from) : `''::text`;
  }

  /** Whether nothing stands there. Not by the text of a number or time, which would have to be written first. */
  isEmpty(field: Field): string {
    const kind = this.kind(field);
    return kind === 'text' || kind === 'texts' ? `${this.text(field)} = ''` : `${this.column(field)} is null`;
  }

  /** The columns of the source s, as the select list of a subquery x: what `text` and `column` stand for. */
  columns(): string {
    return [...this.#columns]
      .flatMap(([field, { name, kind }]) => {
        const column = `s.${identifier(name)}`;
        const text = kind === 'texts' ? `array_to_string(${column}, ',')` : `${column}::text`;
        const isKey = (keyFields as readonly Field[]).includes(field);
        return [`${isKey ? text : this.#replaced(field, text)} as ${field}`, `${column} as raw_${field}`];
      })
      .join(', ');
  }

  #replaced(field: Field, raw: string): string {
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
    const pattern = `'^[+-]?(\\d{1,15}${mark}?\\d{0,30}|${mark}\\d{1,30})$'`;
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
    const clock = `${text} ~ '^\\d{1,9}:[0-5]\\d(:[0-5]\\d)?$'`;
    const part = (i: number) => `split_part(${text}, ':', ${i})::float8`;
    const three = `${part(1)} * 3600 + ${part(2)} * 60 + ${part(3)}`;
    const value = `case when not ${clock} then ${number.value} when split_part(${text}, ':', 3) = '' then ${part(1)} * 60 + ${part(2)} else ${three} end`;
    return { value, bad: `(${number.bad} and not ${clock})` };
  }
}

/** What the text of `avoidable` says: `no`, `unnecessary`, `blameworthy`, `yes`. */
export function judgementOf(text: string): SqlValue {
  const value = `case when ${text} = '' then null when lower(${text}) in ('unnecessary', 'onnodig') then 'unnecessary'
    when lower(${text}) in ('blameworthy', 'verwijtbaar') then 'blameworthy'
    when ${yesNoOf(text)} then 'yes' when not ${yesNoOf(text)} then 'no' end`;
  return { value, bad: `(${text} <> '' and (${value}) is null)` };
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
