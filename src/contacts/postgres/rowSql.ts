import type { Field } from '../../knowledge/contactFields.ts';
import type { PostgresSource, Settings } from '../../knowledge/settings.ts';
import type { Channels } from '../channels.ts';
import { openWeek } from '../openingHours.ts';
import type { Rejection, Scale } from '../rejection.ts';
import { longestHandling } from '../values.ts';
import { type FieldSql, keyFields, yesNoOf } from './fieldSql.ts';
import { type Parameters, tableName } from './parameters.ts';
import { TimeSql } from './timeSql.ts';
import { waitingSql } from './waitingSql.ts';

/** Why a row is left out, the field that says so, and the condition. */
export interface SqlCheck {
  readonly code: Rejection['code'];
  readonly field: Field;
  /** Undefined where the condition is about the texts of key fields: see `ContactSql.judged`. */
  readonly condition: string | undefined;
}

/** Rows in which a field is filled in, or is not. */
export interface Filter {
  readonly field: Field;
  readonly filled: boolean;
}

export interface RowSql {
  /** A select statement with the columns of `rowColumns`, a row for each row of the source that the filter lets through. */
  text(filter?: Filter): string;
  /** In their order: of several that apply the first counts. */
  readonly checks: readonly SqlCheck[];
}

/** The table or query of a source, to stand after `from`. */
export function sourceSql({ postgres }: PostgresSource): string {
  if (postgres.table !== undefined) return tableName(postgres.table);
  return `(${(postgres.query ?? 'select').trim().replace(/;\s*$/, '')}\n)`;
}

/**
 * A subquery that the planner leaves alone. Otherwise it would put what is worked out once in every place where it is
 * used. It still drops columns that nobody asks for, and still works in parallel.
 */
export function fenced(select: string, name: string): string {
  return `(${select}\noffset bigint '0') as ${name}`;
}

/** Columns of a row, beside the texts that stand in a message about it (`text_…`). */
export const rowColumns = [
  ...keyFields,
  /** Number of the first check that leaves the row out, or null. */
  'broken',
  'id',
  /** Seconds since 1970 (UTC). */
  'at',
  /** Days since 1970 on the clock of the knowledge base, and hour of its week. */
  'day',
  'hour',
  'customer',
  'interaction',
  'handle',
  'resolved',
  'deviated',
  /** Whether in time. */
  'answered',
  'nps',
  'csat',
  'effort',
  'articles',
  /** `kept`, `broken`, `open` or null. */
  'promise',
  'promise_day',
] as const;

/**
 * Every row of the source as `ContactReader` reads it from a file, but for the key fields, which are texts as they
 * stand there.
 *
 * @param fields of the source s
 */
export function rowSql(
  source: PostgresSource,
  settings: Settings,
  channels: Channels,
  fields: FieldSql,
  parameters: Parameters,
): RowSql {
  const zones = { source: source['time-zone'] ?? settings['time-zone'], here: settings['time-zone'] };
  const times = new TimeSql(fields, source.dates, zones, parameters);
  const [started, answered] = [times.time('started'), times.time('answered')];
  const byDay = `(${started.dateOnly} or ${answered.dateOnly})`;
  const before = `case when ${byDay} then ${answered.local} / 86400 < ${started.local} / 86400 else ${answered.at} < ${started.at} end`;
  const promise = promiseSql(fields, times);
  const [handle, nps] = [fields.seconds('handle_seconds'), fields.number('nps')];
  const [csat, effort] = [fields.number('csat'), fields.number('effort')];
  const [resolved, deviated] = [fields.yesNo('resolved'), fields.yesNo('deviated')];
  const checks: SqlCheck[] = [
    { code: 'missing', field: 'id', condition: fields.isEmpty('id') },
    { code: 'missing', field: 'started', condition: fields.isEmpty('started') },
    { code: 'notTime', field: 'started', condition: started.bad },
    { code: 'outOfRange', field: 'started', condition: started.outside },
    { code: 'noSubject', field: 'reason', condition: undefined },
    { code: 'notAvoidable', field: 'avoidable', condition: undefined },
    {
      code: 'notNumber',
      field: 'handle_seconds',
      condition: `${handle.bad} or coalesce(${handle.value} < 0, false)`,
    },
    { code: 'tooLong', field: 'handle_seconds', condition: `${handle.value} > ${longestHandling}` },
    { code: 'notYesNo', field: 'resolved', condition: resolved.bad },
    { code: 'notYesNo', field: 'deviated', condition: deviated.bad },
    { code: 'notTime', field: 'answered', condition: answered.bad },
    { code: 'outOfRange', field: 'answered', condition: answered.outside },
    { code: 'answeredBefore', field: 'answered', condition: before },
    {
      code: 'notScore',
      field: 'nps',
      condition: `${nps.bad} or ${nps.value} not in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)`,
    },
    { code: 'notNumber', field: 'csat', condition: csat.bad },
    { code: 'offScale', field: 'csat', condition: outside(csat.value, settings.scales.csat) },
    { code: 'notNumber', field: 'effort', condition: effort.bad },
    { code: 'offScale', field: 'effort', condition: outside(effort.value, settings.scales.effort) },
    ...promise.checks,
  ];
  const waited = waitingSql(openWeek(settings['opening-hours']), started, answered);
  const target = targetSql(channels, fields.keyText('channel', fields.text('channel')), parameters);
  const values: Record<(typeof rowColumns)[number], string> = {
    channel: fields.text('channel'),
    reason: fields.text('reason'),
    process: fields.text('process'),
    avoidable: fields.text('avoidable'),
    broken: `case ${checks.map(({ condition }, i) => (condition ? `when ${condition} then ${i}` : '')).join('\n    ')} end`,
    id: fields.text('id'),
    at: started.at,
    day: `(${started.local} / 86400)::int`,
    hour: `case when not ${started.dateOnly} then ((${started.local} / 86400 + 3) % 7 * 24 + ${started.local} % 86400 / 3600)::int end`,
    customer: fields.text('customer'),
    interaction: fields.text('interaction'),
    handle: `(${handle.value})::float8`,
    resolved: `(${resolved.value})::boolean`,
    deviated: `(${deviated.value})::boolean`,
    answered: `case when ${answered.at} is not null and not ${byDay} then case when ${target} is not null then ${waited} <= ${target} end end`,
    nps: `(${nps.value})::float8`,
    csat: `(${csat.value})::float8`,
    effort: `(${effort.value})::float8`,
    articles: fields.has('articles') ? fields.text('articles') : 'null::text',
    promise: promise.state,
    promise_day: promise.day,
  };
  const named = rowColumns.map(name => `${values[name]} as ${name}`);
  const texts = [...new Set(checks.map(({ field }) => field))].map(
    field => `${fields.text(field)} as text_${field}`,
  );
  const list = [...named, ...texts].join(',\n  ');
  return { text: filter => `select ${list}\nfrom ${readSql(source, fields, times, filter)}`, checks };
}

