import { type Contradiction, commonOf, contradictions, type SameTopic } from './compare.ts';
import type { Fact } from './fact.ts';

/**
 * Share of words around two values that must be the same before answers of one process are said to contradict
 * each other. Below a half, real articles gave more false findings than true ones.
 */
export const sameTopic = 0.5;

/** Words that two values must have around them in common: one word alone ("valid") is too little. */
const fewestCommon = 2;

const isSameTopic: SameTopic = (fact, other, likeness) =>
  likeness >= sameTopic && commonOf(fact.topic, other.topic) >= fewestCommon;

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
    const candidates = new Set<string>();
    for (const key of keysOf(entry)) for (const other of this.#paths.get(key) ?? []) candidates.add(other);
    candidates.delete(path);
    const found: OtherAnswer[] = [];
    for (const other of [...candidates].sort()) {
      const facts = this.#entries.get(other)?.facts ?? [];
      for (const contradiction of contradictions(entry.facts, facts, isSameTopic))
        found.push({ ...contradiction, path: other });
    }
    return found.sort((a, b) => b.likeness - a.likeness);
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
}

/**
 * One key for each of the first words of a topic. Two sorted sets of which the half is the same have one of
 * their first halves in common (prefix filter: S. Chaudhuri e.a., ICDE 2006), so the rest needs no key.
 */
function keysOf({ group, facts }: Entry): Set<string> {
  const keys = new Set<string>();
  for (const { kind, unit, topic } of facts) {
    const prefix = topic.length - Math.ceil(sameTopic * topic.length) + 1;
    for (const stem of topic.subarray(0, prefix)) keys.add(`${group} ${kind} ${unit} ${stem}`);
  }
  return keys;
}
