import { hashOfText } from '../language/stemHash.ts';

/** The articles whose paths can be looked up. */
export interface ArticlesWithPaths {
  /** Per article: 0 where it is gone. */
  readonly alive: Uint8Array;
  /** Hashes of the paths, per article. */
  readonly table: { readonly pathHashes: Uint32Array };
  /** Numbers given out. */
  readonly end: number;
  record(article: number): { readonly path: string };
}

/**
 * Finds articles by their paths: a hash table of the numbers of articles. An entry of an article that is gone, or has
 * another number now, has another path and is passed over; there are more and more of these until the table is made
 * anew.
 */
export class PathTable {
  readonly #articles: ArticlesWithPaths;
  /** Numbers plus 1, at least as many places empty. */
  #slots = new Uint32Array(16);
  #used = 0;
  /** Articles from this number on are not in it yet. */
  #next = 0;

  constructor(articles: ArticlesWithPaths) {
    this.#articles = articles;
  }

  /** Number of the article at a path; -1 where there is none. */
  find(path: string): number {
    this.#seeNew();
    const hash = hashOfText(path);
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const article = (this.#slots[slot] ?? 0) - 1;
      if (article < 0) return -1;
      if (this.#articles.table.pathHashes[article] === hash && this.#isAt(article, path)) return article;
    }
  }

  /** Articles from this number on are others now. */
  forgetFrom(article: number): void {
    this.#next = Math.min(this.#next, article);
  }

  #seeNew(): void {
    const { end, alive, table } = this.#articles;
    if (this.#next === end) return;
    if ((this.#used + end - this.#next) * 2 > this.#slots.length) {
      this.#slots = new Uint32Array(2 ** (33 - Math.clz32(end)));
      this.#used = 0;
      this.#next = 0;
    }
    const mask = this.#slots.length - 1;
    for (; this.#next < end; this.#next++) {
      if (!alive[this.#next]) continue;
      let slot = spread(table.pathHashes[this.#next] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = this.#next + 1;
      this.#used++;
    }
  }

  #isAt(article: number, path: string): boolean {
    const { end, alive } = this.#articles;
    return article < end && alive[article] === 1 && this.#articles.record(article).path === path;
  }
}

/** Lets the high bits of a hash count among the low ones. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
