import { type Fact, sameValue } from './fact.ts';
import { likenessOf, type Topic } from './topic.ts';

/** Terms that differ by more than this factor are about different things: a call back in an hour, a return in a month. */
const farthestTerms = 13;

/**
 * A text that gives the other value as well, about the same by at least this share of the likeness, tells the two
 * apart itself: then there is no contradiction.
 */
const toldApart = 0.6;

/** True where two facts could contradict each other, whatever they are about. */
function isComparable(a: Fact, b: Fact): boolean {
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

/**
 * The fact of another text that a fact contradicts: the likest of those that are about the same and that neither text
 * tells apart.
 * @param facts of the text that the fact stands in
 * @param isSameTopic decides from which likeness two facts are about the same
 */
export function contradictionOf(
  fact: Fact,
  facts: Facts,
  others: Facts,
  likeness: Likeness,
  isSameTopic: (contradiction: Contradiction) => boolean,
): Contradiction | undefined {
  let best: Contradiction | undefined;
  for (const other of others) {
    if (!isComparable(fact, other) || sameValue(fact, other) || !sameCondition(fact, other)) continue;
    const candidate = { fact, other, likeness: likeness(fact, other) };
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
      isComparable(candidate, theirs) &&
      sameValue(candidate, theirs) &&
      like(candidate, theirs) >= toldApart * likeness,
  );
}

/** True where a fact says the same as another, about the same by so much. */
export function supports(candidate: Fact, fact: Fact, likeness: number): boolean {
  return (
    isComparable(candidate, fact) &&
    sameValue(candidate, fact) &&
    byContext(candidate, fact) >= toldApart * likeness
  );
}

/** The words that two topics have in common: how many, and how much they tell. */
export function commonOf(a: Topic, b: Topic): { readonly words: number; readonly told: number } {
  let words = 0;
  let told = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const order = (a.stems[i] ?? 0) - (b.stems[j] ?? 0);
    if (order === 0) {
      words++;
      told += Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
    }
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { words, told };
}
