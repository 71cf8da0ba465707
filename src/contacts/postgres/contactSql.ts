import type { Reason } from '../../knowledge/reasons.ts';
import type { PostgresSource, Settings } from '../../knowledge/settings.ts';
import { Channels } from '../channels.ts';
import type { Field } from '../fields.ts';
import { openWeek } from '../openingHours.ts';
import type { Rejection } from '../rejection.ts';
import type { FieldColumns } from './columns.ts';
import { FieldSql, type SqlValue, yesNoOf } from './fieldSql.ts';
import { type Parameters, tableName } from './parameters.ts';
import { lastSecond, type SqlTime, TimeSql } from './timeSql.ts';
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

type Check = readonly [Rejection['code'], Field, string];

/**
 * A common table expression `contact`: every row of the source as `ContactReader` reads it from a file, with `reject`,
 * the reason why it is left out, or null. Columns: reject, reject_field, reject_value, id, at, day, hour, process, channel,
 * reason, verdict, customer, interaction, handle, resolved, deviated, answered, nps, csat, effort, articles, promise,
 * promise_day.
 */
export function contactSql(options: ContactSqlOptions, parameters: Parameters): string {
  const { source, columns, settings, reasons } = options;
  const fields = new FieldSql(source, columns, parameters);
  const zones = { source: source['time-zone'] ?? settings['time-zone'], here: settings['time-zone'] };
  const times = new TimeSql(fields, source.dates, zones, parameters);
  const parts = (['started', 'answered', 'promise_due', 'promise_met'] as const).map(
    field => `${times.parts(field) ?? 'null::text[]'} as ${field}`,
  );
  const started = times.time('started', 'm.started');
  const answered = times.time('answered', 'm.answered');
  const promise = promiseSql(fields, times);
  const values: Record<string, SqlValue> = {
    avoidable: fields.judgement(),
    handle_seconds: fields.seconds('handle_seconds'),
    resolved: fields.yesNo('resolved'),
    deviated: fields.yesNo('deviated'),
    nps: fields.number('nps'),
    csat: fields.number('csat'),
    effort: fields.number('effort'),
  };
  const value = (name: string): string => values[name]?.value ?? 'null';
  const bad = (name: string): string => values[name]?.bad ?? 'false';
  const checks: Check[] = [
    ['missing', 'id', `${fields.text('id')} = ''`],
    ['missing', 'started', `${fields.text('started')} = ''`],
    ['notTime', 'started', started.bad],
    ['outOfRange', 'started', outOfRange(started)],
    ['noSubject', 'reason', `${fields.text('reason')} = '' and ${fields.text('process')} = ''`],
    ['notAvoidable', 'avoidable', bad('avoidable')],
    [
      'notNumber',
      'handle_seconds',
      `${bad('handle_seconds')} or coalesce(${value('handle_seconds')} < 0, false)`,
    ],
    ['notYesNo', 'resolved', bad('resolved')],
    ['notYesNo', 'deviated', bad('deviated')],
    ['notTime', 'answered', answered.bad],
    ['outOfRange', 'answered', outOfRange(answered)],
    ['answeredBefore', 'answered', `${answered.at} < ${started.at}`],
    ['notScore', 'nps', `${bad('nps')} or ${value('nps')} not in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)`],
    ['notNumber', 'csat', bad('csat')],
    ['notNumber', 'effort', bad('effort')],
    ...promise.checks,
  ];
  const reject = (what: (check: Check) => string): string => {
    return `case ${checks.map(check => `when ${check[2]} then ${what(check)}`).join('\n    ')} end`;
  };
  const channels = new Channels(settings.channels);
  const waited = waitingSql(openWeek(settings['opening-hours']), started, answered);
  const target = targetSql(channels, fields.text('channel'), parameters);
  return `with reason_list (code, process, avoidable) as (values ${reasonRows(reasons, parameters)}),
written as (
  select ${reject(([code]) => `'${code}'`)} as reject,
    ${reject(([, field]) => `'${field}'`)} as reject_field,
    ${reject(([, field]) => fields.text(field))} as reject_value,
    ${fields.text('id')} as id, ${started.at} as at, ${started.local} as local, ${started.dateOnly} as date_only,
    ${fields.text('reason')} as reason, ${fields.text('process')} as process,
    ${channelSql(channels, fields.text('channel'), parameters)} as channel,
    ${fields.text('customer')} as customer, ${fields.text('interaction')} as interaction,
    ${value('avoidable')} as judgement, ${value('handle_seconds')} as handle,
    ${value('resolved')}::boolean as resolved, ${value('deviated')}::boolean as deviated,
    case when ${answered.at} is not null and ${target} is not null then ${waited} <= ${target} end as answered,
    ${value('nps')}::float8 as nps, ${value('csat')}::float8 as csat, ${value('effort')}::float8 as effort,
    ${fields.has('articles') ? fields.text('articles') : 'null::text'} as articles,
    ${promise.state} as promise, ${promise.day} as promise_day
  from ${sourceSql(source)} as s cross join lateral (select ${parts.join(', ')}) as m
),
judged as (
  select w.*, coalesce(nullif(w.process, ''), r.process, '') as whole_process,
    case when w.judgement = 'yes' then case when r.avoidable = 'blameworthy' then r.avoidable else 'unnecessary' end
      else coalesce(w.judgement, r.avoidable) end as verdict
  from written w left join reason_list r on r.code = w.reason
),
contact as (
  select ${options.doubles ? firstOnly : 'reject'} as reject, reject_field, reject_value, id, at,
    (local / 86400)::int as day,
    case when not date_only then ((local / 86400 + 3) % 7 * 24 + local % 86400 / 3600)::int end as hour,
    whole_process as process, channel, reason, verdict, customer, interaction, handle, resolved, deviated, answered,
    nps, csat, effort, articles, promise, promise_day
  from judged
)`;
}

