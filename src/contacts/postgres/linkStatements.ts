import { ContactSql, type ContactSqlOptions } from './contactSql.ts';
import { type Filter, fenced } from './rowSql.ts';
import type { Statement } from './statements.ts';

/*
 * What depends on other contacts: repeats of a customer, rows of one interaction.
 */

/** Compared byte by byte: the order of a language would take far longer, and says nothing here. */
const pair = 'customer collate "C", process collate "C"';
const conversation = 'interaction collate "C"';

/** Rows of interactions. */
const named: Filter = { field: 'interaction', filled: true };

const place = 'day, process, channel, reason';

/**
 * Per cell: repeats, those of them that become blameworthy, those that were unnecessary, contacts that count for first
 * contact resolution, and those that no repeat followed. The rules are those of `RepeatFinder`.
 *
 * @param window seconds
 * @param end second of the last contact of the log
 * @param interactions whether some row names one
 */
export function repeatsStatement(
  options: ContactSqlOptions,
  window: number,
  end: number,
  interactions: boolean,
): Statement {
  const sql = new ContactSql(options);
  const near = (from: string, to: string): string =>
    `count(*) over (partition by ${pair} order by start range between ${from} and ${to}) > 0`;
  const linked = `(select ${place}, verdict, start + ${window} <= ${sql.parameters.int(end)} as eligible,
    ${near(`${window} preceding`, '1 preceding')} as repeat, ${near('1 following', `${window} following`)} as followed
  from ${fenced(visits(sql, window, interactions), 'visit')}) as linked`;
  const counts = [
    'repeat',
    `repeat and coalesce(verdict, '') not in ('no', 'blameworthy')`,
    `repeat and verdict = 'unnecessary'`,
    'eligible',
    'eligible and not followed',
  ].map(condition => `(count(*) filter (where ${condition}))::float8`);
  const text = `select ${place}, ${counts.join(', ')}
from ${linked} where repeat or eligible group by ${place}`;
  return { text, values: sql.parameters.values };
}

/** Contacts of a known customer and process, with the second in which their visit started. */
function visits(sql: ContactSql, window: number, interactions: boolean): string {
  const mine = `customer <> '' and process <> ''`;
  const without = interactions ? ({ field: 'interaction', filled: false } as const) : undefined;
  const single = `select ${place}, verdict, customer, at as start
  from ${sql.contacts(without)} where reject is null and ${mine}`;
  if (!interactions) return single;
  const stepped = `(select ${place}, verdict, customer, interaction, at,
      at - lag(at) over (partition by ${conversation} order by at) as gap
    from ${sql.contacts(named)} where reject is null and interaction <> '') as stepped`;
  const numbered = `(select *, count(*) filter (where gap is null or gap > ${window})
      over (partition by ${conversation} order by at) as talk
    from ${stepped}) as numbered`;
  return `${single} and interaction = ''
  union all
  select ${place}, verdict, customer, min(at) over (partition by ${pair}, ${conversation}, talk)
  from ${numbered} where ${mine}`;
}

/** Per cell the interactions whose first row it has, of rows that name one. */
export function interactionsStatement(options: ContactSqlOptions, window: number): Statement {
  const sql = new ContactSql(options);
  const text = `select ${place}, count(*)::float8 from (
  select ${place}, at - lag(at) over (partition by ${conversation}
    order by at, process collate "C", channel collate "C", reason collate "C") as gap
  from ${sql.contacts(named)} where reject is null and interaction <> '') as stepped
where gap is null or gap > ${window} group by ${place}`;
  return { text, values: sql.parameters.values };
}
