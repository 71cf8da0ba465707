import type { ArticleText } from '../knowledge/article.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { ArticleChanges, FileChange } from '../knowledge/change.ts';
import type { ArticleReader } from '../knowledge/reader.ts';
import type { FileEntry, Files } from '../platform/files.ts';
import type { SearchIndex } from '../search/search.ts';
import { isArticlePath } from './layout.ts';
import { type BatchReading, loadBatches, type OtherReadings } from './loadArticles.ts';
import { readBatch } from './readBatch.ts';

/** Articles whose texts are kept for snippets, hovers and previews. */
const textsKept = 256;

/** Keeps the knowledge base and the index in step with the files and with unsaved edits. */
export class ArticleStore {
  readonly #files: Files;
  readonly #reader: ArticleReader;
  readonly #base: KnowledgeBase;
  readonly #index: SearchIndex;
  /** Unsaved text of open editors, by path: it counts instead of the file. */
  readonly #edited = new Map<string, string>();
  readonly #texts = new Map<string, ArticleText>();
  /** Milliseconds that loading took, by what it does; those of several threads together. */
  readonly times = { read: 0, parse: 0, index: 0 };

  constructor(options: { files: Files; reader: ArticleReader; base: KnowledgeBase; index: SearchIndex }) {
    this.#files = options.files;
    this.#reader = options.reader;
    this.#base = options.base;
    this.#index = options.index;
  }

  /** Text of a file as the person sees it: of the open editor, else of the file. Rejects where there is none. */
  async text(path: string): Promise<string> {
    return this.#edited.get(path) ?? new TextDecoder().decode(await this.#files.read(path));
  }

  /** An article with its text; undefined where its file is gone. */
  async read(path: string): Promise<ArticleText | undefined> {
    const known = this.#base.articleAt(path);
    const kept = this.#texts.get(path);
    if (kept && kept.article.hash === known?.hash) return kept;
    const found = await this.#readNow(path);
    if (found) this.#keep(found);
    return found;
  }

  /**
   * Reads articles into base and index.
   * @param others readings in other threads; they end when all is read
   * @param onProgress number of files that are done
   */
  async load(
    entries: readonly FileEntry[],
    others: (() => OtherReadings) | undefined,
    onProgress: (done: number) => void,
  ): Promise<void> {
    const here: BatchReading = batch => readBatch(this.#files, this.#reader, batch);
    const batches = await loadBatches(entries, here, others, onProgress);
    const start = performance.now();
    for (const { articles, times } of batches) {
      for (const article of articles) this.#base.set(article);
      this.times.read += times.read;
      this.times.parse += times.parse;
      this.times.index += times.index;
    }
    if (batches.length > 0) this.#index.addSegments(batches.map(({ segment }) => segment));
    this.times.index += performance.now() - start;
  }

  /** Follows changes of article files; paths of other files are passed over. */
  async apply(changes: readonly FileChange[]): Promise<ArticleChanges> {
    const updated = new Set<string>();
    const removed = new Set<string>();
    for (const change of changes) {
      if (change.kind === 'edited') this.#edited.set(change.path, change.text);
      else if (change.kind === 'closed' || change.kind === 'deleted') this.#edited.delete(change.path);
      if (!isArticlePath(change.path)) continue;
      const before = this.#base.articleAt(change.path)?.hash;
      const now = await this.#readNow(change.path);
      if (now) {
        removed.delete(change.path);
        if (now.article.hash === before) continue;
        this.#putAll([now]);
        this.#keep(now);
        updated.add(change.path);
      } else if (before !== undefined) {
        this.#base.delete(change.path);
        this.#index.remove(change.path);
        this.#texts.delete(change.path);
        updated.delete(change.path);
        removed.add(change.path);
      }
    }
    return { updated: [...updated], removed: [...removed] };
  }

  #putAll(found: readonly ArticleText[]): void {
    const start = performance.now();
    for (const { article } of found) this.#base.set(article);
    this.#index.putAll(found);
    this.times.index += performance.now() - start;
  }

  async #readNow(path: string): Promise<ArticleText | undefined> {
    const edited = this.#edited.get(path);
    if (edited !== undefined) return this.#reader.readText(path, edited);
    try {
      return this.#reader.read(path, await this.#files.read(path));
    } catch {
      // Deleted since it was listed, or leading out of the root: not an article any more.
      return undefined;
    }
  }

  #keep(found: ArticleText): void {
    const { path } = found.article;
    this.#texts.delete(path);
    this.#texts.set(path, found);
    if (this.#texts.size <= textsKept) return;
    const oldest = this.#texts.keys().next().value;
    if (oldest !== undefined) this.#texts.delete(oldest);
  }
}
