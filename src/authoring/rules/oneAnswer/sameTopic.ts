import type { Contradiction } from './compare.ts';
import type { Fact } from './fact.ts';
import { commonOf } from './topic.ts';

/**
 * How much two values must be about the same before answers of one process are said to contradict each other; below
 * it, real articles gave more false findings than true ones. Of dates, ages, percentages, numbers to call and addresses
 * one process often has several.
 */
const sameTopic = 0.21;
const sameTopicOfMany = 0.3;
const sameTopicOfDates = 0.4;

/** How much the words that both have must tell: "takes up to … before it works" is said of anything. */
const fewestCommon = 2;
const leastTold = 1.1;

/** Amounts that differ by more than this factor are the price of different things. */
const farthestAmounts = 5;

const many: ReadonlySet<Fact['kind']> = new Set(['percentage', 'phone', 'e-mail', 'address']);

/** From which likeness of their contexts on this fact and another of its kind and unit can be about the same. */
export function leastLikeness({ kind, unit }: Fact): number {
  if (kind === 'date') return sameTopicOfDates;
  return many.has(kind) || unit === 'age' ? sameTopicOfMany : sameTopic;
}

/** True where two facts of different articles are about the same. */
export function areAboutTheSame({ fact, other, likeness }: Contradiction): boolean {
  if (likeness < leastLikeness(fact)) return false;
  if (
    fact.kind === 'money' &&
    Math.max(fact.low, other.low) > farthestAmounts * Math.min(fact.low, other.low)
  )
    return false;
  const common = commonOf(fact.context, other.context);
  return common.words >= fewestCommon && common.told >= leastTold;
}
