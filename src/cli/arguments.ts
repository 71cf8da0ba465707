import { InvalidArgumentError } from 'commander';
import { type PeriodRequest, parseDay, parsePeriod } from '../insight/period.ts';

/** A whole number above zero. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('A whole number above zero.');
  return value;
}

/** Days since 1970-01-01 of 31 December 2099: contacts lie in the years from 1970 to then. */
const lastDay = 47_481;

/** A number of days, or `2026-01-01..2026-03-31`. */
export function period(text: string): PeriodRequest {
  const parsed = parsePeriod(text);
  if (!parsed || ('first' in parsed && (parsed.first < 0 || parsed.last > lastDay))) {
    throw new InvalidArgumentError('A number of days, or 2026-01-01..2026-03-31 in the years 1970 to 2099.');
  }
  return parsed;
}

/** An ISO date, as days since 1970-01-01. */
export function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === undefined || parsed < 0 || parsed > lastDay) {
    throw new InvalidArgumentError('A date as 2026-10-31, in the years 1970 to 2099.');
  }
  return parsed;
}
