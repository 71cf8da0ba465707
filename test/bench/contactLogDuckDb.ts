import { logReasons } from './contactLog.ts';

/*
 * What DuckDB is asked over the same CSV files: the cells of the roll-up with their sums, without and with what needs
 * more than adding up (repeats, double ids, interactions).
 */

const reasonRows = logReasons
  .map(({ code, process, avoidable }) => `('${code}', '${process}', '${avoidable}')`)
  .join(', ');

/** Rows of the log with day (in Amsterdam), process and verdict. */
function rows(folder: string): string {
  return `with reasons (code, listed, avoidable) as (values ${reasonRows}),
contact as (
  select id, customer, interaction, channel, reason, reasons.avoidable, handle_seconds, resolved, articles, nps, csat,
    epoch(started)::bigint as second, (started at time zone 'Europe/Amsterdam')::date as day,
    coalesce(process, listed, '') as whole_process, answered, started
  from read_csv('${folder}/*.csv') left join reasons on reasons.code = reason
)`;
}

const sums = `count(*) as contacts,
  sum(handle_seconds) as "handleSeconds", count(handle_seconds) as "handleKnown",
  count(*) filter (where resolved) as resolved, count(resolved) as "resolvedKnown",
  count(articles) as "withArticle", count(answered) as "answeredKnown",
  count(*) filter (where answered - started <= interval 1 hour) as "answeredInTime",
  count(nps) as "npsKnown", count(*) filter (where nps >= 9) as "npsPromoters",
  count(*) filter (where nps <= 6) as "npsDetractors", count(*) filter (where nps = 10) as "npsTens",
  count(csat) as "csatKnown", sum(csat) as "csatSum", sum(csat * csat) as "csatSquares"`;

/** One row per cell. */
export function duckDbSums(folder: string): string {
  return `${rows(folder)} select day, whole_process, channel, reason, ${sums},
  count(*) filter (where avoidable = 'blameworthy') as blameworthy,
  count(*) filter (where avoidable = 'unnecessary') as unnecessary
from contact group by all`;
}

/** One row per cell, with repeats within 7 days, and one contact for each id. */
export function duckDbRepeats(folder: string): string {
  return `${rows(folder)},
single as (
  select * from contact qualify row_number() over (partition by id order by second) = 1
),
linked as (
  select *,
    count(*) over (partition by customer, whole_process order by second range between 604800 preceding and 1 preceding) > 0
      as repeat,
    count(*) over (partition by customer, whole_process order by second range between 1 following and 604800 following) > 0
      as followed,
    second + 604800 <= max(second) over () as eligible,
    interaction is null or row_number() over (partition by interaction order by second, whole_process, channel, reason) = 1
      as first_row
  from single
)
select day, whole_process, channel, reason, ${sums},
  count(*) filter (where avoidable = 'blameworthy' or (repeat and avoidable <> 'no')) as blameworthy,
  count(*) filter (where avoidable = 'unnecessary' and not repeat) as unnecessary,
  count(*) filter (where repeat) as repeats, count(*) filter (where eligible) as "repeatEligible",
  count(*) filter (where eligible and not followed) as "firstContactResolved",
  count(*) filter (where first_row) as interactions
from linked group by all`;
}
