/*
 * Local time in the Netherlands in the period of the sample. A moment is a day and a second of that day, as the clock
 * on the wall shows it, so that nothing depends on the time zone of the machine.
 */

export interface Moment {
  /** ISO date. */
  readonly day: string;
  /** 0 to 86,399. */
  readonly second: number;
}

const hour = 3600;
const dayLength = 86_400_000;

/** Public holidays within the period on which nobody answers. */
const holidays: ReadonlySet<string> = new Set(['2026-05-05', '2026-05-14', '2026-05-25']);

/** Summer time ends on 25 October at 3:00. */
const wintertime = { day: '2026-10-25', second: 3 * hour };

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** All days from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** 0 is Sunday, as `Date` has it. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** First and last second in which phone and chat are open; undefined on a closed day. As headwater.yaml says. */
export function openingHours(day: string): { opens: number; closes: number } | undefined {
  const name = weekday(day);
  if (name === 0 || holidays.has(day)) return undefined;
  return name === 6 ? { opens: 9 * hour, closes: 17 * hour } : { opens: 8 * hour, closes: 20 * hour };
}

/** The day that is so many working days (Monday to Friday, no holidays) later. */
export function addWorkingDays(day: string, workingDays: number): string {
  let result = day;
  for (let left = workingDays; left > 0; ) {
    result = addDays(result, 1);
    if (weekday(result) % 6 !== 0 && !holidays.has(result)) left--;
  }
  return result;
}

/** The moment that is so many seconds of opening hours later. */
export function addOpenSeconds(moment: Moment, seconds: number): Moment {
  let { day, second } = moment;
  let left = seconds;
  for (;;) {
    const open = openingHours(day);
    if (open !== undefined) {
      const start = Math.max(second, open.opens);
      if (start + left <= open.closes) return { day, second: start + left };
      left -= Math.max(0, open.closes - start);
    }
    day = addDays(day, 1);
    second = 0;
  }
}

/** ISO 8601 with the offset that holds at that moment. */
export function isoTime({ day, second }: Moment): string {
  const winter = day > wintertime.day || (day === wintertime.day && second >= wintertime.second);
  const clock = new Date(second * 1000).toISOString().slice(11, 19);
  return `${day}T${clock}${winter ? '+01:00' : '+02:00'}`;
}
