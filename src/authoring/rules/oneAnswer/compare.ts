import { type Fact, sameValue } from './fact.ts';

/** Terms that differ by more than this factor are about different things: a call back in an hour, a return in a month. */
const farthestTerms = 13;

/** True where two facts could contradict each other, whatever they are about. */
export function isComparable(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.moment !== b.moment) return false;
  // "14 days" says the same as "within 14 days".
  if ((a.limit === 'least') !== (b.limit === 'least')) return false;
  if (a.kind !== 'term') return true;
  return Math.max(a.high, b.high) <= farthestTerms * Math.max(Math.min(a.low, b.low), 1e-9);
}

/**
 * How much two facts are about the same, 0 to 1: the share of words around them that they have in common
 * (Jaccard). 0 where the other numbers in their sentences differ, since those are conditions: ages, rows of a
 * table, steps of a scale, years.
 */
export function aboutTheSame(a: Fact, b: Fact): number {
  if (!haveSame(a.conditions, b.conditions)) return 0;
  const common = commonOf(a.topic, b.topic);
  const all = a.topic.length + b.topic.length - common;
  return all === 0 ? 0 : common / all;
}

/** A fact in one text and the one in another text that it contradicts. */
export interface Contradiction {
  readonly fact: Fact;
  readonly other: Fact;
  /** As `aboutTheSame` gives it. */
  readonly likeness: number;
}

export type SameTopic = (fact: Fact, other: Fact, likeness: number) => boolean;

/**
 * The facts of two texts that contradict each other. A text that gives both values tells them apart itself: then
 * there is no contradiction.
 * @param isSameTopic decides from which likeness two facts are about the same
 */
export function contradictions(
  facts: readonly Fact[],
  others: readonly Fact[],
  isSameTopic: SameTopic,
): Contradiction[] {
  const found: Contradiction[] = [];
  for (const fact of facts) {
    let best: Contradiction | undefined;
    let agreeing = 0;
    for (const other of others) {
      if (!isComparable(fact, other)) continue;
      const likeness = aboutTheSame(fact, other);
      if (sameValue(fact, other)) agreeing = Math.max(agreeing, likeness);
      else if (likeness > (best?.likeness ?? 0) && isSameTopic(fact, other, likeness)) {
        best = { fact, other, likeness };
      }
    }
    if (!best || agreeing >= best.likeness * 0.8) continue;
    if (saysBoth(facts, best)) continue;
    found.push(best);
  }
  return found;
}

/** True where the first text has the other's value as well, about the same. */
function saysBoth(facts: readonly Fact[], { other, likeness }: Contradiction): boolean {
  return facts.some(
    fact =>
      isComparable(fact, other) && sameValue(fact, other) && aboutTheSame(fact, other) >= likeness * 0.8,
  );
}

function haveSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && commonOf(a, b) === a.length;
}

/** Number of values that two sorted arrays have in common. */
export function commonOf(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = (a[i] ?? 0) - (b[j] ?? 0);
    if (order === 0) common++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return common;
}
