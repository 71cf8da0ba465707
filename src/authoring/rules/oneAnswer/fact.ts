import type { Range } from '../../../platform/problem.ts';
import type { Limit, Moment } from './limit.ts';
import type { Topic } from './topic.ts';

export type FactKind = 'money' | 'percentage' | 'term' | 'date' | 'time' | 'phone' | 'e-mail' | 'address';

/** A fact as found in the text, before it is known what it is about. */
export interface RawFact {
  readonly kind: FactKind;
  /**
   * What makes two facts comparable: the currency, `time`, `age` or `working days` for terms, `year` or `every year` for
   * dates; empty for the others.
   */
  readonly unit: string;
  /**
   * The value, as a range where the text gives one: amount, percentage, days (of terms), days since 1970-01-01 or
   * day of the year (of dates), minutes since midnight (of times). 0 for kinds whose value is `text`.
   */
  readonly low: number;
  readonly high: number;
  /** Phone number in E.164, e-mail address in lower case, postal address without spaces; else empty. */
  readonly text: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** A statement that a customer can hold us to: a value and what it is about. */
export interface Fact {
  readonly kind: FactKind;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly limit: Limit;
  readonly moment: Moment;
  /** As it stands in the text. */
  readonly written: string;
  readonly range: Range;
  /** Channel of the section that it stands in; absent where it serves all. */
  readonly channel?: string;
  /** What it is about, by the words around it. */
  readonly topic: Topic;
  /** The same with the words of the heading and the title that it stands under. */
  readonly context: Topic;
  /** The other values in its sentence, as sorted hashes: conditions, rows of a table. */
  readonly conditions: Uint32Array;
  /**
   * False where its sentence leans on the one before it ("then", "in that case") or is about an example, and where the
   * value is an estimate ("about 2 days").
   */
  readonly firm: boolean;
}

/** Sixty minutes are an hour, whatever the fractions of a day come to. */
const rounding = 1e-9;

/** True where two facts of the same kind and unit say the same. */
export function sameValue(a: RawFact | Fact, b: RawFact | Fact): boolean {
  if (a.text !== '' || b.text !== '') return a.text === b.text;
  return a.low <= b.high + rounding && b.low <= a.high + rounding;
}
