/*
 * Dates, which one person writes in digits and another with the name of the month.
 */

interface Day {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number;
}

/** A date of a query, as articles may write it. */
export interface DateWritings {
  /** In digits: `9-4-2027`, `09/04/2027`, `2027-04-09`. */
  readonly digits: readonly string[];
  /** The name of the month in each language, in lower case. */
  readonly months: readonly string[];
  /** Day of the month, with and without a 0 before it. */
  readonly days: readonly string[];
}

const namesOf = new Map<string, readonly string[]>();

/** Names of the months in lower case, January first. @param language BCP 47 */
function monthNames(language: string): readonly string[] {
  let names = namesOf.get(language);
  if (names === undefined) {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    names = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)).toLowerCase());
    namesOf.set(language, names);
  }
  return names;
}

/**
 * The dates of a query: `12-03-2026` with the day first, `2026-03-12`, `12 maart 2026`.
 *
 * @param words in lower case
 * @param languages BCP 47
 */
export function datesIn(words: readonly string[], languages: readonly string[]): DateWritings[] {
  const found: DateWritings[] = [];
  words.forEach((word, i) => {
    const date = inDigits(word) ?? withName(words.slice(i, i + 3), languages);
    if (date !== undefined) found.push(writingsOf(date, languages));
  });
  return found;
}

function inDigits(word: string): Day | undefined {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(word) ?? [];
  if (year !== undefined) return dayOf(day, Number(month), year);
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(word) ?? [];
  return dayOf(d, Number(m), y);
}

function withName([day, name, year]: readonly string[], languages: readonly string[]): Day | undefined {
  if (!/^\d{1,2}$/u.test(day ?? '') || !/^\d{4}$/u.test(year ?? '')) return undefined;
  const months = languages.map(language => monthNames(language).indexOf(name ?? '') + 1);
  return dayOf(day, Math.max(0, ...months), year);
}

function dayOf(day: string | undefined, month: number, year: string | undefined): Day | undefined {
  const number = Number(day);
  if (!(number >= 1 && number <= 31 && month >= 1 && month <= 12)) return undefined;
  return { day: number, month, year: Number(year) };
}

function writingsOf({ day, month, year }: Day, languages: readonly string[]): DateWritings {
  const two = (number: number): string => String(number).padStart(2, '0');
  const digits = ['-', '/', '.'].flatMap(mark => [
    [two(day), two(month), year].join(mark),
    [day, month, year].join(mark),
  ]);
  return {
    digits: [...digits, `${year}-${two(month)}-${two(day)}`],
    months: [...new Set(languages.map(language => monthNames(language)[month - 1] ?? ''))],
    days: [...new Set([String(day), two(day)])],
  };
}
