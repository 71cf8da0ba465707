import { type Fact, sameValue } from './fact.ts';
import { likenessOf } from './topic.ts';

/** Terms that differ by more than this factor are about different things: a call back in an hour, a return in a month. */
const farthestTerms = 13;

/**
 * A text that gives the other value as well, about the same by at least this share of the likeness, tells the two
 * apart itself: then there is no contradiction.
 */
export const toldApart = 0.6;

/** True where two facts could contradict each other, whatever they are about. */
export function isComparable(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit) return false;
  if (a.moment !== b.moment && (isBound(a.moment) || isBound(b.moment))) {
    if (a.moment === 'each' || b.moment === 'each' || (isBound(a.moment) && isBound(b.moment))) return false;
  }
  // "14 days" says the same as "within 14 days", and what is late after 14 days is due within 14.
  if ((a.limit === 'least') !== (b.limit === 'least')) return false;
  if (a.kind === 'time' && isEnd(a) !== isEnd(b)) return false;
  if (a.kind !== 'term') return true;
  return Math.max(a.high, b.high) <= farthestTerms * Math.max(Math.min(a.low, b.low), 1e-9);
}

/** True for “until 22:00” and “before 22:00”: not when something happens, but by when. */
function isEnd({ limit, moment }: Fact): boolean {
  return limit !== 'plain' || moment !== 'none';
}

function isBound(moment: Fact['moment']): boolean {
  return moment !== 'none';
}

/**
 * True where the two hold under the same condition as far as numbers tell: one sentence has all the other numbers
 * that the other one has, and both are firm.
 */
function sameCondition(a: Fact, b: Fact): boolean {
  if (!a.firm || !b.firm) return false;
  const [fewer, more] = a.conditions.length < b.conditions.length ? [a, b] : [b, a];
  return fewer.conditions.every(value => more.conditions.includes(value));
}

/** True where two facts give different values under the same condition, so that they contradict each other if they are about the same. */
export function couldContradict(a: Fact, b: Fact): boolean {
  return isComparable(a, b) && !sameValue(a, b) && sameCondition(a, b);
}

/** A fact in one text and the one in another text that it contradicts. */
export interface Contradiction {
  readonly fact: Fact;
  readonly other: Fact;
  /** As `likenessOf` gives it. */
  readonly likeness: number;
}

/** A text to compare: the facts of an article. */
export type Facts = readonly Fact[];

/** How much two facts are about the same, 0 to 1. */
export type Likeness = (a: Fact, b: Fact) => number;

export const byTopic: Likeness = (a, b) => likenessOf(a.topic, b.topic);
export const byContext: Likeness = (a, b) => likenessOf(a.context, b.context);

/** What of another text a fact would contradict if the two were about the same, in the order of that text. */
export function* possibleContradictions(
  fact: Fact,
  others: Facts,
  likeness: Likeness,
): Generator<Contradiction> {
  for (const other of others) {
    if (couldContradict(fact, other)) yield { fact, other, likeness: likeness(fact, other) };
  }
}

/**
 * What a fact contradicts in another text: of what is about the same, and what neither text tells apart, the likest.
 * @param facts of the text that the fact stands in
 * @param isSameTopic decides from which likeness two facts are about the same
 */
export function contradictionOf(
  possible: Iterable<Contradiction>,
  facts: Facts,
  others: Facts,
  likeness: Likeness,
  isSameTopic: (contradiction: Contradiction) => boolean,
): Contradiction | undefined {
  let best: Contradiction | undefined;
  for (const candidate of possible) {
    const { fact, other } = candidate;
    if (candidate.likeness <= (best?.likeness ?? 0) || !isSameTopic(candidate)) continue;
    if (saysBoth(facts, fact, candidate, likeness) || saysBoth(others, other, candidate, likeness)) continue;
    best = candidate;
  }
  return best;
}

/** True where a text, in the words for one channel, has the value of both sides, about the same. */
function saysBoth(
  facts: Facts,
  own: Fact,
  { fact, other, likeness }: Contradiction,
  like: Likeness,
): boolean {
  const theirs = own === fact ? other : fact;
  return facts.some(
    candidate =>
      candidate !== own &&
      candidate.channel === own.channel &&
      couldSupport(candidate, theirs) &&
      like(candidate, theirs) >= toldApart * likeness,
  );
}

/** True where two facts give the same value, so that one supports the other if they are about the same. */
export function couldSupport(a: Fact, b: Fact): boolean {
  return isComparable(a, b) && sameValue(a, b);
}
