import { ByteReader } from './bytes.ts';
import type { Part } from './part.ts';
import { pathNumberOf } from './record.ts';

/** The articles whose paths can be looked up. */
export interface ArticlesWithPaths {
  /** Per article: 0 where it is gone. */
  readonly alive: Uint8Array;
  /** Numbers given out. */
  readonly end: number;
  partOf(article: number): Part;
}

const encoder = new TextEncoder();

/**
 * Finds articles by their paths: a hash table of the numbers of articles, whose paths are compared where they lie.
 * An entry of an article that is gone, or has another number now, has another path and is passed over; there are
 * more and more of these until the table is made anew.
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
    const bytes = encoder.encode(path);
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(bytes, 0, bytes.length) & mask; ; slot = (slot + 1) & mask) {
      const article = (this.#slots[slot] ?? 0) - 1;
      if (article < 0) return -1;
      if (this.#isAt(article, bytes)) return article;
    }
  }

  /** Articles from this number on are others now. */
  forgetFrom(article: number): void {
    this.#next = Math.min(this.#next, article);
  }

  #seeNew(): void {
    const { end, alive } = this.#articles;
    if (this.#next === end) return;
    if ((this.#used + end - this.#next) * 2 > this.#slots.length) {
      this.#slots = new Uint32Array(2 ** (33 - Math.clz32(end)));
      this.#used = 0;
      this.#next = 0;
    }
    const mask = this.#slots.length - 1;
    for (; this.#next < end; this.#next++) {
      if (!alive[this.#next]) continue;
      const { bytes, start, end: last } = this.#place(this.#next);
      let slot = hashOf(bytes, start, last) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = this.#next + 1;
      this.#used++;
    }
  }

  #isAt(article: number, path: Uint8Array): boolean {
    if (article >= this.#articles.end || !this.#articles.alive[article]) return false;
    const { bytes, start, end } = this.#place(article);
    if (end - start !== path.length) return false;
    for (let i = 0; i < path.length; i++) if (bytes[start + i] !== path[i]) return false;
    return true;
  }

  /** Where the path of an article lies. */
  #place(article: number): { readonly bytes: Uint8Array; readonly start: number; readonly end: number } {
    const { segment, offset } = this.#articles.partOf(article);
    const { articles, strings } = segment;
    const number = pathNumberOf(new ByteReader(articles.records, articles.recordStarts[article - offset]));
    return { bytes: strings.bytes, start: strings.starts[number] ?? 0, end: strings.starts[number + 1] ?? 0 };
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
