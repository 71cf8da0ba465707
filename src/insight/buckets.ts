import { formatDay, mondayOf } from './period.ts';

/** Spans of time that metrics are given by. */
export const spans = ['day', 'week', 'month', 'quarter', 'year'] as const;

export type Span = (typeof spans)[number];

/**
 * The name of the span in which a day (since 1970-01-01) falls: `2026-11-22`, `2026-W47` (ISO 8601: a week
 * belongs to the year of its Thursday), `2026-11`, `2026-Q4` or `2026`. Names sort in order of time.
 */
export function bucketOf(day: number, span: Span): string {
  const date = formatDay(day);
  switch (span) {
    case 'day':
      return date;
    case 'week':
      return isoWeek(day);
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    case 'year':
      return date.slice(0, 4);
  }
}

function isoWeek(day: number): string {
  const thursday = mondayOf(day) + 3;
  const year = formatDay(thursday).slice(0, 4);
  const newYear = Date.parse(`${year}-01-01T00:00:00Z`) / 86_400_000;
  const week = Math.floor((thursday - newYear) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
