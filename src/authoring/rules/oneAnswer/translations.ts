import type { Contradiction } from './compare.ts';
import { type Fact, sameValue } from './fact.ts';

/**
 * The facts of an article and of its translation that contradict each other. Words can't be compared across
 * languages, but a translation says the same things in the same order. So of each kind the values that one of the
 * two has more often than the other are laid side by side. Where both texts have as many values, each of these is
 * held against its counterpart. Where one has more, something was left out, added or repeated: then only values
 * that the other one doesn't have at all count, and only a single pair of them is certain enough to be told.
 */
export function translationContradictions(facts: readonly Fact[], others: readonly Fact[]): Contradiction[] {
  const found: Contradiction[] = [];
  const theirs = groupedByKind(others);
  for (const [key, own] of groupedByKind(facts)) {
    const other = theirs.get(key) ?? [];
    const pairs =
      own.length === other.length
        ? pairsOf(surplus(own, other), surplus(other, own))
        : pairsOf(onlyIn(own, other), onlyIn(other, own)).filter((_, __, all) => all.length === 1);
    found.push(...pairs);
  }
  return found;
}

/** Each of one with its counterpart in the other; none where there aren't as many. */
function pairsOf(own: readonly Fact[], others: readonly Fact[]): Contradiction[] {
  if (own.length !== others.length) return [];
  return own.flatMap((fact, index) => {
    const other = others[index];
    return other ? [{ fact, other, likeness: 1 }] : [];
  });
}

/** By what can be compared: kind, unit and the channel that they are for. */
function groupedByKind(facts: readonly Fact[]): Map<string, Fact[]> {
  return Map.groupBy(facts, fact => `${fact.channel ?? ''} ${fact.kind} ${fact.unit}`);
}

/** The values that are left when each of the others has taken away one of its own. */
function surplus(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const left = [...facts];
  for (const other of others) {
    const index = left.findIndex(fact => sameValue(fact, other));
    if (index >= 0) left.splice(index, 1);
  }
  return left;
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
