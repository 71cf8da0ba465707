import { InvalidArgumentError } from 'commander';
import { type PeriodRequest, parseDay, parsePeriod } from '../insight/period.ts';

/** A whole number above zero. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('A whole number above zero.');
  return value;
}

/** A number of days, or `2026-01-01..2026-03-31`. */
export function period(text: string): PeriodRequest {
  const parsed = parsePeriod(text);
  if (!parsed) throw new InvalidArgumentError('A number of days, or 2026-01-01..2026-03-31.');
  return parsed;
}

/** An ISO date, as days since 1970-01-01. */
export function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new InvalidArgumentError('A date as 2026-10-31.');
  return parsed;
}
