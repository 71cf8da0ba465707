import type { Reason } from '../../knowledge/reasons.ts';
import type { PostgresSource, Settings } from '../../knowledge/settings.ts';
import { Channels } from '../channels.ts';
import type { Field } from '../fields.ts';
import { openWeek } from '../openingHours.ts';
import type { Rejection } from '../rejection.ts';
import type { FieldColumns } from './columns.ts';
import { FieldSql, yesNoOf } from './fieldSql.ts';
import { type Parameters, tableName } from './parameters.ts';
import { TimeSql } from './timeSql.ts';
import { waitingSql } from './waitingSql.ts';

export interface ContactSqlOptions {
  readonly source: PostgresSource;
  readonly columns: FieldColumns;
  readonly settings: Settings;
  readonly reasons: readonly Reason[];
  /** Whether some id stands in more than one row. */
  readonly doubles: boolean;
}

/** The table or query of a source, to stand after `from`. */
export function sourceSql({ postgres }: PostgresSource): string {
  if (postgres.table !== undefined) return tableName(postgres.table);
  return `(${(postgres.query ?? 'select').trim().replace(/;\s*$/, '')}\n)`;
}

/** Why a row is left out, and the field that says so. */
export interface Check {
  readonly code: Rejection['code'];
  readonly field: Field;
}

type SqlCheck = readonly [Rejection['code'], Field, string];

export interface ContactSql {
  /** From `with` on. */
  readonly text: string;
  /** What the numbers in `reject` mean. */
  readonly checks: readonly Check[];
}

/**
 * A common table expression `contact`: every row of the source as `ContactReader` reads it from a file. Columns: reject
 * (number of the check that leaves the row out, or null), id, at, day, hour, process, channel, reason, verdict, customer,
 * interaction, handle, resolved, deviated, answered, nps, csat, effort, articles, promise, promise_day, rejected_value.
 */
