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

/** Share of the words around two facts that they have in common (Jaccard), 0 to 1. */
export function likenessOf(a: Fact, b: Fact): number {
  const common = commonOf(a.topic, b.topic);
  const all = a.topic.length + b.topic.length - common;
  return all === 0 ? 0 : common / all;
}

/** True where the sentences of two facts have the same other numbers: ages, rows of a table, steps of a scale, years. */
export function sameConditions(a: Fact, b: Fact): boolean {
  return haveSame(a.conditions, b.conditions);
}

/** A fact in one text and the one in another text that it contradicts. */
export interface Contradiction {
  readonly fact: Fact;
  readonly other: Fact;
  /** As `likenessOf` gives it. */
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
      const likeness = likenessOf(fact, other);
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
    fact => isComparable(fact, other) && sameValue(fact, other) && likenessOf(fact, other) >= likeness * 0.8,
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
