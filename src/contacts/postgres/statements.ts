import { type LeafMeasure, leafMeasures } from '../leaf.ts';
import { columnOf } from '../rowMapping.ts';
import { type Check, type ContactSqlOptions, contactSql, sourceSql } from './contactSql.ts';
import { identifier, Parameters, tableName } from './parameters.ts';

/** A statement with the values of its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: (string | number)[];
}

const yes = (condition: string): string => `count(*) filter (where ${condition})`;
const known = (value: string): string => `count(${value})`;

const sums: Readonly<Record<LeafMeasure, string>> = {
  contacts: 'count(*)',
  interactions: yes(`interaction = ''`),
  handleSeconds: 'coalesce(sum(handle), 0)',
  handleKnown: known('handle'),
  resolved: yes('resolved'),
  resolvedKnown: known('resolved'),
  deviated: yes('deviated'),
  deviatedKnown: known('deviated'),
  withArticle: yes(`articles <> ''`),
  articleKnown: known('articles'),
  answeredKnown: known('answered'),
  answeredInTime: yes('answered'),
  promises: yes(`promise in ('kept', 'broken')`),
  promisesKept: yes(`promise = 'kept'`),
  npsKnown: known('nps'),
  npsPromoters: yes('nps >= 9'),
  npsDetractors: yes('nps <= 6'),
  npsTens: yes('nps = 10'),
  csatKnown: known('csat'),
  csatSum: 'coalesce(sum(csat), 0)',
  csatSquares: 'coalesce(sum(csat * csat), 0)',
  effortKnown: known('effort'),
  effortSum: 'coalesce(sum(effort), 0)',
  effortSquares: 'coalesce(sum(effort * effort), 0)',
};

const placeColumns = ['day', 'process', 'channel', 'reason'];
const place = placeColumns.join(', ');

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

/** Per cell the measures of `leafMeasures`, blameworthy, unnecessary, and the last second. */
export function sumsStatement(options: ContactSqlOptions): Statement {
  const parameters = new Parameters();
  const measures = leafMeasures.map(measure => `(${sums[measure]})::float8`);
  const verdicts = ['blameworthy', 'unnecessary'].map(
    verdict => `(${yes(`verdict = '${verdict}'`)})::float8`,
  );
  const text = `${contactSql(options, parameters).text}
select ${place}, max(at)::float8, ${[...verdicts, ...measures].join(', ')}
from contact where reject is null group by ${place}`;
  return { text, values: parameters.values };
}

/** What a row of the counts is about. */
export type CountKind = 'rejected' | 'hour' | 'articles' | 'promise';

export interface CountsStatement extends Statement {
  /** The kinds by the value of the first column. */
  readonly kinds: ReadonlyMap<number, CountKind>;
  /** Why rows are left out, by the value of the second column. */
  readonly checks: readonly Check[];
}

/** Everything that is only counted: left-out rows, contacts per hour, uses of articles, open promises. */
export function countsStatement(options: ContactSqlOptions): CountsStatement {
  const parameters = new Parameters();
  const sets: { kind: CountKind; column: string; group: string }[] = [
    { kind: 'rejected', column: 'reject', group: '(reject)' },
    { kind: 'hour', column: 'hour', group: '(process, hour)' },
  ];
  const { columns } = options;
  if (columns.has('articles'))
    sets.push({ kind: 'articles', column: 'articles', group: `(${place}, articles)` });
  if (columns.has('promise_due')) {
    sets.push({ kind: 'promise', column: 'promise_day', group: `(${place}, promise_day)` });
  }
  // `grouping` has a bit per column, the last one lowest, which is 0 where the column is one of the set.
  const all = 2 ** sets.length - 1;
  const kinds = new Map(sets.map(({ kind }, i) => [all - 2 ** (sets.length - 1 - i), kind]));
  const shown = (column: string): string => (sets.some(set => set.column === column) ? column : 'null');
  // A set without it may be the only one: then the server would take it for a mistake.
  const places = placeColumns.map(column =>
    column === 'process' || sets.length > 2 ? column : `null as ${column}`,
  );
  const contact = contactSql(options, parameters);
  const text = `${contact.text},
counted as (
  select reject, rejected_value, id, ${place}, hour, nullif(articles, '') as articles,
    case when promise = 'open' then promise_day end as promise_day
  from contact
)
select grouping(${sets.map(set => set.column).join(', ')}), reject, min(rejected_value), min(id),
  ${places.join(', ')}, hour, ${shown('articles')}, ${shown('promise_day')},
  count(*)::float8, (count(*) filter (where reject is null))::float8
from counted group by grouping sets (${sets.map(set => set.group).join(', ')})`;
  return { text, values: parameters.values, kinds, checks: contact.checks };
}

/**
 * Per cell: repeats, those of them that become blameworthy, those that were unnecessary, contacts that count for first
 * contact resolution, and those that no repeat followed. The rules are those of `RepeatFinder`.
 *
 * @param window seconds
 * @param end second of the last contact
 * @param interactions whether some row names one
 */
export function repeatsStatement(
  options: ContactSqlOptions,
  window: number,
  end: number,
  interactions: boolean,
): Statement {
  const parameters = new Parameters();
  const text = `${contactSql(options, parameters).text},
${visits(window, interactions)},
linked as (
  select ${place}, verdict, start + ${window} <= ${parameters.int(end)} as eligible,
    count(*) over (partition by customer, process order by start range between ${window} preceding and 1 preceding) > 0
      as repeat,
    count(*) over (partition by customer, process order by start range between 1 following and ${window} following) > 0
      as followed
  from visit
)
select ${place}, ${[
    'repeat',
    `repeat and coalesce(verdict, '') not in ('no', 'blameworthy')`,
    `repeat and verdict = 'unnecessary'`,
    'eligible',
    'eligible and not followed',
  ]
    .map(condition => `(${yes(condition)})::float8`)
    .join(', ')}
from linked where repeat or eligible group by ${place}`;
  return { text, values: parameters.values };
}

/** Per cell the interactions whose first row it has, of rows that name one. */
export function interactionsStatement(options: ContactSqlOptions, window: number): Statement {
  const parameters = new Parameters();
  const text = `${contactSql(options, parameters).text},
stepped as (
  select ${place}, at - lag(at) over (partition by interaction
    order by at, process collate "C", channel collate "C", reason collate "C") as gap
  from contact where reject is null and interaction <> ''
)
select ${place}, count(*)::float8 from stepped where gap is null or gap > ${window} group by ${place}`;
  return { text, values: parameters.values };
}

/** `visit`: contacts of a known customer and process, with the second in which their visit started. */
function visits(window: number, interactions: boolean): string {
  const mine = `reject is null and customer <> '' and process <> ''`;
  if (!interactions)
    return `visit as (select ${place}, verdict, customer, at as start from contact where ${mine})`;
  return `spoken as (select ${place}, verdict, customer, at, interaction from contact where reject is null),
stepped as (
  select *, at - lag(at) over (partition by interaction order by at) as gap from spoken where interaction <> ''
),
numbered as (
  select *, count(*) filter (where gap is null or gap > ${window})
    over (partition by interaction order by at) as talk
  from stepped
),
visit as (
  select ${place}, verdict, customer, at as start from spoken where interaction = '' and customer <> '' and process <> ''
  union all
  select ${place}, verdict, customer, min(at) over (partition by customer, process, interaction, talk)
  from numbered where customer <> '' and process <> ''
)`;
}
