import type { FieldMapping } from '../knowledge/settings.ts';
import { type Contact, newContact } from './contact.ts';
import { type Field, fieldIndex } from './fields.ts';
import { type OpenWeek, openSeconds } from './openingHours.ts';
import type { Rejection } from './rejection.ts';
import { type Values, valueMaps } from './rowMapping.ts';
import { newTime, readTime } from './time.ts';
import type { TimeZone } from './timeZone.ts';
import { readJudgement, readNumber, readSeconds, readYesNo } from './values.ts';

const secondsPerDay = 86_400;

/** What reading a row needs to know of the knowledge base. */
export interface ReadingRules {
  /** Zone of the knowledge base: the day of a contact is its day there. */
  readonly zone: TimeZone;
  readonly week: OpenWeek;
  /** Seconds within which a contact on this channel, as written in the row, should be answered. */
  readonly answerWithin: (channel: string) => number | undefined;
}

/** A moment: UTC seconds, and day and second of the day in the zone of the knowledge base. */
interface Moment {
  at: number;
  day: number;
  second: number;
  dateOnly: boolean;
}

/** Reads rows into `contact`. Holds the row's mapping and scratch objects, so one reader serves one source. */
export class ContactReader {
  /** The contact of the last row that `read` took. */
  readonly contact: Contact = newContact();
  readonly #mapping: FieldMapping;
  readonly #rules: ReadingRules;
  readonly #zone: TimeZone;
  readonly #maps: ReturnType<typeof valueMaps>;
  readonly #written = newTime();
  readonly #started: Moment = { at: 0, day: 0, second: 0, dateOnly: true };
  readonly #other: Moment = { at: 0, day: 0, second: 0, dateOnly: true };
  #values: Values = [];

  /** @param zone zone of times that are written without one */
  constructor(mapping: FieldMapping, zone: TimeZone, rules: ReadingRules) {
    this.#mapping = mapping;
    this.#zone = zone;
    this.#rules = rules;
    this.#maps = valueMaps(mapping);
  }

  /** Takes a row; undefined where it is a contact, else why it isn't. */
  read(values: Values): Rejection | undefined {
    this.#values = values;
    const contact = this.contact;
    contact.id = this.#text('id');
    if (contact.id === '') return { code: 'missing', field: 'id' };
    contact.reason = this.#text('reason');
    contact.process = this.#text('process');
    if (contact.reason === '' && contact.process === '') return { code: 'noSubject' };
    contact.channel = this.#text('channel');
    contact.interaction = this.#text('interaction');
    contact.customer = this.#text('customer');
    const articles = fieldIndex.articles;
    contact.articles = values[articles] === undefined ? undefined : this.#text('articles');
    return this.#readStarted() ?? this.#readJudgement() ?? this.#readMeasures() ?? this.#readTimes();
  }

