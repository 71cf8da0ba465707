import type { Avoidable, Reason } from '../knowledge/reasons.ts';
import type { Judgement } from './values.ts';

/** What a contact is before repeats are looked at; undefined where neither its row nor its reason says anything. */
export type Verdict = Avoidable | undefined;

/**
 * What the row says, else what its reason says. A row that only says yes takes the kind from its reason, and is
 * unnecessary, the milder kind, where the reason names none: nobody is blamed on the word yes.
 */
export function verdictOf(judgement: Judgement | undefined, reason: Reason | undefined): Verdict {
  if (judgement === 'yes') return reason?.avoidable === 'blameworthy' ? 'blameworthy' : 'unnecessary';
  return judgement ?? reason?.avoidable;
}
