import type { ArticleText } from '../knowledge/article.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { ArticleChanges, FileChange } from '../knowledge/change.ts';
import { type ArticleReader, largestArticle } from '../knowledge/reader.ts';
import type { FileEntry, Files } from '../platform/files.ts';
import type { SearchIndex } from '../search/search.ts';
import { isArticlePath } from './layout.ts';

/** Articles whose texts are kept for snippets, hovers and previews. */
const textsKept = 256;

/** Bytes of files that go into the index at once: the index is faster with many, a person waits shorter with few. */
const batchBytes = 2_000_000;

/** Keeps the knowledge base and the index in step with the files and with unsaved edits. */
export class ArticleStore {
  readonly #files: Files;
  readonly #reader: ArticleReader;
  readonly #base: KnowledgeBase;
  readonly #index: SearchIndex;
  /** Unsaved text of open editors, by path: it counts instead of the file. */
  readonly #edited = new Map<string, string>();
  readonly #texts = new Map<string, ArticleText>();
  /** Milliseconds that loading has taken so far, by what it does. */
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

  /** Reads articles into base and index, one after the other, letting other work in between. */
  async load(entries: readonly FileEntry[], onProgress: (done: number) => void): Promise<void> {
    let batch: ArticleText[] = [];
    let size = 0;
    for (const [i, entry] of entries.entries()) {
      batch.push(await this.#readEntry(entry));
      size += entry.size;
      if (size < batchBytes && i < entries.length - 1) continue;
      this.#putAll(batch);
      batch = [];
      size = 0;
      onProgress(i + 1);
      // Questions that came meanwhile are answered from what is there.
      await new Promise(resolve => setTimeout(resolve));
    }
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

  async #readEntry(entry: FileEntry): Promise<ArticleText> {
    if (entry.size > largestArticle) return this.#reader.unread(entry.path, entry.size);
    try {
      const start = performance.now();
      const bytes = await this.#files.read(entry.path);
      const read = performance.now();
      const found = this.#reader.read(entry.path, bytes);
      this.times.read += read - start;
      this.times.parse += performance.now() - read;
      return found;
    } catch (error) {
      return this.#reader.unreadable(entry.path, error instanceof Error ? error.message : String(error));
    }
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
