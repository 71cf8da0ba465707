import { logDaysOf } from './logDays.ts';

/** Where the log ends; both 0 where there is no contact. */
export interface LogEnd {
  /** Since 1970-01-01, local. */
  readonly day: number;
  /** Second of the last contact (UTC) up to and including that day. */
  readonly at: number;
}

/** Contacts by day while they are added up: where the log ends must be known before repeats and promises are judged. */
export class DayCounts {
  readonly #days = new Map<number, { readonly contacts: number; readonly lastAt: number }>();

  /** @param lastAt second of the last of these contacts (UTC) */
  add(day: number, contacts: number, lastAt: number): void {
    const known = this.#days.get(day);
    this.#days.set(day, {
      contacts: contacts + (known?.contacts ?? 0),
      lastAt: Math.max(lastAt, known?.lastAt ?? 0),
    });
  }

  /** By the rule of `logDays`, so that one contact with a wrong date doesn't move the end. */
  get end(): LogEnd {
    const counts = [...this.#days].map(([day, { contacts }]) => ({ day, contacts }));
    const { days } = logDaysOf(counts.sort((a, b) => a.day - b.day));
    if (!days) return { day: 0, at: 0 };
    let at = 0;
    for (const [day, { lastAt }] of this.#days) if (day <= days.last) at = Math.max(at, lastAt);
    return { day: days.last, at };
  }
}
