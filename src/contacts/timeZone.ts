const secondsPerDay = 86_400;

/** Days kept in the table: 1970 to 2105. */
const lastDay = 49_710;
const unknown = 0x7fffffff;

interface Transition {
  /** Second (UTC) at which the offset changes. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The offsets of one time zone, from the platform's own tz database (Intl). An offset is looked up once per day,
 * so that millions of times cost two array reads each.
 */
export class TimeZone {
  readonly name: string;
  readonly #format: Intl.DateTimeFormat;
  /** Offset in seconds by UTC day where it holds for the whole day. */
  readonly #offsets = new Int32Array(lastDay + 1).fill(unknown);
  readonly #transitions = new Map<number, Transition>();

  /** @throws {RangeError} where there is no zone of this name. */
  constructor(name: string) {
    this.name = name;
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  }

  /** Seconds to add to UTC for local time, at this second since 1970 (UTC). */
  offsetAt(utc: number): number {
    const day = Math.min(Math.max(Math.floor(utc / secondsPerDay), 0), lastDay);
    const offset = this.#offsets[day] ?? unknown;
    if (offset !== unknown) return offset;
    const transition = this.#transitions.get(day) ?? this.#look(day);
    return utc < transition.at ? transition.before : transition.after;
  }

  /**
   * Seconds since 1970 (UTC) of a local time given as if it were UTC. A local time that is skipped in spring is
   * taken with the offset before, one that comes twice in autumn is the second one: PostgreSQL's rule for
   * `AT TIME ZONE`, so that files and databases agree.
   */
  toUtc(local: number): number {
    const before = this.offsetAt(local - secondsPerDay);
    const after = this.offsetAt(local + secondsPerDay);
    if (before === after) return local - before;
    return this.offsetAt(local - after) === after ? local - after : local - before;
  }

  #look(day: number): Transition {
    const start = day * secondsPerDay;
    const before = this.#ask(start);
    const after = this.#ask(start + secondsPerDay - 1);
    if (before === after) {
      this.#offsets[day] = before;
      return { at: start, before, after };
    }
    let low = start;
    let high = start + secondsPerDay - 1;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#ask(middle) === before) low = middle;
      else high = middle;
    }
    const transition = { at: high, before, after };
    this.#transitions.set(day, transition);
    return transition;
  }

  #ask(utc: number): number {
    const name =
      this.#format.formatToParts(utc * 1000).find(part => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes, seconds] = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(name) ?? [];
    if (sign === undefined) return 0;
    const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
    return sign === '-' ? -size : size;
  }
}
