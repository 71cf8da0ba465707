import { addDays, type Moment, openingHours, weekday } from './calendar.ts';
import { type PlantedProcess, plantedProcesses, plantedRate } from './planted.ts';
import type { Random } from './random.ts';
import type { Channel } from './shapes.ts';

/*
 * When people get in touch: the size of a day, and the hour within it. On closed days there is only e-mail.
 */

/** Sunday first. */
const weekdayFactors = [0.13, 1.42, 1.13, 1.02, 0.97, 0.95, 0.5];

/** Fewer customers in the summer holidays, more boxes when the schools have begun. */
const monthFactors: Readonly<Record<string, number>> = {
  '05': 1,
  '06': 0.98,
  '07': 0.9,
  '08': 0.88,
  '09': 1.07,
  '10': 1.14,
};

/** From 8:00 on, an hour each. */
const weekdayHours = [0.9, 1.3, 1.35, 1.15, 0.9, 1, 1.05, 1, 0.95, 0.8, 0.75, 0.7];
/** Whoever ran into something at the weekend, calls on Monday at nine. */
const mondayHours = [1.7, 2.7, 2.1, 1.4, 0.95, 1, 1.05, 1, 0.9, 0.75, 0.7, 0.65];
/** From 9:00 on. */
const saturdayHours = [1, 1.3, 1.2, 1.1, 0.9, 0.8, 0.7, 0.6];
/** From midnight on. */
const mailHours = [
  0.2, 0.1, 0.05, 0.05, 0.05, 0.1, 0.3, 0.7, 1.1, 1.4, 1.4, 1.2, 1.1, 1.1, 1.1, 1.1, 1.1, 1, 0.9, 1.2, 1.4,
  1.3, 0.9, 0.5,
];

/** The size of a day; only the ratio between days matters. */
export function dayFactor(day: string): number {
  const open = openingHours(day) !== undefined;
  const name = weekday(day);
  const week = open ? (weekdayFactors[name] ?? 0) : 0.15;
  // A holiday in the week moves its calls to the day after.
  const caughtUp = open && openingHours(addDays(day, -1)) === undefined && name !== 1 ? 1.3 : 1;
  return week * caughtUp * (monthFactors[day.slice(5, 7)] ?? 1);
}

/**
 * How often a process is asked about on a day. What customers need stays the same; what fails comes on top of it, so
 * a process that fails more gets more contacts.
 */
export function processWeight(planted: PlantedProcess, day: string): number {
  return (planted.contacts * (1 - planted.avoidable[0].rate)) / (1 - plantedRate(planted, day));
}

/** Processes with their weight on a day, for one of several draws. */
export function processWeights(day: string, share: (process: string) => number = () => 1) {
  return Object.fromEntries(plantedProcesses.map(p => [p.process, processWeight(p, day) * share(p.process)]));
}

/** A moment on that day at which somebody gets in touch over that channel. */
export function drawMoment(random: Random, day: string, channel: Channel): Moment {
  const open = openingHours(day);
  if (channel === 'e-mail' || open === undefined) return within(random, day, 0, mailHours);
  const name = weekday(day);
  const hours = name === 1 ? mondayHours : name === 6 ? saturdayHours : weekdayHours;
  const moment = within(random, day, open.opens / 3600, hours);
  // The last minutes are left free, so that the answer still falls within the opening hours.
  return { day, second: Math.min(moment.second, open.closes - 600) };
}

function within(random: Random, day: string, firstHour: number, hours: readonly number[]): Moment {
  const hour = Number(random.weighted(Object.fromEntries(hours.map((weight, i) => [`${i}`, weight]))));
  return { day, second: (firstHour + hour) * 3600 + random.int(0, 3599) };
}
