import type { RawFact } from './fact.ts';
import type { Grammar } from './grammar.ts';

const iso = /(?<![\w/-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\w/-])/g;
const numeric =
  /(?<![\w/.-])(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d{2})(?![\w/-])/g;

/**
 * Dates with a month's name, ISO dates, and dates in numbers where it is plain which one is the day. A date
 * without a year comes back every year.
 */
export function* findDates(prose: string, grammar: Grammar): Generator<RawFact> {
  for (const expression of [grammar.dayMonth, grammar.monthDay, iso, numeric]) {
    for (const match of prose.matchAll(expression)) {
      const { day, month, year, first, second } = match.groups ?? {};
      const found =
        first !== undefined && second !== undefined
          ? dayAndMonth(Number(first), Number(second))
          : { day: Number(day), month: /^\d/.test(month ?? '') ? Number(month) : grammar.month(month ?? '') };
      if (!found?.month || found.month > 12 || found.day < 1 || found.day > 31) continue;
      const value =
        Date.UTC(year === undefined ? 2000 : Number(year), found.month - 1, found.day) / 86_400_000;
      yield {
        kind: 'date',
        unit: year === undefined ? 'every year' : 'year',
        low: value,
        high: value,
        text: '',
        start: match.index,
        end: match.index + match[0].length,
      };
    }
  }
}

/** 31-12 is plain, 03/04 is not: it is the third of April or the fourth of March. */
function dayAndMonth(first: number, second: number): { day: number; month: number } | undefined {
  if (first > 12) return { day: first, month: second };
  if (second > 12) return { day: second, month: first };
  return first === second ? { day: first, month: second } : undefined;
}
