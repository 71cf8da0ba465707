import type { InterfaceLanguage } from '../platform/language.ts';
import type { DifferenceInDifferences } from './differenceInDifferences.ts';
import type { Block } from './effectBlocks.ts';
import type { Side } from './effectReport.ts';
import { effectTexts } from './effectTexts.ts';
import type { InterruptedTimeSeries } from './interruptedTimeSeries.ts';

/** What the warnings are drawn from. */
export interface EffectFacts {
  readonly before: Side;
  readonly after: Side;
  readonly blocks: readonly Block[];
  readonly found: DifferenceInDifferences | undefined;
  readonly series: InterruptedTimeSeries | undefined;
  /** Titles of processes that were no measure for this one. */
  readonly leftOut: readonly string[];
  /** How many more there were of other owners. */
  readonly unnamed: number;
  /** False where there is no other process to compare with. */
  readonly compare: boolean;
}

/** Weeks on a side below which an effect may still be a beginner's luck, or the season. */
const enoughWeeks = 8;
const enoughContacts = 30;

/** Change of the weekly volume, against that of the others, above which the rate alone may mislead. */
const muchVolume = 0.25;

const unlikely = 0.05;
const muchAutocorrelation = 0.3;

/** What speaks against taking the effect at its word, in sentences; most telling first. */
export function effectWarnings(facts: EffectFacts, language: InterfaceLanguage): string[] {
  const say = effectTexts[language];
  const { before, after, found, series } = facts;
  // Where there is no effect to be taken at its word, nothing else speaks against it.
  if (!found) return [say.tooLittle(usableWeeks(facts, false), usableWeeks(facts, true))];
  const warnings: string[] = [];
  if (Math.min(before.weeks, after.weeks) < enoughWeeks) {
    warnings.push(say.fewWeeks(before.weeks, after.weeks, enoughWeeks));
  }
  if (Math.min(before.contacts, after.contacts) < enoughContacts) {
    warnings.push(say.fewContacts(before.contacts, after.contacts));
  }
  if (!facts.compare) warnings.push(say.noOthers);
  const { trendBefore } = found;
  if (trendBefore && trendBefore.p < unlikely) warnings.push(say.trendsDiffered(trendBefore.perWeek));
  const volume = volumeChange(facts);
  if (volume !== undefined && Math.abs(volume - 1) > muchVolume) warnings.push(say.volumeChanged(volume));
  if (found.autocorrelation > muchAutocorrelation) warnings.push(say.weeksHangTogether);
  if (series && disagree(found, series)) warnings.push(say.methodsDisagree(series.effect));
  if (facts.leftOut.length + facts.unnamed > 0) {
    warnings.push(say.othersChanged(facts.leftOut, facts.unnamed));
  }
  return warnings;
}

/** Weeks of a side with contacts, also of the others where there are any. */
function usableWeeks({ blocks, compare }: EffectFacts, after: boolean): number {
  return blocks.filter(
    ({ week, own, others }) => week >= 0 === after && own.n > 0 && (!compare || others.n > 0),
  ).length;
}

/** Contacts a week after over before, over the same of the others; undefined where a side has none. */
function volumeChange({ before, after, blocks, compare }: EffectFacts): number | undefined {
  const own = ratio(after.contacts / after.weeks, before.contacts / before.weeks);
  if (own === undefined || !compare) return own;
  const weekly = (side: readonly Block[]) =>
    side.reduce((sum, { others }) => sum + others.n, 0) / side.length;
  const others = ratio(
    weekly(blocks.filter(block => block.week >= 0)),
    weekly(blocks.filter(block => block.week < 0)),
  );
  return others === undefined ? own : own / others;
}

function ratio(a: number, b: number): number | undefined {
  return a > 0 && b > 0 ? a / b : undefined;
}

/** One says that something changed for sure, and the other that it changed the other way or not that much. */
function disagree({ effect }: DifferenceInDifferences, series: InterruptedTimeSeries): boolean {
  const [a, b] = [effect.interval, series.effect.interval];
  return a.high < b.low || b.high < a.low;
}
