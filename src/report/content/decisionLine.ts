import type { Decision } from '../../insight/decisions.ts';
import { decisionTexts } from '../../insight/decisionTexts.ts';
import type { Voice } from '../voice.ts';

/** `repairing by owner finance, 12 October 2026`, and from when it worked differently. */
export function decisionLine(
  { decision, by, date, changedOn }: Decision,
  { language, say, format }: Voice,
): string {
  const words = say.decision;
  const line = words.line(decisionTexts[language].kinds[decision], by ?? '', format.date(date));
  return changedOn === undefined ? line : `${line}; ${words.changedOn(format.date(changedOn))}`;
}
