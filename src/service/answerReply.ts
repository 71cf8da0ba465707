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
  /** Whether the first hit shares words enough with the question to be taken for its answer. */
  readonly likely: boolean;
  /** One hit per article, best first. */
  readonly hits: readonly SearchReplyHit[];
}
