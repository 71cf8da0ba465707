import type { Avoidable, Reason } from '../knowledge/reasons.ts';
import type { Judgement } from './values.ts';

/**
 * What a contact is before repeats are looked at: what its row says, else what its reason says. A row that only says
 * yes takes the kind from its reason, and is unnecessary, the milder kind, where the reason names none: nobody is
 * blamed on the word yes.
 */
export function verdictOf(
  judgement: Judgement | undefined,
  reason: Reason | undefined,
): Avoidable | undefined {
  if (judgement === 'yes') return reason?.avoidable === 'blameworthy' ? 'blameworthy' : 'unnecessary';
  return judgement ?? reason?.avoidable;
}
