import type { Field } from '../knowledge/contactFields.ts';
import type { FieldMapping } from '../knowledge/settings.ts';
import type { Contact, ContactPromise } from './contact.ts';
import { fieldIndex } from './fieldIndex.ts';
import { type Moment, MomentReader } from './moment.ts';
import { type OpenWeek, openSeconds } from './openingHours.ts';
import type { Rejection, Scale, ScoreField } from './rejection.ts';
import { type Values, valueMaps } from './rowMapping.ts';
import type { TimeZone } from './timeZone.ts';
import { longestHandling, readJudgement, readNumber, readSeconds, readYesNo } from './values.ts';

/** What reading a row needs to know of the knowledge base. */
export interface ReadingRules {
  /** Zone of the knowledge base: the day of a contact is its day there. */
  readonly zone: TimeZone;
  readonly week: OpenWeek;
  readonly scales: Readonly<Record<ScoreField, Scale>>;
  /** Seconds within which a contact on this channel, as written in the row, should be answered. */
  readonly answerWithin: (channel: string) => number | undefined;
}

/**
 * Reads the rows of one source. A row that is wrong sets `#rejection`, and `read` gives it in place of a contact.
 * Values stay where the row has them: copying 18 texts per row into a place that lives on costs the garbage collector
 * a tenth of the whole.
 */
export class ContactReader {
  readonly #mapping: FieldMapping;
  readonly #rules: ReadingRules;
  readonly #moments: MomentReader;
  readonly #maps: ReturnType<typeof valueMaps>;
  #values: Values = [];
  #positions: readonly number[] = [];
  #rejection: Rejection | undefined;

  /** @param zone zone of times that are written without one */
  constructor(mapping: FieldMapping, zone: TimeZone, rules: ReadingRules) {
    this.#mapping = mapping;
    this.#rules = rules;
    this.#moments = new MomentReader(mapping.dates, zone, rules.zone);
    this.#maps = valueMaps(mapping);
  }

  /** Why the last row for which `read` gave nothing is no contact. */
  get rejection(): Rejection | undefined {
    return this.#rejection;
  }

  /** @param positions where `values` has each field, in the order of `fields`; -1 where the file has no such field */
  read(values: Values, positions: readonly number[]): Contact | undefined {
    this.#values = values;
    this.#positions = positions;
    this.#rejection = undefined;
    const id = this.#text('id');
    const reason = this.#text('reason');
    const process = this.#text('process');
    if (id === '') return this.#reject({ code: 'missing', field: 'id' });
    const started = this.#moment('started');
    if (started === undefined) return this.#reject({ code: 'missing', field: 'started' });
    if (reason === '' && process === '') return this.#reject({ code: 'noSubject' });
    const channel = this.#text('channel');
    const contact: Contact = {
      id,
      at: started.at,
      day: started.day,
      hour: started.dateOnly ? -1 : ((started.day + 3) % 7) * 24 + Math.floor(started.second / 3600),
      interaction: this.#text('interaction'),
      channel,
      reason,
      process,
      customer: this.#text('customer'),
      judgement: this.#judgement(),
      handleSeconds: this.#handleSeconds(),
      resolved: this.#yesNo('resolved'),
      deviated: this.#yesNo('deviated'),
      answeredInTime: this.#answeredInTime(started, channel),
      articles: this.#has('articles') ? this.#text('articles') : undefined,
      nps: this.#nps(),
      csat: this.#score('csat'),
      effort: this.#score('effort'),
      promise: this.#promise(),
    };
    return this.#rejection === undefined ? contact : undefined;
  }

