import type { Contradiction } from './compare.ts';
import { type Fact, sameValue } from './fact.ts';

/**
 * The facts of an article and of its translation that contradict each other. Words can't be compared across
 * languages, but a translation says the same things in the same order. So of each kind the values that only one
 * of the two has are laid side by side; where both have as many of them, each is held against its counterpart.
 * Where one has more, something was left out or added, and only a single pair is certain enough to be told.
 */
export function translationContradictions(facts: readonly Fact[], others: readonly Fact[]): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [key, own] of grouped(facts)) {
    const theirs = grouped(others).get(key) ?? [];
    const mine = onlyIn(own, theirs);
    const only = onlyIn(theirs, own);
    if (mine.length !== only.length || (own.length !== theirs.length && mine.length > 1)) continue;
    mine.forEach((fact, index) => {
      const other = only[index];
      if (other) found.push({ fact, other, likeness: 1 });
    });
  }
  return found;
}

/** By what can be compared: kind, unit and the channel that they are for. */
function grouped(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.channel ?? ''} ${fact.kind} ${fact.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}

/** Each of the values that the others don't have, once. */
function onlyIn(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const only: Fact[] = [];
  for (const fact of facts) {
    if (others.some(other => sameValue(fact, other)) || only.some(other => sameValue(fact, other))) continue;
    only.push(fact);
  }
  return only;
}
