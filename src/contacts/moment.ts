import type { Field } from '../knowledge/contactFields.ts';
import type { DateOrder, Rejection } from './rejection.ts';
import { newTime, readTime } from './time.ts';
import type { TimeZone } from './timeZone.ts';

const secondsPerDay = 86_400;

export interface Moment {
  /** Seconds since 1970 (UTC). */
  readonly at: number;
  /** Days since 1970-01-01 in the zone of the knowledge base. */
  readonly day: number;
  /** Second of the day there. */
  readonly second: number;
  readonly dateOnly: boolean;
}

/** Reads times of one source as moments in the zone of the knowledge base. */
export class MomentReader {
  readonly #order: DateOrder;
  readonly #source: TimeZone;
  readonly #here: TimeZone;
  readonly #written = newTime();
  #rejection: Rejection | undefined;

  /**
   * @param source zone of times that are written without one
   * @param here zone of the knowledge base
   */
  constructor(order: DateOrder, source: TimeZone, here: TimeZone) {
    this.#order = order;
    this.#source = source;
    this.#here = here;
  }

  /** What was wrong with the last text for which `read` gave nothing. */
  get rejection(): Rejection | undefined {
    return this.#rejection;
  }

  /** A date without a time of day is that day at its start, in every zone. */
  read(field: Field, value: string): Moment | undefined {
    const written = this.#written;
    const result = readTime(value, this.#order, written);
    if (result !== 'ok') return this.#reject(field, value, result);
    const local = written.day * secondsPerDay + written.second;
    const noOffset = Number.isNaN(written.offset);
    const at = noOffset ? this.#source.toUtc(local) : local - written.offset;
    const asWritten = noOffset && (written.dateOnly || this.#source === this.#here);
    const here = asWritten ? local : at + this.#here.offsetAt(at);
    // The first hours of 1970 may lie in 1969 elsewhere.
    if (at < 0 || here < 0) return this.#reject(field, value, 'range');
    const day = Math.floor(here / secondsPerDay);
    return { at, day, second: here - day * secondsPerDay, dateOnly: written.dateOnly };
  }

  #reject(field: Field, value: string, result: 'bad' | 'range'): undefined {
    this.#rejection =
      result === 'range'
        ? { code: 'outOfRange', field, value }
        : { code: 'notTime', field, value, order: this.#order };
    return undefined;
  }
}
