import type { Judgement } from './values.ts';

/**
 * One contact as read from a row. A reader fills the same object again for every row, because there are millions:
 * whoever wants to keep something copies it.
 */
export interface Contact {
  id: string;
  /** Seconds since 1970 (UTC). */
  at: number;
  /** Days since 1970-01-01 in the time zone of the knowledge base. */
  day: number;
  /** Hour of the week from Monday 0:00, local time; -1 where no time of day is known. */
  hour: number;
  interaction: string;
  channel: string;
  reason: string;
  process: string;
  customer: string;
  judgement: Judgement | undefined;
  /** Undefined: not known. The same for the other fields with undefined. */
  handleSeconds: number | undefined;
  resolved: boolean | undefined;
  deviated: boolean | undefined;
  /** Answered within the channel's target; undefined where there is no answer time or no target. */
  answeredInTime: boolean | undefined;
  /** Ids as written, in one text; undefined where the file has no such field, empty where none was used. */
  articles: string | undefined;
  nps: number | undefined;
  csat: number | undefined;
  effort: number | undefined;
  promise: 'kept' | 'broken' | 'open' | undefined;
  /** Local day by which an open promise should have been kept. */
  promiseDay: number;
}

export function newContact(): Contact {
  return {
    id: '',
    at: 0,
    day: 0,
    hour: -1,
    interaction: '',
    channel: '',
    reason: '',
    process: '',
    customer: '',
    judgement: undefined,
    handleSeconds: undefined,
    resolved: undefined,
    deviated: undefined,
    answeredInTime: undefined,
    articles: undefined,
    nps: undefined,
    csat: undefined,
    effort: undefined,
    promise: undefined,
    promiseDay: 0,
  };
}