  #readStarted(): Rejection | undefined {
    const wrong = this.#moment('started', this.#started);
    if (wrong !== undefined) return wrong === 'empty' ? { code: 'missing', field: 'started' } : wrong;
    const { at, day, second, dateOnly } = this.#started;
    this.contact.at = at;
    this.contact.day = day;
    this.contact.hour = dateOnly ? -1 : ((day + 3) % 7) * 24 + Math.floor(second / 3600);
    return undefined;
  }

  #readJudgement(): Rejection | undefined {
    const value = this.#text('avoidable');
    this.contact.judgement = value === '' ? undefined : readJudgement(value);
    if (value !== '' && this.contact.judgement === undefined) return { code: 'notAvoidable', value };
    return undefined;
  }

  #readMeasures(): Rejection | undefined {
    const contact = this.contact;
    const handle = this.#text('handle_seconds');
    contact.handleSeconds = handle === '' ? undefined : readSeconds(handle, this.#mapping.decimal);
    if (contact.handleSeconds !== undefined && !(contact.handleSeconds >= 0)) {
      return { code: 'notNumber', field: 'handle_seconds', value: handle };
    }
    const nps = this.#text('nps');
    contact.nps = nps === '' ? undefined : readNumber(nps, this.#mapping.decimal);
    if (
      contact.nps !== undefined &&
      !(Number.isInteger(contact.nps) && contact.nps >= 0 && contact.nps <= 10)
    ) {
      return { code: 'notScore', value: nps };
    }
    return (
      this.#readScore('csat') ??
      this.#readScore('effort') ??
      this.#readYesNo('resolved') ??
      this.#readYesNo('deviated')
    );
  }

  #readScore(field: 'csat' | 'effort'): Rejection | undefined {
    const text = this.#text(field);
    const value = text === '' ? undefined : readNumber(text, this.#mapping.decimal);
    this.contact[field] = value;
    return Number.isNaN(value) ? { code: 'notNumber', field, value: text } : undefined;
  }

  #readYesNo(field: 'resolved' | 'deviated'): Rejection | undefined {
    const value = this.#text(field);
    const answer = value === '' ? undefined : readYesNo(value);
    this.contact[field] = answer;
    return value !== '' && answer === undefined ? { code: 'notYesNo', field, value } : undefined;
  }

  #readTimes(): Rejection | undefined {
    const wrong = this.#moment('answered', this.#other);
    if (wrong !== undefined && wrong !== 'empty') return wrong;
    this.contact.answeredInTime = undefined;
    if (wrong === undefined) {
      if (this.#other.at < this.#started.at) return { code: 'answeredBefore' };
      const target = this.#rules.answerWithin(this.contact.channel);
      if (target !== undefined) this.contact.answeredInTime = this.#waited() <= target;
    }
    return this.#readPromise();
  }

  /** Seconds from start to answer, in opening hours where there are any. */
  #waited(): number {
    const { week } = this.#rules;
    if (week === undefined) return this.#other.at - this.#started.at;
    return (
      openSeconds(week, this.#other.day, this.#other.second) -
      openSeconds(week, this.#started.day, this.#started.second)
    );
  }

  /**
   * A promise is kept when `promise_met` says yes, or names a time not after `promise_due` (a date counts to the end
   * of its day). One with a due time and nothing in `promise_met` is open: it is broken once the data goes past it.
   */
  #readPromise(): Rejection | undefined {
    const contact = this.contact;
    contact.promise = undefined;
    const due = this.#moment('promise_due', this.#other);
    if (due !== undefined && due !== 'empty') return due;
    const { at, day, dateOnly } = this.#other;
    const met = this.#text('promise_met');
    const answer = readYesNo(met);
    if (answer !== undefined) {
      contact.promise = answer ? 'kept' : 'broken';
      return undefined;
    }
    if (met === '') {
      if (due === undefined) {
        contact.promise = 'open';
        contact.promiseDay = day;
      }
      return undefined;
    }
    const wrong = this.#moment('promise_met', this.#other);
    if (wrong !== undefined && wrong !== 'empty') return wrong;
    if (due === 'empty') return undefined;
    const inTime = dateOnly || this.#other.dateOnly ? this.#other.day <= day : this.#other.at <= at;
    contact.promise = inTime ? 'kept' : 'broken';
    return undefined;
  }

  /** The value of a field: without outer spaces, and replaced where headwater.yaml says so. */
  #text(field: Field): string {
    const index = fieldIndex[field];
    const value = trimmed(this.#values[index] ?? '');
    return this.#maps[index]?.get(value.toLowerCase()) ?? value;
  }

  #moment(field: Field, into: Moment): Rejection | 'empty' | undefined {
    const value = this.#text(field);
    if (value === '') return 'empty';
    const written = this.#written;
    const result = readTime(value, this.#mapping.dates, written);
    if (result === 'range') return { code: 'outOfRange', field, value };
    if (result === 'bad') return { code: 'notTime', field, value, order: this.#mapping.dates };
    const local = written.day * secondsPerDay + written.second;
    const noOffset = Number.isNaN(written.offset);
    into.at = noOffset ? this.#zone.toUtc(local) : local - written.offset;
    into.dateOnly = written.dateOnly;
    const asWritten = noOffset && (written.dateOnly || this.#zone === this.#rules.zone);
    const here = asWritten ? local : into.at + this.#rules.zone.offsetAt(into.at);
    into.day = Math.floor(here / secondsPerDay);
    into.second = here - into.day * secondsPerDay;
    // The first hours of 1970 may lie in 1969 elsewhere.
    return into.at < 0 || into.day < 0 ? { code: 'outOfRange', field, value } : undefined;
  }
}

/** Most values have no outer spaces: two comparisons are cheaper than `trim`. */
function trimmed(value: string): string {
  return value.charCodeAt(0) <= 32 || value.charCodeAt(value.length - 1) <= 32 ? value.trim() : value;
}
