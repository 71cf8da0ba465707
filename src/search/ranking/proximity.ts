import type { ArticleStore } from '../storage/articleStore.ts';
import { findPositions } from '../storage/positionFinder.ts';
import type { Term } from './term.ts';

/** At most so many terms are followed through the texts. */
export const mostTerms = 32;

/** Where the terms of a query stand in some articles. */
export class TermPlaces {
  /** Per article: position times `mostTerms` plus the index of the term, rising. */
  readonly #places: Float64Array[];

  /**
   * @param articles numbers in the index
   * @param terms at most `mostTerms` of them count
   */
  constructor(store: ArticleStore, articles: ArrayLike<number>, terms: readonly Term[]) {
    const order = Array.from(articles, (article, i) => ({ article, i })).sort(
      (a, b) => a.article - b.article,
    );
    const sorted = Int32Array.from(order, ({ article }) => article);
    const lists: number[][] = order.map(() => []);
    terms.slice(0, mostTerms).forEach((term, index) => {
      for (const { word, languages } of term.forms) {
        for (const part of store.parts) {
          const own = part.wordOf(word);
          if (own < 0) continue;
          findPositions(part, own, sorted, (i, positions, count) => {
            if (!((languages >>> (store.languages[sorted[i] ?? 0] ?? 0)) & 1)) return;
            for (let j = 0; j < count; j++) lists[i]?.push((positions[j] ?? 0) * mostTerms + index);
          });
        }
      }
    });
    this.#places = order.map(() => new Float64Array(0));
    order.forEach(({ i }, at) => {
      this.#places[i] = Float64Array.from(lists[at] ?? []).sort();
    });
  }

  /** Position times `mostTerms` plus the index of the term, rising. @param i index in the articles handed in */
  of(i: number): Float64Array {
    return this.#places[i] ?? new Float64Array(0);
  }
}

/**
 * The largest sum of weights of different terms that stand within so many words.
 *
 * @param places as `TermPlaces.of` gives them
 * @param after positions up to this one don't count: the title
 */
export function bestWindow(
  places: Float64Array,
  weights: ArrayLike<number>,
  size: number,
  after: number,
): number {
  const inside = new Uint32Array(mostTerms);
  let sum = 0;
  let best = 0;
  let first = 0;
  while (first < places.length && Math.floor((places[first] ?? 0) / mostTerms) <= after) first++;
  for (let last = first; last < places.length; last++) {
    const place = places[last] ?? 0;
    const term = place % mostTerms;
    if (inside[term] === 0) sum += weights[term] ?? 0;
    inside[term] = (inside[term] ?? 0) + 1;
    const from = place - term - size * mostTerms;
    for (; (places[first] ?? 0) < from; first++) {
      const gone = (places[first] ?? 0) % mostTerms;
      inside[gone] = (inside[gone] ?? 1) - 1;
      if (inside[gone] === 0) sum -= weights[gone] ?? 0;
    }
    if (sum > best) best = sum;
  }
  return best;
}
