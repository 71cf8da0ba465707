import { columnOf } from '../rowMapping.ts';
import { ContactSql, type ContactSqlOptions } from './contactSql.ts';
import { identifier, tableName } from './parameters.ts';
import { type SqlCheck, sourceSql } from './rowSql.ts';

/** A statement with the values of its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: (string | number)[];
}

/** What the columns of the source are, without a row. */
export function describeStatement(source: ContactSqlOptions['source']): Statement {
  return { text: `select * from ${sourceSql(source)} as s limit 0`, values: [] };
}

/** Whether an index makes sure that no id of a table comes twice; a row says yes. */
export function uniqueStatement(
  source: ContactSqlOptions['source'],
  idColumn: string,
): Statement | undefined {
  if (source.postgres.table === undefined) return undefined;
  return {
    text: `select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
where i.indrelid = to_regclass($1::text) and i.indisunique and i.indnkeyatts = 1 and i.indpred is null
  and i.indexprs is null and a.attname = $2::text limit 1`,
    values: [tableName(source.postgres.table), idColumn],
  };
}

/** Whether some id comes twice; a row says yes. */
export function doublesStatement({ source, columns }: ContactSqlOptions): Statement {
  const id = columns.get('id')?.name ?? columnOf(source, 'id');
  const text = `select 1 from ${sourceSql(source)} as s group by btrim(s.${identifier(id)}::text) having count(*) > 1 limit 1`;
  return { text, values: [] };
}

export interface RejectedStatement extends Statement {
  /** What the numbers of the first column mean. */
  readonly checks: readonly Pick<SqlCheck, 'code' | 'field'>[];
}

/** Rows that are left out, by why: number of the check, a value and an id as an example, and how many. */
export function rejectedStatement(options: ContactSqlOptions): RejectedStatement {
  const sql = new ContactSql(options);
  const text = `select reject, min(rejected_value), min(id), count(*)::float8
from ${sql.contacts()} where reject is not null group by reject order by reject`;
  return { text, values: sql.parameters.values, checks: sql.checks };
}