function outside(value: string, [low, high]: Scale): string {
  return `${value} not between ${low} and ${high}`;
}

/** Subquery x with the columns of the source and what its times say. Filtered before the times, which take long. */
function readSql(
  source: PostgresSource,
  fields: FieldSql,
  times: TimeSql,
  filter: Filter | undefined,
): string {
  const columns = fenced(`select ${fields.columns()} from ${sourceSql(source)} as s`, 'x');
  const where = filter ? ` where ${filter.filled ? 'not ' : ''}(${fields.isEmpty(filter.field)})` : '';
  const parts = times.parts();
  const taken =
    parts.length > 0 ? fenced(`select x.*, ${parts.join(', ')} from ${columns}${where}`, 'x') : columns;
  const rest = parts.length > 0 ? '' : where;
  return fenced(`select x.*, ${times.times().join(',\n    ')} from ${taken}${rest}`, 'x');
}

function targetSql(channels: Channels, channel: string, parameters: Parameters): string {
  const cases = [...channels.names.keys()].flatMap(name => {
    const seconds = channels.answerWithin(name);
    return seconds === undefined ? [] : [`when ${parameters.text(name)} then ${seconds}`];
  });
  return cases.length === 0 ? 'null::bigint' : `case lower(${channel}) ${cases.join(' ')} end`;
}

interface PromiseSql {
  /** `kept`, `broken`, `open` or null. */
  readonly state: string;
  readonly day: string;
  readonly checks: readonly SqlCheck[];
}

/** A promise as `ContactReader` judges it. */
function promiseSql(fields: FieldSql, times: TimeSql): PromiseSql {
  const due = times.time('promise_due');
  const met = times.time('promise_met');
  const isYesNo = fields.kind('promise_met') === 'boolean';
  const text = fields.text('promise_met');
  const answer = isYesNo ? fields.column('promise_met') : `(${yesNoOf(text)})`;
  const inTime = `case when ${due.dateOnly} or ${met.dateOnly} then ${met.local} / 86400 <= ${due.local} / 86400 else ${met.at} <= ${due.at} end`;
  const judged = isYesNo
    ? ''
    : `when ${due.at} is not null and ${met.at} is not null then case when ${inTime} then 'kept' else 'broken' end`;
  const state = `case when ${answer} then 'kept' when not ${answer} then 'broken'
    when ${fields.isEmpty('promise_met')} then case when ${due.at} is not null then 'open' end ${judged} end`;
  const metChecks: SqlCheck[] = isYesNo
    ? []
    : [
        { code: 'notTime', field: 'promise_met', condition: `${answer} is null and ${met.bad}` },
        { code: 'outOfRange', field: 'promise_met', condition: met.outside },
      ];
  const dueChecks: SqlCheck[] = [
    { code: 'notTime', field: 'promise_due', condition: due.bad },
    { code: 'outOfRange', field: 'promise_due', condition: due.outside },
  ];
  return { state, day: `(${due.local} / 86400)::int`, checks: [...dueChecks, ...metChecks] };
}