  /** Keeps the first thing that is wrong with a row. */
  #reject(rejection: Rejection): undefined {
    this.#rejection ??= rejection;
    return undefined;
  }

  #has(field: Field): boolean {
    const position = this.#positions[fieldIndex[field]] ?? -1;
    return position >= 0 && this.#values[position] !== undefined;
  }

  /** The value of a field: without outer spaces, and replaced where headwater.yaml says so. */
  #text(field: Field): string {
    const index = fieldIndex[field];
    const value = this.#values[this.#positions[index] ?? -1] ?? '';
    const map = this.#maps[index];
    if (map === undefined) return value === '' ? value : trimmed(value);
    const text = value.trim();
    return map.get(text.toLowerCase()) ?? text;
  }

  #moment(field: Field): Moment | undefined {
    const value = this.#text(field);
    if (value === '') return undefined;
    const moment = this.#moments.read(field, value);
    if (moment === undefined && this.#moments.rejection) this.#reject(this.#moments.rejection);
    return moment;
  }

  #judgement(): Contact['judgement'] {
    const value = this.#text('avoidable');
    if (value === '') return undefined;
    return readJudgement(value) ?? this.#reject({ code: 'notAvoidable', value });
  }

  #handleSeconds(): number | undefined {
    const value = this.#text('handle_seconds');
    if (value === '') return undefined;
    const seconds = readSeconds(value, this.#mapping.decimal);
    if (!(seconds >= 0)) return this.#reject({ code: 'notNumber', field: 'handle_seconds', value });
    return seconds <= longestHandling ? seconds : this.#reject({ code: 'tooLong', value });
  }

  #nps(): number | undefined {
    const value = this.#text('nps');
    if (value === '') return undefined;
    const score = readNumber(value, this.#mapping.decimal);
    return Number.isInteger(score) && score >= 0 && score <= 10
      ? score
      : this.#reject({ code: 'notScore', value });
  }

  #score(field: ScoreField): number | undefined {
    const value = this.#text(field);
    if (value === '') return undefined;
    const score = readNumber(value, this.#mapping.decimal);
    if (Number.isNaN(score)) return this.#reject({ code: 'notNumber', field, value });
    const scale = this.#rules.scales[field];
    return score >= scale[0] && score <= scale[1]
      ? score
      : this.#reject({ code: 'offScale', field, value, scale });
  }

  #yesNo(field: 'resolved' | 'deviated'): boolean | undefined {
    const value = this.#text(field);
    return value === '' ? undefined : (readYesNo(value) ?? this.#reject({ code: 'notYesNo', field, value }));
  }

  /** Waiting counts in opening hours where there are any; nobody can say how long it was where a date is all there is. */
  #answeredInTime(started: Moment, channel: string): boolean | undefined {
    const answered = this.#moment('answered');
    if (answered === undefined) return undefined;
    const byDay = started.dateOnly || answered.dateOnly;
    if (byDay ? answered.day < started.day : answered.at < started.at) {
      return this.#reject({ code: 'answeredBefore' });
    }
    if (byDay) return undefined;
    const target = this.#rules.answerWithin(channel);
    if (target === undefined) return undefined;
    const { week } = this.#rules;
    if (week === undefined) return answered.at - started.at <= target;
    const waited =
      openSeconds(week, answered.day, answered.second) - openSeconds(week, started.day, started.second);
    return waited <= target;
  }

  /**
   * A promise is kept when `promise_met` says yes, or names a time not after `promise_due` (a date counts to the end
   * of its day). One with a due time and nothing in `promise_met` is open: it is broken once the data goes past it.
   */
  #promise(): ContactPromise | undefined {
    const due = this.#moment('promise_due');
    const value = this.#text('promise_met');
    const day = due?.day ?? 0;
    if (value === '') return due === undefined ? undefined : { state: 'open', day };
    const answer = readYesNo(value);
    if (answer !== undefined) return { state: answer ? 'kept' : 'broken', day };
    const met = this.#moment('promise_met');
    if (due === undefined || met === undefined) return undefined;
    const inTime = due.dateOnly || met.dateOnly ? met.day <= due.day : met.at <= due.at;
    return { state: inTime ? 'kept' : 'broken', day };
  }
}

/** Most values have no outer spaces: two comparisons are cheaper than `trim`. */
function trimmed(value: string): string {
  return value.charCodeAt(0) <= 32 || value.charCodeAt(value.length - 1) <= 32 ? value.trim() : value;
}