export function contactSql(options: ContactSqlOptions, parameters: Parameters): ContactSql {
  const { source, columns, settings, reasons, doubles } = options;
  const fields = new FieldSql(source, columns, parameters);
  const zones = { source: source['time-zone'] ?? settings['time-zone'], here: settings['time-zone'] };
  const times = new TimeSql(fields, source.dates, zones, parameters);
  const [started, answered] = [times.time('started'), times.time('answered')];
  const promise = promiseSql(fields, times);
  const judgement = fields.judgement();
  const [handle, nps, csat, effort] = [
    fields.seconds('handle_seconds'),
    fields.number('nps'),
    fields.number('csat'),
    fields.number('effort'),
  ];
  const [resolved, deviated] = [fields.yesNo('resolved'), fields.yesNo('deviated')];
  const checks: SqlCheck[] = [
    ['missing', 'id', fields.isEmpty('id')],
    ['missing', 'started', fields.isEmpty('started')],
    ['notTime', 'started', started.bad],
    ['outOfRange', 'started', started.outside],
    ['noSubject', 'reason', `${fields.isEmpty('reason')} and ${fields.isEmpty('process')}`],
    ['notAvoidable', 'avoidable', judgement.bad],
    ['notNumber', 'handle_seconds', `${handle.bad} or coalesce(${handle.value} < 0, false)`],
    ['notYesNo', 'resolved', resolved.bad],
    ['notYesNo', 'deviated', deviated.bad],
    ['notTime', 'answered', answered.bad],
    ['outOfRange', 'answered', answered.outside],
    ['answeredBefore', 'answered', `${answered.at} < ${started.at}`],
    ['notScore', 'nps', `${nps.bad} or ${nps.value} not in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)`],
    ['notNumber', 'csat', csat.bad],
    ['notNumber', 'effort', effort.bad],
    ...promise.checks,
  ];
  const channels = new Channels(settings.channels);
  const channel = fields.text('channel');
  const waited = waitingSql(openWeek(settings['opening-hours']), started, answered);
  const target = targetSql(channels, channel, parameters);
  // Without it the planner would put what is worked out once in every place where it is used. It costs parallel work.
  const fence = times.anyText ? ' offset 0' : '';
  const text = `with listed (listed_code, listed_process, listed_avoidable) as (values ${reasonRows(reasons, parameters)}),
written as (
  select case ${checks.map(([, , condition], i) => `when ${condition} then ${i}`).join('\n    ')} end as reject,
    x.*, ${started.at} as at, ${started.local} as local, ${started.dateOnly} as date_only,
    ${channelSql(channels, channel, parameters)} as channel_key, ${judgement.value} as judgement,
    ${handle.value} as handle, ${resolved.value} as is_resolved, ${deviated.value} as is_deviated,
    case when ${answered.at} is not null and ${target} is not null then ${waited} <= ${target} end as in_time,
    ${nps.value} as nps_score, ${csat.value} as csat_score, ${effort.value} as effort_score,
    ${promise.state} as promise, ${promise.day} as promise_day
  from ${sourceSql(source)} as s
    cross join lateral (select ${fields.texts()}${fence}) as x
    cross join lateral (select ${times.parts()}${fence}) as m
    cross join lateral (select ${times.times()}${fence}) as w${fence}
),
judged as (
  select written.*, coalesce(nullif(${own(fields, 'process')}, ''), listed_process, '') as whole_process,
    case when judgement = 'yes' then case when listed_avoidable = 'blameworthy' then listed_avoidable else 'unnecessary' end
      else coalesce(judgement, listed_avoidable) end as verdict
  from written left join listed on listed_code = ${own(fields, 'reason')}
),
contact as (
  select ${doubles ? firstOnly(checks.length, own(fields, 'reason')) : 'reject'} as reject, id, at, (local / 86400)::int as day,
    case when not date_only then ((local / 86400 + 3) % 7 * 24 + local % 86400 / 3600)::int end as hour,
    whole_process as process, channel_key as channel, ${own(fields, 'reason')} as reason, verdict,
    ${own(fields, 'customer')} as customer, ${own(fields, 'interaction')} as interaction,
    handle::float8 as handle, is_resolved::boolean as resolved, is_deviated::boolean as deviated, in_time as answered,
    nps_score::float8 as nps, csat_score::float8 as csat, effort_score::float8 as effort,
    ${fields.has('articles') ? 'articles' : 'null::text as articles'}, promise, promise_day,
    case reject ${checks.map(([, field], i) => `when ${i} then ${own(fields, field)}`).join(' ')} end as rejected_value
  from judged
)`;
  const named: Check[] = checks.map(([code, field]) => ({ code, field }));
  return { text, checks: [...named, { code: 'double', field: 'id' }] };
}

/** A field's text after the subquery in which it was read. */
function own(fields: FieldSql, field: Field): string {
  return fields.has(field) ? field : `''::text`;
}

/** Of rows with one id the earliest counts: a table has no order of rows. */
function firstOnly(double: number, reason: string): string {
  return `coalesce(reject, case when row_number() over (
    partition by id, reject is null order by at, whole_process, channel_key, ${reason}) > 1 then ${double} end)`;
}

function reasonRows(reasons: readonly Reason[], parameters: Parameters): string {
  const rows = reasons.map(({ code, process, avoidable }) => {
    return `(${parameters.texts([code, process ?? '', avoidable])})`;
  });
  // A list of values can't be empty; no reason has an empty code.
  return [`(''::text, ''::text, null::text)`, ...rows].join(', ');
}

function channelSql({ names }: Channels, channel: string, parameters: Parameters): string {
  const cases = [...names].map(([name, key]) => `when ${parameters.text(name)} then ${parameters.text(key)}`);
  return cases.length === 0 ? channel : `case lower(${channel}) ${cases.join(' ')} else ${channel} end`;
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
        ['notTime', 'promise_met', `${answer} is null and ${met.bad}`],
        ['outOfRange', 'promise_met', met.outside],
      ];
  const dueChecks: SqlCheck[] = [
    ['notTime', 'promise_due', due.bad],
    ['outOfRange', 'promise_due', due.outside],
  ];
  return { state, day: `(${due.local} / 86400)::int`, checks: [...dueChecks, ...metChecks] };
}
