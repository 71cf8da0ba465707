import type { Judgement } from './values.ts';

/** One contact as read from a row. */
export interface Contact {
  readonly id: string;
  /** Seconds since 1970 (UTC). */
  readonly at: number;
  /** Days since 1970-01-01 in the time zone of the knowledge base. */
  readonly day: number;
  /** Hour of the week from Monday 0:00, local time; -1 where no time of day is known. */
  readonly hour: number;
  /** This and the next four: empty where the row names none. */
  readonly interaction: string;
  readonly channel: string;
  readonly reason: string;
  readonly process: string;
  readonly customer: string;
  readonly judgement: Judgement | undefined;
  /** Undefined: not known. The same for the other fields with undefined. */
  readonly handleSeconds: number | undefined;
  readonly resolved: boolean | undefined;
  readonly deviated: boolean | undefined;
  /** Answered within the channel's target; undefined where there is no answer time or no target. */
  readonly answeredInTime: boolean | undefined;
  /** Ids as written, in one text; undefined where the file has no such field, empty where none was used. */
  readonly articles: string | undefined;
  readonly nps: number | undefined;
  readonly csat: number | undefined;
  readonly effort: number | undefined;
  readonly promise: ContactPromise | undefined;
}

/** What the customer was promised: `open` where nobody said what became of it. */
export interface ContactPromise {
  readonly state: 'kept' | 'broken' | 'open';
  /** Local day by which it was due; of meaning only while open. */
  readonly day: number;
}
