import { byContext, type Contradiction, commonOf, contradictionOf, type Facts, supports } from './compare.ts';
import { type Fact, sameValue } from './fact.ts';

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

/** Where the others give more values than these, each answer has its own: how long a procedure takes, a release date. */
const mostValues = 2;

/** Amounts that differ by more than this factor are the price of different things. */
const farthestAmounts = 5;

export interface OtherAnswer extends Contradiction {
  /** Path of the other answer. */
  readonly path: string;
}

interface Entry {
  readonly group: string;
  readonly facts: Facts;
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
    const near = this.#wordsInCommon(path);
    const paths = [...near.keys()].sort();
    const comparable = paths.filter(other => (near.get(other) ?? 0) >= fewestCommon);
    const found = entry.facts.flatMap(fact => this.#otherValues(fact, entry.facts, path, comparable, paths));
    return found.sort((a, b) => b.likeness - a.likeness);
  }

  /** Paths of the answers with a fact of the same kind about which a word is the same, sorted. */
  near(path: string): string[] {
    return [...this.#wordsInCommon(path).keys()].sort();
  }

  /** What each of the other answers says in place of a fact; nothing where every answer gives another value. */
  #otherValues(
    fact: Fact,
    facts: Facts,
    path: string,
    others: readonly string[],
    near: readonly string[],
  ): OtherAnswer[] {
    const found: OtherAnswer[] = [];
    const values: Fact[] = [];
    for (const other of others) {
      const theirs = this.#entries.get(other)?.facts ?? [];
      const contradiction = contradictionOf(fact, facts, theirs, byContext, isSameTopic);
      if (!contradiction || this.#areBothUsual(contradiction, path, other, near)) continue;
      if (!values.some(value => sameValue(value, contradiction.other))) values.push(contradiction.other);
      if (values.length > mostValues) return [];
      found.push({ ...contradiction, path: other });
    }
    return found;
  }

  /** The answers with a fact of the same kind about which a word is the same, with how many words at most. */
  #wordsInCommon(path: string): Map<string, number> {
    const near = new Map<string, number>();
    const entry = this.#entries.get(path);
    for (const key of entry ? keysOf(entry) : []) {
      for (const other of this.#paths.get(key) ?? []) {
        if (other !== path) near.set(other, (near.get(other) ?? 0) + 1);
      }
    }
    return near;
  }

  /** @param group only articles of the same group are compared: those of one process, in one language */
  put(path: string, facts: Facts, group: string): void {
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

  /** True where each of the two values stands in one more answer: then they are two facts, not one and a mistake. */
  #areBothUsual(
    { fact, other, likeness }: Contradiction,
    path: string,
    otherPath: string,
    near: readonly string[],
  ): boolean {
    const isUsual = (value: typeof fact) =>
      near.some(
        third =>
          third !== path &&
          third !== otherPath &&
          this.#entries.get(third)?.facts.some(candidate => supports(candidate, value, likeness)),
      );
    return isUsual(fact) && isUsual(other);
  }
}

function isSameTopic({ fact, other, likeness }: Contradiction): boolean {
  if (likeness < leastLikeness(fact)) return false;
  if (
    fact.kind === 'money' &&
    Math.max(fact.low, other.low) > farthestAmounts * Math.min(fact.low, other.low)
  )
    return false;
  const common = commonOf(fact.context, other.context);
  return common.words >= fewestCommon && common.told >= leastTold;
}

const many: ReadonlySet<Fact['kind']> = new Set(['percentage', 'phone', 'e-mail', 'address']);

function leastLikeness({ kind, unit }: Fact): number {
  if (kind === 'date') return sameTopicOfDates;
  return many.has(kind) || unit === 'age' ? sameTopicOfMany : sameTopic;
}

function keysOf({ group, facts }: Entry): Set<string> {
  const keys = new Set<string>();
  for (const { kind, unit, context } of facts) {
    for (const stem of context.stems) keys.add(`${group} ${kind} ${unit} ${stem}`);
  }
  return keys;
}
