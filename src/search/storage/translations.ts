import type { Segment } from './segment.ts';
import { stringAt } from './stringPool.ts';

/** The articles of an index, as far as their groups need them. */
export interface TranslatedArticles {
  readonly parts: readonly { readonly segment: Segment; readonly offset: number }[];
  /** Per article: 0 where it is gone. */
  readonly alive: Uint8Array;
  /** Numbers given out. */
  readonly end: number;
  record(article: number): { readonly id: string };
}

/** Groups of articles that are translations of one another. */
export class TranslationGroups {
  readonly #groups = new Map<string, number[]>();
  readonly #ids = new Map<number, string>();

  constructor(store: TranslatedArticles) {
    const translated = new Set<string>();
    for (const { segment, offset } of store.parts) {
      segment.articles.translations.forEach((number, i) => {
        if (number === 0 || !store.alive[offset + i]) return;
        const id = stringAt(segment.strings, number - 1);
        translated.add(id);
        this.#see(offset + i, id);
      });
    }
    if (translated.size === 0) return;
    for (let article = 0; article < store.end; article++) {
      if (!store.alive[article]) continue;
      const { id } = store.record(article);
      if (translated.has(id)) this.#see(article, id);
    }
  }

  get any(): boolean {
    return this.#groups.size > 0;
  }

  /** The articles of the group, the article itself among them. */
  of(article: number): readonly number[] {
    return this.#groups.get(this.#ids.get(article) ?? '') ?? [];
  }

  #see(article: number, id: string): void {
    // An article that translates a translation belongs to the group of both; the first is kept.
    if (!this.#ids.has(article)) this.#ids.set(article, id);
    this.#groups.set(id, [...(this.#groups.get(id) ?? []), article]);
  }
}
