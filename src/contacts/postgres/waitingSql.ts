import type { OpenWeek } from '../openingHours.ts';

/**
 * Seconds waited from one time to another in opening hours, as `openSeconds` counts them for files; the plain
 * difference where the knowledge base names no hours.
 */
export function waitingSql(week: OpenWeek, from: SqlClock, to: SqlClock): string {
  if (week === undefined) return `(${to.at} - ${from.at})`;
  const total = week.reduce((sum, { from: open, to: close }) => sum + close - open, 0);
  const until = (local: string): string => {
    const weekday = `((${local} / 86400 + 3) % 7)`;
    const second = `(${local} % 86400)`;
    let before = 0;
    const days = week.map(({ from: open, to: close }, i) => {
      const sql = `when ${i} then ${before} + least(greatest(${second} - ${open}, 0), ${close - open})`;
      before += close - open;
      return sql;
    });
    return `((${local} / 86400 - ${weekday} - 4) / 7 * ${total} + case ${weekday} ${days.join(' ')} end)`;
  };
  return `(${until(to.local)} - ${until(from.local)})`;
}

export interface SqlClock {
  readonly at: string;
  readonly local: string;
}
