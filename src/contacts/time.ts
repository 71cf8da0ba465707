import type { DateOrder } from './rejection.ts';

/** A time as it was written. One object is used again for every time, because there are millions. */
export interface WrittenTime {
  /** Days since 1970-01-01 as written, before any change of zone. */
  day: number;
  /** Second of the day as written; fractions are cut off. */
  second: number;
  /** Seconds east of UTC, or NaN where none was written. */
  offset: number;
  /** No time of day was written. */
  dateOnly: boolean;
}

export function newTime(): WrittenTime {
  return { day: 0, second: 0, offset: Number.NaN, dateOnly: true };
}

/**
 * Reads a time: ISO 8601 (`2026-12-31`, `2026-12-31T14:05`, `2026-12-31 14:05:09.5+01:00`, `…Z`), or by `order`
 * `31-12-2026 14:05`, `12/31/2026 2:05 PM`. Years 1970 to 2099.
 *
 * @returns 'ok', 'bad' for what is no time, 'range' for a year outside the range
 */
export function readTime(text: string, order: DateOrder, into: WrittenTime): 'ok' | 'bad' | 'range' {
  return readIso(text, into) ?? (order === 'iso' ? 'bad' : readOrdered(text, order, into));
}

/** Days since 1970-01-01 of a date of the Gregorian calendar; NaN for a date that does not exist. */
export function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  // Counts from 1 March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((m * 306 + 5) / 10) + day - 719_469;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (monthDays[month - 1] ?? 0);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function pair(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

/** Undefined where the text doesn't begin as an ISO date. By character codes: half the time of a pattern. */
function readIso(text: string, into: WrittenTime): 'ok' | 'bad' | 'range' | undefined {
  const year = pair(text, 0) * 100 + pair(text, 2);
  if (Number.isNaN(year) || text[4] !== '-' || text[7] !== '-') return undefined;
  const day = dayNumber(year, pair(text, 5), pair(text, 8));
  if (Number.isNaN(day)) return 'bad';
  into.day = day;
  if (text.length === 10) {
    into.second = 0;
    into.offset = Number.NaN;
    into.dateOnly = true;
    return inRange(year);
  }
  const separator = text[10];
  if (separator !== 'T' && separator !== ' ' && separator !== 't') return 'bad';
  const minutes = pair(text, 11) * 60 + pair(text, 14);
  if (!(pair(text, 11) < 24 && pair(text, 14) < 60) || text[13] !== ':') return 'bad';
  let at = 16;
  let seconds = 0;
  if (text[at] === ':') {
    seconds = pair(text, at + 1);
    if (!(seconds < 60)) return 'bad';
    at += 3;
    if (text[at] === '.' || text[at] === ',') {
      at += 1;
      if (Number.isNaN(digit(text, at))) return 'bad';
      while (!Number.isNaN(digit(text, at))) at += 1;
    }
  }
  const offset = readOffset(text, at);
  if (offset === undefined) return 'bad';
  into.second = minutes * 60 + seconds;
  into.offset = offset;
  into.dateOnly = false;
  return inRange(year);
}

/** NaN where the text ends, undefined for what is no offset. */
function readOffset(text: string, start: number): number | undefined {
  if (start === text.length) return Number.NaN;
  const at = text[start] === ' ' ? start + 1 : start;
  const mark = text[at];
  if ((mark === 'Z' || mark === 'z') && at + 1 === text.length) return 0;
  if (mark !== '+' && mark !== '-') return undefined;
  const colon = text[at + 3] === ':' ? 1 : 0;
  const hours = pair(text, at + 1);
  const minutes = text.length === at + 3 ? 0 : pair(text, at + 3 + colon);
  const end = text.length === at + 3 ? at + 3 : at + 5 + colon;
  if (!(hours < 19 && minutes < 60) || end !== text.length) return undefined;
  const size = hours * 3600 + minutes * 60;
  return mark === '-' ? -size : size;
}

const ordered =
  /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:(?:,? |T)(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?(?: ?([AaPp])\.?[Mm]\.?)?)?$/;

function readOrdered(text: string, order: DateOrder, into: WrittenTime): 'ok' | 'bad' | 'range' {
  const match = ordered.exec(text);
  if (!match) return 'bad';
  const [, first, second, yearText, hourText, minute, seconds, half] = match;
  const [dayText, month] = order === 'day-first' ? [first, second] : [second, first];
  const year = Number(yearText);
  const day = dayNumber(year, Number(month), Number(dayText));
  if (Number.isNaN(day)) return 'bad';
  into.day = day;
  into.offset = Number.NaN;
  into.dateOnly = hourText === undefined;
  if (hourText === undefined) {
    into.second = 0;
    return inRange(year);
  }
  const hour = half === undefined ? Number(hourText) : onTwelve(Number(hourText), half);
  if (!(hour < 24) || Number(minute) > 59 || Number(seconds ?? 0) > 59) return 'bad';
  into.second = hour * 3600 + Number(minute) * 60 + Number(seconds ?? 0);
  return inRange(year);
}

function onTwelve(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function inRange(year: number): 'ok' | 'range' {
  return year >= 1970 && year <= 2099 ? 'ok' : 'range';
}
