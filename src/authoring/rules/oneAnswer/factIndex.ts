import {
  type Contradiction,
  commonOf,
  contradictions,
  isComparable,
  type SameTopic,
  sameConditions,
} from './compare.ts';
import { type Fact, sameValue } from './fact.ts';

/**
 * Share of words around two values that must be the same before answers of one process are said to contradict
 * each other. Below it, real articles gave more false findings than true ones.
 */
const sameTopic = 0.4;

/** The share that is enough where only one answer gives the one value, and two or more give the other. */
const sameTopicOfOdd = 0.25;

/** Words that two values must have around them in common: one word alone ("valid") is too little. */
const fewestCommon = 2;

export interface OtherAnswer extends Contradiction {
  /** Path of the other answer. */
  readonly path: string;
}

interface Entry {
  readonly group: string;
  readonly facts: readonly Fact[];
}

/** The facts of all answers, by process and language: finds those that contradict each other. */
export class FactIndex {
  readonly #entries = new Map<string, Entry>();
  /** Group, kind, unit and word to the paths of the articles with such a fact. */
  readonly #paths = new Map<string, Set<string>>();

  /** What answers of the same process contradict in this one, the most alike first. */
  of(path: string): OtherAnswer[] {
    const entry = this.#entries.get(path);
    if (!entry) return [];
    const near = this.near(path);
    const isSameTopic = this.#sameTopicAmong([path, ...near]);
    const found: OtherAnswer[] = [];
    for (const other of near) {
      const facts = this.#entries.get(other)?.facts ?? [];
      for (const contradiction of contradictions(entry.facts, facts, isSameTopic)) {
        found.push({ ...contradiction, path: other });
      }
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  }

  /** Paths of the answers with a fact of the same kind about which a word is the same, sorted. */
  near(path: string): string[] {
    const entry = this.#entries.get(path);
    if (!entry) return [];
    const near = new Set<string>();
    for (const key of keysOf(entry)) for (const other of this.#paths.get(key) ?? []) near.add(other);
    near.delete(path);
    return [...near].sort();
  }

  /** @param group only articles of the same group are compared: those of one process, in one language */
  put(path: string, facts: readonly Fact[], group: string): void {
    this.remove(path);
    if (facts.length === 0) return;
    const entry = { group, facts };
    this.#entries.set(path, entry);
    for (const key of keysOf(entry)) {
      const paths = this.#paths.get(key);
      if (paths) paths.add(path);
      else this.#paths.set(key, new Set([path]));
    }
  }

  remove(path: string): void {
    const entry = this.#entries.get(path);
    if (!entry) return;
    this.#entries.delete(path);
    for (const key of keysOf(entry)) {
      const paths = this.#paths.get(key);
      paths?.delete(path);
      if (paths?.size === 0) this.#paths.delete(key);
    }
  }

  #sameTopicAmong(paths: readonly string[]): SameTopic {
    return (fact, other, likeness) => {
      if (!sameConditions(fact, other)) return false;
      if (likeness < sameTopicOfOdd || commonOf(fact.topic, other.topic) < fewestCommon) return false;
      if (likeness >= sameTopic) return true;
      const [one, more] = [this.#supporters(fact, other, paths), this.#supporters(other, fact, paths)].sort(
        (a, b) => a - b,
      );
      return one === 1 && more !== undefined && more >= 2;
    };
  }

  /** Number of answers that give a fact's value about what both facts are about. */
  #supporters(fact: Fact, other: Fact, paths: readonly string[]): number {
    return paths.filter(path =>
      this.#entries
        .get(path)
        ?.facts.some(
          candidate =>
            isComparable(candidate, fact) &&
            sameValue(candidate, fact) &&
            commonOf(candidate.topic, fact.topic) > 0 &&
            commonOf(candidate.topic, other.topic) > 0,
        ),
    ).length;
  }
}

function keysOf({ group, facts }: Entry): Set<string> {
  const keys = new Set<string>();
  for (const { kind, unit, topic } of facts) {
    for (const stem of topic) keys.add(`${group} ${kind} ${unit} ${stem}`);
  }
  return keys;
}
