import { type Field, fields } from '../../knowledge/contactFields.ts';
import type { FieldMapping } from '../../knowledge/settings.ts';
import { columnOf } from '../rowMapping.ts';

/** What a column holds, as far as reading it differs. */
export type ColumnKind =
  | 'text'
  | 'texts'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'instant'
  | 'local'
  | 'date'
  | 'duration';

/** A column of the source as the server describes it. */
export interface SourceColumn {
  readonly name: string;
  /** Object id of its type in pg_type, the same on every server for built-in types. */
  readonly typeId: number;
}

/** A field of ours and the column that it is read from. */
export interface FieldColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

export type FieldColumns = ReadonlyMap<Field, FieldColumn>;

const kinds: Readonly<Record<number, ColumnKind>> = {
  16: 'boolean',
  20: 'integer',
  21: 'integer',
  23: 'integer',
  700: 'number',
  701: 'number',
  1700: 'number',
  1009: 'texts',
  1015: 'texts',
  1082: 'date',
  1083: 'duration',
  1186: 'duration',
  1114: 'local',
  1184: 'instant',
};

/** The columns of our fields; fields that the source doesn't have are absent. Case doesn't count, unless it must. */
export function fieldColumns(mapping: FieldMapping, columns: readonly SourceColumn[]): FieldColumns {
  const found = new Map<Field, FieldColumn>();
  for (const field of fields) {
    const name = columnOf(mapping, field).trim();
    const plain = name.toLowerCase();
    const column =
      columns.find(one => one.name === name) ?? columns.find(one => one.name.trim().toLowerCase() === plain);
    if (column) found.set(field, { name: column.name, kind: kinds[column.typeId] ?? 'text' });
  }
  return found;
}

/** The first column that must be there and isn't. */
export function missingColumn(mapping: FieldMapping, found: FieldColumns): string | undefined {
  for (const field of fields) {
    if (mapping.fields[field] !== undefined && !found.has(field)) return columnOf(mapping, field);
  }
  for (const field of ['id', 'started'] as const) if (!found.has(field)) return columnOf(mapping, field);
  return found.has('reason') || found.has('process') ? undefined : columnOf(mapping, 'reason');
}
