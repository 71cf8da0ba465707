import { type AlikeFact, AlikeFacts, type FactPlace } from './alikeFacts.ts';
import {
  byContext,
  type Contradiction,
  contradictionOf,
  couldContradict,
  couldSupport,
  type Facts,
  isComparable,
  toldApart,
} from './compare.ts';
import { type Fact, sameValue } from './fact.ts';
import { areAboutTheSame, leastLikeness } from './sameTopic.ts';

/** Where the others give more values than these, each answer has its own: how long a procedure takes, a release date. */
const mostValues = 2;

/** Supporters that are kept of a fact: of three articles one is neither of the two that contradict each other. */
const mostSupporters = 3;

export interface OtherAnswer extends Contradiction {
  /** Path of the other answer. */
  readonly path: string;
}

interface Entry {
  readonly group: string;
  readonly facts: Facts;
  /** Of each fact, in the facts that it can be compared with. */
  readonly numbers: readonly number[];
}

/** The facts of all answers, by process and language: finds those that contradict each other. */
export class FactIndex {
  readonly #entries = new Map<string, Entry>();
  /** By group, kind and unit. */
  readonly #alike = new Map<string, AlikeFacts>();
  /** What was found since the last change. */
  readonly #supporters = new Map<Fact, readonly AlikeFact[]>();

  /** What answers of the same process contradict in this one, the most alike first. */
  of(path: string): OtherAnswer[] {
    const entry = this.#entries.get(path);
    const found = entry?.facts.flatMap(fact => this.#otherValues(fact, path, entry)) ?? [];
    return found.sort((a, b) => b.likeness - a.likeness);
  }

  /**
   * Paths of the answers for which it can make a difference what this one says, sorted: because they contradict it, or
   * because it says the same as one of two that contradict each other.
   */
  near(path: string): string[] {
    const entry = this.#entries.get(path);
    const near = new Set<string>();
    for (const fact of entry?.facts ?? []) {
      const alike = this.#alikeTo(fact, entry?.group ?? '');
      const least = leastLikeness(fact);
      for (const { place } of alike?.of(fact, toldApart * least, other => isComparable(fact, other)) ?? []) {
        near.add(place.path);
        if (!sameValue(fact, place.fact)) continue;
        const against = alike?.of(place.fact, least, third => couldContradict(place.fact, third)) ?? [];
        for (const third of against) near.add(third.place.path);
      }
    }
    near.delete(path);
    return [...near].sort();
  }

  /** @param group only articles of the same group are compared: those of one process, in one language */
  put(path: string, facts: Facts, group: string): void {
    this.remove(path);
    if (facts.length === 0) return;
    this.#supporters.clear();
    const numbers = facts.map((fact, index) => {
      const key = keyOf(fact, group);
      const alike = this.#alike.get(key) ?? new AlikeFacts();
      this.#alike.set(key, alike);
      return alike.add({ path, index, fact });
    });
    this.#entries.set(path, { group, facts, numbers });
  }

  remove(path: string): void {
    const entry = this.#entries.get(path);
    if (!entry) return;
    this.#supporters.clear();
    this.#entries.delete(path);
    for (const [i, fact] of entry.facts.entries()) {
      const alike = this.#alikeTo(fact, entry.group);
      alike?.delete(entry.numbers[i] ?? -1);
      if (alike?.isEmpty()) this.#alike.delete(keyOf(fact, entry.group));
    }
  }

  /** What each of the other answers says in place of a fact; nothing where every answer gives another value. */
  #otherValues(fact: Fact, path: string, { facts, group }: Entry): OtherAnswer[] {
    const alike = this.#alikeTo(fact, group);
    const candidates = alike?.of(fact, leastLikeness(fact), other => couldContradict(fact, other)) ?? [];
    const found: OtherAnswer[] = [];
    const values: Fact[] = [];
    for (const [other, theirs] of byArticle(candidates)) {
      if (other === path) continue;
      const isSettled = (contradiction: Contradiction) =>
        this.#areBothUsual(contradiction, [path, other], group);
      const possible = theirs.map(({ place, likeness }) => ({ fact, other: place.fact, likeness }));
      // Spares the look at what else the two texts say, which takes longer.
      if (possible.every(isSettled)) continue;
      const their = this.#entries.get(other)?.facts ?? [];
      const contradiction = contradictionOf(possible, facts, their, byContext, areAboutTheSame);
      if (!contradiction || isSettled(contradiction)) continue;
      if (!values.some(value => sameValue(value, contradiction.other))) values.push(contradiction.other);
      if (values.length > mostValues) return [];
      found.push({ ...contradiction, path: other });
    }
    return found;
  }

  /** True where each of the two values stands in one more answer: then they are two facts, not one and a mistake. */
  #areBothUsual(contradiction: Contradiction, paths: readonly string[], group: string): boolean {
    const { fact, other, likeness } = contradiction;
    const isUsual = (value: Fact) =>
      this.#supportersOf(value, group).some(
        third => third.likeness >= toldApart * likeness && !paths.includes(third.place.path),
      );
    return isUsual(fact) && isUsual(other);
  }

  /** The articles that say the same in the likest words, the likest first; the one of the fact itself may be among them. */
  #supportersOf(fact: Fact, group: string): readonly AlikeFact[] {
    const known = this.#supporters.get(fact);
    if (known) return known;
    const least = toldApart * leastLikeness(fact);
    const alike = this.#alikeTo(fact, group)?.of(fact, least, other => couldSupport(fact, other)) ?? [];
    const likest: AlikeFact[] = [];
    for (const other of alike.sort((a, b) => b.likeness - a.likeness)) {
      if (!likest.some(({ place }) => place.path === other.place.path)) likest.push(other);
      if (likest.length === mostSupporters) break;
    }
    this.#supporters.set(fact, likest);
    return likest;
  }

  #alikeTo(fact: Fact, group: string): AlikeFacts | undefined {
    return this.#alike.get(keyOf(fact, group));
  }
}

/** Those of each article, in its order, one article after the other by path. */
function* byArticle(alike: AlikeFact[]): Generator<[path: string, alike: AlikeFact[]]> {
  alike.sort((a, b) => byPlace(a.place, b.place));
  for (let next = 0; next < alike.length; ) {
    const start = next;
    const path = alike[start]?.place.path ?? '';
    while (alike[next]?.place.path === path) next++;
    yield [path, alike.slice(start, next)];
  }
}

function byPlace(a: FactPlace, b: FactPlace): number {
  if (a.path === b.path) return a.index - b.index;
  return a.path < b.path ? -1 : 1;
}

function keyOf({ kind, unit }: Fact, group: string): string {
  return `${group} ${kind} ${unit}`;
}
