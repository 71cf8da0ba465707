import type { ArticleText } from '../knowledge/article.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { ArticleChanges, FileChange } from '../knowledge/change.ts';
import type { ArticleReader } from '../knowledge/reader.ts';
import { sectionText } from '../knowledge/sectionText.ts';
import type { FileEntry, Files } from '../platform/files.ts';
import type { SearchIndex } from '../search/search.ts';
import { KeptTexts } from './keptTexts.ts';
import { isArticlePath } from './layout.ts';
import { type BatchReading, loadBatches, type OtherReadings } from './loadArticles.ts';
import { readBatch } from './readBatch.ts';

/** Keeps the knowledge base and the index in step with the files and with unsaved edits. */
export class ArticleStore {
  readonly #files: Files;
  readonly #reader: ArticleReader;
  readonly #base: KnowledgeBase;
  readonly #index: SearchIndex;
  /** Unsaved text of open editors, by path: it counts instead of the file. */
  readonly #edited = new Map<string, string>();
  /** Of the sections shown last, by the hash of their article's content and their anchor. */
  readonly #sectionTexts = new KeptTexts();
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

  /** An article with its text; undefined where its file is gone or leads out of the root. */
  async read(path: string): Promise<ArticleText | undefined> {
    const edited = this.#edited.get(path);
    if (edited !== undefined) return this.#reader.readText(path, edited);
    const bytes = await this.#bytes(path);
    return bytes && this.#reader.read(path, bytes);
  }

  /**
   * Plain text under a heading, for a snippet: that of the first section with words where it has none; empty where the
   * file is gone.
   * @param anchor empty for the text before the first heading
   */
  async sectionText(path: string, anchor: string): Promise<string> {
    const article = this.#base.articleAt(path);
    const key = `${article?.hash} ${anchor}`;
    const kept = this.#sectionTexts.get(key);
    if (kept !== undefined) return kept;
    const bytes = this.#edited.has(path) ? undefined : await this.#bytes(path);
    const text = article && bytes && this.#reader.sectionText(article, bytes, anchor);
    if (text !== undefined) {
      this.#sectionTexts.set(key, text);
      return text;
    }
    // Changed since the article was read, or not saved yet.
    const now = await this.read(path);
    return now ? sectionText(now.article.headings, now.sections, anchor) : '';
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
      const now = await this.read(change.path);
      if (now) {
        removed.delete(change.path);
        if (now.article.hash === before) continue;
        this.#putAll([now]);
        updated.add(change.path);
      } else if (before !== undefined) {
        this.#base.delete(change.path);
        this.#index.remove(change.path);
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

  #bytes(path: string): Promise<Uint8Array | undefined> {
    return this.#files.read(path).catch(() => undefined);
  }
}
