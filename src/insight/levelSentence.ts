import type { InterfaceLanguage } from '../platform/language.ts';
import type { Assessment } from './assessment.ts';
import type { Expectation } from './baseline.ts';
import type { Count } from './overdispersion.ts';
import { texts } from './texts.ts';

/** What the sentence is about. */
export interface Judged {
  readonly count: Count;
  /** The two kinds of its avoidable contacts. */
  readonly blameworthy: number;
  readonly unnecessary: number;
  readonly days: number;
  readonly assessment: Assessment;
  readonly expectation: Expectation;
  /** Contacts that a level needs. */
  readonly minimum: number;
}

/**
 * Why a process has its level, in words that a lead can repeat to the owner: what was counted, what was to be
 * expected, and what that means. It says "linked with", because a rate says nothing of the cause.
 */
export function levelSentence(judged: Judged, language: InterfaceLanguage): string {
  const say = texts[language];
  const { count, assessment, expectation } = judged;
  if (count.n === 0) return say.noContacts(judged.days);
  if (assessment.level === 'too-few') return say.tooFew(count.n, judged.minimum, judged.days);
  const rate = count.k / count.n;
  const seen = say.seen(judged, rate);
  const expected = expectation.rate;
  const flagged = assessment.level === 'alarm' || assessment.level === 'watch';
  if (flagged && expectation.method === 'target' && expected === 0) return `${seen} ${say.aboveNothing}`;
  switch (assessment.level) {
    case 'alarm':
      return `${seen} ${say.alarm(expected, expectation.method, assessment.alarm[1])}`;
    case 'watch':
      return rate > assessment.alarm[1]
        ? `${seen} ${say.watchUnsure(expected, expectation.method, assessment.alarm[1])}`
        : `${seen} ${say.watch(expected, expectation.method, assessment.watch[1])}`;
    case 'none':
      if (rate < assessment.watch[0]) return `${seen} ${say.below(expected, expectation.method)}`;
      return rate > expected
        ? `${seen} ${say.ordinary(expected, expectation.method, assessment.watch[1])}`
        : `${seen} ${say.notAbove(expected, expectation.method)}`;
  }
}
