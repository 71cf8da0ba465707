import { mostApart, nearestWithin } from './nearest.ts';

/**
 * Many names, among which the one that was meant is found without comparing the word with each. A letter that differs
 * changes two pairs of neighbouring letters at most; so with p different pairs and k letters apart two words have p − 2k
 * pairs in common at least (E. Ukkonen: Approximate string-matching with q-grams and maximal matches, 1992).
 */
export class NearestNames {
  /** How many times each name was added. */
  readonly #times = new Map<string, number>();
  /** The names with each pair of letters; upper and lower case are one. */
  readonly #withPair = new Map<string, Set<string>>();

  add(name: string): void {
    const times = this.#times.get(name) ?? 0;
    this.#times.set(name, times + 1);
    if (times > 0) return;
    for (const pair of pairsOf(name)) {
      const names = this.#withPair.get(pair);
      if (names) names.add(name);
      else this.#withPair.set(pair, new Set([name]));
    }
  }

  /** Takes it out when it was deleted as many times as it was added. */
  delete(name: string): void {
    const times = this.#times.get(name) ?? 0;
    if (times > 1) this.#times.set(name, times - 1);
    if (times !== 1) return;
    this.#times.delete(name);
    for (const pair of pairsOf(name)) {
      const names = this.#withPair.get(pair);
      names?.delete(name);
      if (names?.size === 0) this.#withPair.delete(pair);
    }
  }

  /** As `nearestOf`, of all names but one. What differs in one letter is looked for first: that is quickly told. */
  nearest(word: string, except?: string): string | undefined {
    const pairs = pairsOf(word);
    const farthest = mostApart(word);
    for (let most = 1; ; most = Math.min(2 * most, farthest)) {
      const names = this.#candidates(pairs, most).filter(name => name !== except);
      const nearest = nearestWithin(word, names, most);
      if (nearest || most === farthest) return nearest?.only;
    }
  }

  /** All names that can be as near as that, and some that aren't. */
  #candidates(pairs: ReadonlySet<string>, most: number): string[] {
    const fewest = pairs.size - 2 * most;
    if (fewest <= 0) return [...this.#times.keys()];
    const sets = [...pairs].map(pair => this.#withPair.get(pair) ?? new Set<string>());
    sets.sort((a, b) => a.size - b.size);
    // Whoever lacks all of the rarest has too few of the others.
    const started = sets.length - fewest + 1;
    const common = new Map<string, number>();
    for (const [i, names] of sets.entries()) {
      if (i >= started) break;
      for (const name of names) common.set(name, (common.get(name) ?? 0) + 1);
    }
    const rest = sets.slice(started);
    const isNear = (name: string, has: number) =>
      has + rest.reduce((sum, names) => sum + (names.has(name) ? 1 : 0), 0) >= fewest;
    return [...common].filter(([name, has]) => isNear(name, has)).map(([name]) => name);
  }
}

function pairsOf(name: string): Set<string> {
  const letters = name.toLowerCase();
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= letters.length; i++) pairs.add(letters.slice(i, i + 2));
  return pairs;
}
