import { type Settings, secondOfDay, weekdays } from '../knowledge/settings.ts';

/** One day of the week: from and to in seconds of the day; equal where closed. */
export interface OpenDay {
  readonly from: number;
  readonly to: number;
}

/** Monday first; undefined where the knowledge base names no hours and so is always open. */
export type OpenWeek = readonly OpenDay[] | undefined;

/** The week of headwater.yaml; a day that it doesn't name is closed. */
export function openWeek(hours: Settings['opening-hours']): OpenWeek {
  if (Object.keys(hours).length === 0) return undefined;
  return weekdays.map(name => {
    const day = hours[name];
    return day ? { from: secondOfDay(day[0]), to: secondOfDay(day[1]) } : { from: 0, to: 0 };
  });
}

/**
 * Open seconds from the week of 1970-01-05 (a Monday) up to a local time: the difference of two gives the time
 * waited in opening hours. The same sum is written in SQL for contacts in a database.
 *
 * @param day days since 1970-01-01
 * @param second of the day
 */
export function openSeconds(week: readonly OpenDay[], day: number, second: number): number {
  const weekday = (((day + 3) % 7) + 7) % 7;
  const monday = day - weekday;
  let total = 0;
  let beforeToday = 0;
  for (let i = 0; i < 7; i++) {
    const open = week[i];
    if (!open) continue;
    const length = open.to - open.from;
    total += length;
    if (i < weekday) beforeToday += length;
    else if (i === weekday) beforeToday += Math.min(Math.max(second - open.from, 0), length);
  }
  return ((monday - 4) / 7) * total + beforeToday;
}
