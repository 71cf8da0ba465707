import type { Field } from '../../knowledge/contactFields.ts';
import { type LeafMeasure, leafMeasures } from '../leaf.ts';
import { ContactSql, type ContactSqlOptions } from './contactSql.ts';
import { keyFields } from './fieldSql.ts';
import { identifier } from './parameters.ts';
import type { Statement } from './statements.ts';

/*
 * What is only counted and added up. Rows are grouped by the texts of their key fields as they stand there; what those
 * mean is worked out for each group, of which there are far fewer than rows.
 */

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

const keys = [...keyFields, 'broken'].join(', ');
const place = 'day, process_key, channel_key, reason_key';

/**
 * Per cell, and where rows are left out per check: day, process, channel, reason, number of the check or null, the last
 * second, blameworthy, unnecessary, and the measures of `leafMeasures`.
 */
export function sumsStatement(options: ContactSqlOptions): Statement {
  const sql = new ContactSql(options);
  const measures = leafMeasures.map(measure => `(${sums[measure]})::float8 as ${identifier(measure)}`);
  const groups = `(select day, ${keys}, max(at) as at, ${measures.join(', ')}
  from ${sql.rows()} group by day, ${keys}) as r`;
  const verdicts = ['blameworthy', 'unnecessary'].map(
    verdict => `coalesce(sum(contacts) filter (where verdict = '${verdict}'), 0)`,
  );
  const text = `select ${place}, reject, max(at)::float8, ${[
    ...verdicts,
    ...leafMeasures.map(measure => `sum(${identifier(measure)})`),
  ].join(', ')}
from ${sql.judged(groups)} group by ${place}, reject`;
  return { text, values: sql.parameters.values };
}

/** Per process and hour of the week: process, hour, contacts. */
export function hoursStatement(options: ContactSqlOptions): Statement {
  const sql = new ContactSql(options);
  const groups = `(select ${keys}, hour, count(*)::float8 as contacts
  from ${sql.rows()} where hour is not null group by ${keys}, hour) as r`;
  const text = `select process_key, hour, sum(contacts)
from ${sql.judged(groups)} where reject is null group by process_key, hour`;
  return { text, values: sql.parameters.values };
}

/** Per cell and articles used: day, process, channel, reason, articles, contacts. */
export function articlesStatement(options: ContactSqlOptions): Statement {
  return perCell(options, 'articles', `articles <> ''`, 'articles');
}

/** Per cell and day on which an open promise is due: day, process, channel, reason, day of the promise, contacts. */
export function promisesStatement(options: ContactSqlOptions): Statement {
  return perCell(options, 'promise_day', `promise = 'open'`, 'promise_due');
}

/** @param field which the condition takes for granted that it is filled in */
function perCell(options: ContactSqlOptions, column: string, condition: string, field: Field): Statement {
  const sql = new ContactSql(options);
  const groups = `(select day, ${keys}, ${column}, count(*)::float8 as contacts
  from ${sql.rows({ field, filled: true })} where ${condition} group by day, ${keys}, ${column}) as r`;
  const text = `select ${place}, ${column}, sum(contacts)
from ${sql.judged(groups)} where reject is null group by ${place}, ${column}`;
  return { text, values: sql.parameters.values };
}
