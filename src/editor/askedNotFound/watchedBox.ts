import type { FruitlessSearches } from './fruitlessSearches.ts';

/** A query that stands so long is one whose results were read. In milliseconds. */
const settledAfterMs = 2_500;

/** Tells of the searches in a box: a query counts once, when it stands still, is used or is left as it is. */
export class WatchedBox {
  readonly #searches: Pick<FruitlessSearches, 'settled' | 'opened' | 'left'>;
  /** What the box shows, until it counts. */
  #shown: { readonly query: string; readonly total: number } | undefined;
  /** The query that counts already: its results may be shown again because articles changed. */
  #counted: string | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(searches: Pick<FruitlessSearches, 'settled' | 'opened' | 'left'>) {
    this.#searches = searches;
  }

  /** The results of a query are there. @param total articles */
  shows(query: string, total: number): void {
    this.changes();
    if (query === this.#counted) return;
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
    this.#counted = undefined;
    this.#searches.left();
  }

  #settle(): void {
    clearTimeout(this.#rest);
    if (!this.#shown) return;
    const { query, total } = this.#shown;
    this.#shown = undefined;
    this.#counted = query;
    this.#searches.settled(query, total);
  }
}
