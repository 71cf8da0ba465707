import type { SearchReplyHit } from './searchReply.ts';

/** What `headwater answer --json` prints. */
export interface AnswerReply {
  readonly questions: readonly AnsweredQuestion[];
}

export interface AnsweredQuestion {
  readonly text: string;
  /** Place in the message, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** BCP 47. */
  readonly language: string;
  /** One hit per article, best first. */
  readonly hits: readonly SearchReplyHit[];
}