/** Of rows with one id the earliest counts: a table has no order of rows. */
const firstOnly = `coalesce(reject, case when row_number() over (
    partition by id, reject is null order by at, whole_process, channel, reason) > 1 then 'double' end)`;

function outOfRange({ at, local }: SqlTime): string {
  return `(${at} < 0 or ${local} < 0 or ${local} > ${lastSecond})`;
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
  readonly checks: readonly Check[];
}

/** A promise as `ContactReader` judges it. */
function promiseSql(fields: FieldSql, times: TimeSql): PromiseSql {
  const due = times.time('promise_due', 'm.promise_due');
  const met = times.time('promise_met', 'm.promise_met');
  const isYesNo = fields.kind('promise_met') === 'boolean';
  const text = fields.text('promise_met');
  const answer = isYesNo ? fields.column('promise_met') : `(${yesNoOf(text)})`;
  const inTime = `case when ${due.dateOnly} or ${met.dateOnly} then ${met.local} / 86400 <= ${due.local} / 86400 else ${met.at} <= ${due.at} end`;
  const judged = isYesNo
    ? ''
    : `when ${due.at} is not null and ${met.at} is not null then case when ${inTime} then 'kept' else 'broken' end`;
  const state = `case when ${answer} then 'kept' when not ${answer} then 'broken'
    when ${text} = '' then case when ${due.at} is not null then 'open' end ${judged} end`;
  const metChecks: Check[] = isYesNo
    ? []
    : [
        ['notTime', 'promise_met', `${answer} is null and ${met.bad}`],
        ['outOfRange', 'promise_met', outOfRange(met)],
      ];
  const dueChecks: Check[] = [
    ['notTime', 'promise_due', due.bad],
    ['outOfRange', 'promise_due', outOfRange(due)],
  ];
  return { state, day: `(${due.local} / 86400)::int`, checks: [...dueChecks, ...metChecks] };
}
