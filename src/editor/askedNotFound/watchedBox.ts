import type { FruitlessSearches } from './fruitlessSearches.ts';
import { settledAfterMs } from './settled.ts';

/** Tells of the searches in a box that closes by itself: a query counts once it stands still, or is left as it is. */
export class WatchedBox {
  readonly #searches: FruitlessSearches;
  /** What the box shows, until it counts. */
  #shown: { readonly query: string; readonly total: number } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(searches: FruitlessSearches) {
    this.#searches = searches;
  }

  /** The results of a query are there. @param total articles */
  shows(query: string, total: number): void {
    this.changes();
    this.#shown = { query, total };
    this.#rest = setTimeout(() => this.#settle(), settledAfterMs);
  }

  /** Another query is being typed. */
  changes(): void {
    clearTimeout(this.#rest);
    this.#shown = undefined;
  }

  /** One of the results is used. */
  opened(): void {
    this.#settle();
    this.#searches.opened();
  }

  /** The box was closed or emptied. */
  left(): void {
    this.#settle();
    this.#searches.left();
  }

  #settle(): void {
    clearTimeout(this.#rest);
    if (this.#shown) this.#searches.settled(this.#shown.query, this.#shown.total);
    this.#shown = undefined;
  }
}
