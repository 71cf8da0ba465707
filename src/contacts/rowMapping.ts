import { type Field, fields } from '../knowledge/contactFields.ts';
import type { FieldMapping } from '../knowledge/settings.ts';

/** The values of a row; undefined where a JSON object doesn't have the field. */
export type Values = readonly (string | undefined)[];

/** Where each field is in rows that have the fields in their own order. */
export const ownPositions: readonly number[] = fields.map((_, i) => i);

/** The name that a field has in the file. */
export function columnOf(mapping: FieldMapping, field: Field): string {
  return mapping.fields[field] ?? field;
}

/** Position of each field among the columns of a file, -1 where it isn't there. Case and outer spaces don't count. */
export function findColumns(mapping: FieldMapping, columns: readonly string[]): number[] {
  const plain = columns.map(column => column.trim().toLowerCase());
  return fields.map(field => plain.indexOf(columnOf(mapping, field).trim().toLowerCase()));
}

/** Columns of our fields that the file has more than once. */
export function doubleColumns(mapping: FieldMapping, columns: readonly string[]): string[] {
  const plain = columns.map(column => column.trim().toLowerCase());
  const ours = fields.map(field => columnOf(mapping, field));
  return [...new Set(ours)].filter(column => {
    const name = column.trim().toLowerCase();
    return plain.indexOf(name) !== plain.lastIndexOf(name);
  });
}

/** Fields that headwater.yaml maps to a column that the file doesn't have. */
export function missingColumns(mapping: FieldMapping, found: readonly number[]): Field[] {
  return fields.filter((field, i) => mapping.fields[field] !== undefined && found[i] === -1);
}

/** Per field the values that headwater.yaml replaces, in lower case; undefined where it replaces none. */
export function valueMaps(mapping: FieldMapping): (ReadonlyMap<string, string> | undefined)[] {
  return fields.map(field => {
    const values = mapping.values[field];
    if (values === undefined) return undefined;
    return new Map(Object.entries(values).map(([from, to]) => [from.trim().toLowerCase(), to]));
  });
}

/** Different names in the objects of one file that are looked at; names without end are no columns. */
const mostNames = 1000;

/**
 * Takes the values out of the JSON objects of one file, in the order of `fields`. As with columns, case and outer spaces of
 * a name don't count. `null` is an empty value, a list becomes its items with commas, a number is written with the decimal
 * mark that texts have. A field that is left out is empty as soon as an earlier object of the file has it: many writers
 * leave empty fields out.
 */
export function recordReader(mapping: FieldMapping): (record: Readonly<Record<string, unknown>>) => Values {
  const names = fields.map(field => [columnOf(mapping, field)]);
  const known = new Set(names.flat());
  const seen = fields.map(() => false);
  const learn = (name: string): void => {
    known.add(name);
    const [position = -1] = findColumns(mapping, [name]).flatMap((at, i) => (at === 0 ? [i] : []));
    names[position]?.push(name);
  };
  return record => {
    for (const name in record) if (known.size < mostNames && !known.has(name)) learn(name);
    return names.map((own, i) => {
      const name = own.length === 1 ? own[0] : own.find(one => record[one] !== undefined);
      const value = name === undefined ? undefined : record[name];
      if (value === undefined) return seen[i] ? '' : undefined;
      seen[i] = true;
      return textOfValue(value, mapping.decimal);
    });
  };
}

function textOfValue(value: unknown, decimal: FieldMapping['decimal']): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
