/** Days since 1970-01-01, both included. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/** What a person asked for: a number of days, or from a day to a day. */
export type PeriodRequest = { readonly days: number } | Period;

const msPerDay = 86_400_000;

/** Days since 1970-01-01 for an ISO date (`2026-11-22`); undefined where it is none, such as 31 February. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / msPerDay;
  return Number.isInteger(day) && formatDay(day) === text ? day : undefined;
}

/** The ISO date for days since 1970-01-01. */
export function formatDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Reads `90` (days) or `2026-01-01..2026-03-31`; undefined where it is neither. */
export function parsePeriod(text: string): PeriodRequest | undefined {
  const trimmed = text.trim();
  if (/^[1-9]\d{0,4}$/.test(trimmed)) return { days: Number(trimmed) };
  const [from, to, ...rest] = trimmed.split('..').map(parseDay);
  if (from === undefined || to === undefined || rest.length > 0 || from > to) return undefined;
  return { first: from, last: to };
}

/**
 * The period that is meant. A number of days ends on `asOf`, or where that isn't given on the last day with a
 * contact: never on today, so that the same log always gives the same figures. Undefined without contacts.
 */
export function resolvePeriod(
  request: PeriodRequest,
  contacts: Period | undefined,
  asOf?: number,
): Period | undefined {
  if ('first' in request) return request;
  const last = asOf ?? contacts?.last;
  return last === undefined ? undefined : { first: last - request.days + 1, last };
}

/** The same, but all days of the log, up to `asOf` at most, where nothing was asked for. */
export function reportedPeriod(
  request: PeriodRequest | undefined,
  log: Period | undefined,
  asOf?: number,
): Period | undefined {
  if (request) return resolvePeriod(request, log, asOf);
  return log && { first: log.first, last: asOf ?? log.last };
}

/** The period between two ISO dates of a report. Throws a RangeError where one is no date. */
export function periodOf(dated: { readonly from: string; readonly to: string }): Period {
  const [first, last] = [parseDay(dated.from), parseDay(dated.to)];
  if (first === undefined || last === undefined)
    throw new RangeError(`Not a period: ${dated.from}..${dated.to}`);
  return { first, last };
}

/** Days that a projection to a year reckons with. */
export const daysPerYear = 365;

/**
 * The part of a period that the log covers, from its first to its last day at most. Sentences count its days, and a
 * projection reckons with them: half a month of contacts in a period of 90 days is no quarter of a year. The whole
 * period where the log covers none of it.
 */
export function observedPart(period: Period, log: Period | undefined): Period {
  const first = Math.max(period.first, log?.first ?? period.first);
  const last = Math.min(period.last, log?.last ?? period.last);
  return first > last ? period : { first, last };
}

/** Number of days. */
export function lengthInDays(period: Period): number {
  return period.last - period.first + 1;
}

/** Monday of the ISO week in which a day falls (1970-01-01 was a Thursday). */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
