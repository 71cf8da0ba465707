import type { Cell, RollUp } from '../contacts/rollup.ts';
import { type Interval, wilson } from './interval.ts';
import { lengthInDays, mondayOf } from './period.ts';
import { avoidable, measure, noSums, tally } from './tally.ts';

/** Hours of a week. */
export const hoursPerWeek = 168;

/** How contacts spread over the hours of the week: Monday nine o'clock is not Wednesday afternoon. */
export interface WeekSeason {
  /** Mean contacts per week in each hour; the first is Monday from 0:00 to 1:00 local time, the last Sunday from 23:00. */
  readonly contactsPerWeek: readonly number[];
  /** The same over the mean of the hours that have any: 2 is twice as busy as usual. */
  readonly ratio: readonly number[];
}

/** Over all days of the contacts, of one process or of all. */
export function weekSeason(rollUp: RollUp, process?: string): WeekSeason {
  const sum = new Array<number>(hoursPerWeek).fill(0);
  for (const [id, hours] of rollUp.hours) {
    if (process !== undefined && id !== process) continue;
    for (let hour = 0; hour < hoursPerWeek; hour++) sum[hour] = (sum[hour] ?? 0) + (hours[hour] ?? 0);
  }
  const times = timesInLog(rollUp.days);
  // At least once: a contact with a wrong date may lie on a day of the week that the log doesn't have.
  const contactsPerWeek = sum.map(
    (contacts, hour) => contacts / Math.max(1, times[Math.floor(hour / 24)] ?? 1),
  );
  const busy = contactsPerWeek.filter(contacts => contacts > 0);
  const usual = busy.reduce((total, contacts) => total + contacts, 0) / busy.length;
  return { contactsPerWeek, ratio: contactsPerWeek.map(contacts => (contacts > 0 ? contacts / usual : 0)) };
}

/** How often each day of the week is in the log, Monday first: of ten days some come twice. */
function timesInLog(days: RollUp['days']): number[] {
  const times = new Array<number>(7).fill(0);
  if (!days) return times;
  const length = lengthInDays(days);
  const first = days.first - mondayOf(days.first);
  return times.map((_, day) => Math.floor((length + 6 - ((day - first + 7) % 7)) / 7));
}

/** The avoidable-contact rate of a day of the week. */
export interface WeekdayRate {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly contacts: number;
  readonly rate: number;
  readonly interval: Interval;
}

/** The rate per day of the week, Monday first: a difference here is a season, not a trend. */
export function weekdayRates(cells: readonly Cell[]): WeekdayRate[] {
  const sums = tally(cells, cell => cell.day - mondayOf(cell.day));
  return Array.from({ length: 7 }, (_, weekday) => {
    const own = sums.get(weekday) ?? noSums();
    const [k, n] = [avoidable(own), measure(own, 'contacts')];
    return { weekday, contacts: n, rate: n > 0 ? k / n : 0, interval: wilson(k, n) };
  });
}
