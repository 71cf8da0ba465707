import type { ArticleStore } from '../storage/articleStore.ts';
import { startsOf } from '../storage/bytes.ts';
import { findPositions } from '../storage/positionFinder.ts';
import type { Term } from './term.ts';

/** At most so many terms are followed through the texts. */
export const mostTerms = 32;
/** A place is a position, and in its lowest bits the index of the term that stands there. */
export const termBits = 5;
const termMask = mostTerms - 1;

export function positionOf(place: number): number {
  return place >>> termBits;
}

export function termOf(place: number): number {
  return place & termMask;
}

/** Of each term so many forms, and more of those that count in full. */
const mostForms = 4;

/** Where the terms of a query stand in some articles. */
export class TermPlaces {
  /** Of all articles, one behind the other. */
  readonly #places: Uint32Array;
  /** Per article, in the order they were handed in, start and end in `#places`. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  /**
   * @param articles numbers in the index
   * @param terms at most `mostTerms` of them count
   */
  constructor(store: ArticleStore, articles: readonly number[], terms: readonly Term[]) {
    const order = articles.map((_, i) => i).sort((a, b) => (articles[a] ?? 0) - (articles[b] ?? 0));
    const sorted = Int32Array.from(order, i => articles[i] ?? 0);
    found.size = 0;
    const counts = new Uint32Array(articles.length);
    terms.slice(0, mostTerms).forEach((term, index) => {
      const forms = term.forms
        .filter(({ weight }, i) => i < mostForms || weight === 1)
        .slice(0, 2 * mostForms);
      for (const { word, languages } of forms) {
        for (const part of store.parts) {
          const own = part.wordOf(word);
          if (own < 0) continue;
          findPositions(part, own, sorted, (i, positions, count) => {
            if (!((languages >>> (store.languages[sorted[i] ?? 0] ?? 0)) & 1)) return;
            counts[i] = (counts[i] ?? 0) + count;
            for (let j = 0; j < count; j++) found.add(i, ((positions[j] ?? 0) << termBits) | index);
          });
        }
      }
    });
    this.#places = new Uint32Array(found.size);
    this.#starts = new Int32Array(articles.length);
    this.#ends = new Int32Array(articles.length);
    const next = startsOf(counts);
    for (let at = 0; at < order.length; at++) {
      this.#starts[order[at] ?? 0] = next[at] ?? 0;
      this.#ends[order[at] ?? 0] = next[at + 1] ?? 0;
    }
    for (let k = 0; k < found.size; k++) {
      const at = found.articles[k] ?? 0;
      const to = next[at] ?? 0;
      next[at] = to + 1;
      this.#places[to] = found.places[k] ?? 0;
    }
    for (let i = 0; i < articles.length; i++) this.of(i).sort();
  }

  /** Places, rising. @param i index in the articles handed in */
  of(i: number): Uint32Array {
    return this.#places.subarray(this.#starts[i], this.#ends[i]);
  }
}

/** Places as they are found. */
class PlaceList {
  articles = new Int32Array(1 << 12);
  places = new Uint32Array(1 << 12);
  size = 0;

  add(article: number, place: number): void {
    if (this.size === this.articles.length) {
      const articles = new Int32Array(this.size * 2);
      articles.set(this.articles);
      this.articles = articles;
      const places = new Uint32Array(this.size * 2);
      places.set(this.places);
      this.places = places;
    }
    this.articles[this.size] = article;
    this.places[this.size++] = place;
  }
}

/** For one query after the other. */
const found = new PlaceList();
/** Per term: how often it stands in the window at hand. */
const inside = new Uint32Array(mostTerms);

/**
 * The largest sum of weights of different terms that stand within so many words.
 *
 * @param places as `TermPlaces.of` gives them
 * @param after positions up to this one don't count: the title
 */
export function bestWindow(
  places: Uint32Array,
  weights: ArrayLike<number>,
  size: number,
  after: number,
): number {
  inside.fill(0);
  let sum = 0;
  let best = 0;
  let first = 0;
  while (first < places.length && positionOf(places[first] ?? 0) <= after) first++;
  for (let last = first; last < places.length; last++) {
    const place = places[last] ?? 0;
    const term = termOf(place);
    if (inside[term] === 0) sum += weights[term] ?? 0;
    inside[term] = (inside[term] ?? 0) + 1;
    const from = positionOf(place) - size;
    for (; positionOf(places[first] ?? 0) < from; first++) {
      const gone = termOf(places[first] ?? 0);
      inside[gone] = (inside[gone] ?? 1) - 1;
      if (inside[gone] === 0) sum -= weights[gone] ?? 0;
    }
    if (sum > best) best = sum;
  }
  return best;
}
