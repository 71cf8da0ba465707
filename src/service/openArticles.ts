import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Cache, FileEntry } from '../platform/files.ts';
import type { Hash } from '../platform/hash.ts';
import type { SearchIndex } from '../search/search.ts';
import { type KeptArticle, writeKept } from './articleCache.ts';
import type { ArticleStore } from './articleStore.ts';
import type { OtherReadings } from './loadArticles.ts';

export interface ArticleOpening {
  readonly base: KnowledgeBase;
  /** Holds the articles of `kept`. */
  readonly index: SearchIndex;
  readonly store: ArticleStore;
  /** What the last session left. */
  readonly kept: readonly KeptArticle[];
  /** Where to leave what was read for the next session, and for which settings it holds. */
  readonly cache?: { readonly place: Cache; readonly fingerprint: string; readonly hash: Hash };
  readonly otherReadings?: () => OtherReadings;
  /** Called while articles load. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface OpenedArticles {
  /** Number of articles that needed no reading. */
  readonly fromCache: number;
  /** Milliseconds that it took to write the cache, once that is done; 0 where nothing was written. */
  readonly written: Promise<number>;
}

/** Takes articles from the cache where their files are as they were, reads the others, and keeps all for next time. */
export async function openArticles(
  opening: ArticleOpening,
  entries: readonly FileEntry[],
): Promise<OpenedArticles> {
  const { base, index, store, cache, otherReadings, onProgress } = opening;
  const kept = new Map(opening.kept.map(one => [one.article.path, one]));
  const fresh = entries.filter(entry => {
    const known = kept.get(entry.path);
    const same = known?.size === entry.size && known.modified === entry.modified;
    if (same) base.set(known.article);
    return !same;
  });
  for (const path of kept.keys()) if (!base.articleAt(path)) index.remove(path);
  const fromCache = entries.length - fresh.length;
  onProgress?.(fromCache, entries.length);
  await store.load(fresh, otherReadings, done => onProgress?.(fromCache + done, entries.length));
  const gone = kept.size - fromCache;
  // Few changes are read again next time, which costs less than writing everything.
  const isWorthWriting = fresh.length + gone > Math.max(50, entries.length / 50);
  return {
    fromCache,
    written: cache && isWorthWriting ? write(opening, cache, entries) : Promise.resolve(0),
  };
}

async function write(
  { base, index }: ArticleOpening,
  { place, fingerprint, hash }: NonNullable<ArticleOpening['cache']>,
  entries: readonly FileEntry[],
): Promise<number> {
  const read = entries.map(({ path }) => base.articleAt(path));
  // After the first questions.
  await new Promise(resolve => setTimeout(resolve));
  const start = performance.now();
  const articles = entries.flatMap(({ path, size, modified }, i) => {
    const article = base.articleAt(path);
    if (!article) return [];
    // What came from an editor meanwhile stands in the index, and isn't what the file holds.
    return [{ size: article === read[i] ? size : -1, modified, article }];
  });
  await writeKept(place, fingerprint, hash, { articles, index: index.serialize() });
  return performance.now() - start;
}
