import { Checker } from '../authoring/rules/checker.ts';
import type { Finding } from '../authoring/rules/finding.ts';
import type { DatabaseReader } from '../contacts/database.ts';
import type { RejectedRow, RollUp } from '../contacts/rollup.ts';
import { contactFiles } from '../contacts/sources.ts';
import type { Decision } from '../insight/decisions.ts';
import type { EffectOptions } from '../insight/effect.ts';
import type { EffectReport } from '../insight/effectReport.ts';
import type { FlagReport } from '../insight/flagReport.ts';
import type { FlagOptions } from '../insight/flags.ts';
import type { InsightInput } from '../insight/input.ts';
import type { Metric, MetricOptions } from '../insight/metrics.ts';
import type { ArticleText } from '../knowledge/article.ts';
import { KnowledgeBase } from '../knowledge/base.ts';
import type { FileChange } from '../knowledge/change.ts';
import { ArticleReader } from '../knowledge/reader.ts';
import { defaultSettings, readSettings, type Settings } from '../knowledge/settings.ts';
import { type Cache, type FileEntry, type Files, isToolFolder } from '../platform/files.ts';
import type { Hash } from '../platform/hash.ts';
import { isoDate } from '../platform/isoDate.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';
import { filtersOf } from '../search/query/filtersOf.ts';
import type { SearchIndex, SearchOptions, SearchResult } from '../search/search.ts';
import { createSearchIndex, loadSearchIndex, type SearchIndexOptions } from '../search/searchIndex.ts';
import { type AnswerOptions, answer } from './answer.ts';
import type { AnswerReply } from './answerReply.ts';
import { readKept } from './articleCache.ts';
import { ArticleStore } from './articleStore.ts';
import type { Changes } from './changes.ts';
import { type ContactReading, Insights } from './insights.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { isArticlePath, layoutOf, settingsFile } from './layout.ts';
import { type OpenedArticles, openArticles } from './openArticles.ts';
import type { OpeningFigures } from './openingFigures.ts';
import { OtherFiles } from './otherFiles.ts';
import type { OtherThreads } from './otherThreads.ts';
import { type SearchReply, searchReply } from './searchReply.ts';

export interface HeadwaterOptions {
  readonly files: Files;
  readonly hash: Hash;
  /** Where to keep what can be made again; nothing is kept where absent. */
  readonly cache?: Cache;
  readonly otherThreads?: OtherThreads;
  /** How to ask a database for contacts; without it a knowledge base whose contacts are in one says so. */
  readonly database?: DatabaseReader;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  /** Today as an ISO date, for review dates; that of the knowledge base's time zone where absent. */
  readonly today?: () => string;
  /** Called while articles load. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called while contacts are read, and once when that ends. */
  readonly onContacts?: (reading: ContactReading) => void;
}

/**
 * One knowledge base and everything that can be asked of it. Editor, command line and MCP server are thin faces of
 * this. Changes are applied one batch after the other; questions are answered from the state that they left.
 */
export class Headwater {
  readonly base = new KnowledgeBase();
  readonly settings: Settings;
  /** The rules over this knowledge base; idle until `checkAll`. */
  readonly checker: Checker;
  readonly journal: Journal;
  readonly #options: HeadwaterOptions;
  readonly #index: SearchIndex;
  readonly #articles: ArticleStore;
  readonly #others: OtherFiles;
  readonly #insights: Insights;
  /** What is wrong with headwater.yaml. */
  readonly #settingsProblems: readonly Problem[];
  /** headwater.yaml as its settings were read; undefined where there is none. */
  #settingsText: string | undefined;
  #opened: OpenedArticles = { fromCache: 0, written: Promise.resolve(0) };
  #totalMs = 0;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    options: HeadwaterOptions,
    { settings, problems }: ReturnType<typeof readSettings>,
    makeIndex: (options: SearchIndexOptions) => SearchIndex,
  ) {
    const { files, language, cache, database, otherThreads, onContacts } = options;
    const { base } = this;
    this.#options = options;
    this.settings = settings;
    this.#settingsProblems = problems;
    base.settings = settings;
    this.#index = makeIndex({
      languages: settings.languages,
      synonyms: settings.synonyms,
      ownerOfProcess: process => base.process(process)?.owner,
      isFlagged: process => this.#insights.isFlagged(process),
    });
    const reader = new ArticleReader(settings, options.hash, language);
    this.#articles = new ArticleStore({ files, reader, base, index: this.#index });
    const text = (path: string) => this.text(path);
    this.#others = new OtherFiles({ files, base, text, language });
    this.journal = this.#others.journal;
    this.#insights = new Insights({
      files,
      settings,
      base,
      language,
      others: this.#others,
      ...(cache && { cache }),
      ...(database && { database }),
      ...(onContacts && { onContacts }),
    });
    this.checker = new Checker({
      base,
      text,
      language,
      today: () => this.today(),
      contacts: () => this.#insights.lastRollUp(),
      fileProblems: () => this.problems(),
      ...(otherThreads && { otherAnalyses: () => otherThreads.analyses(settings) }),
    });
  }

  /** Reads settings and articles. Rejects only where the folder itself can't be listed. */
  static async open(options: HeadwaterOptions): Promise<Headwater> {
    const start = performance.now();
    const { files, cache, otherThreads, onProgress } = options;
    const layout = layoutOf(await files.list());
    const text = await textIfThere(files, settingsFile);
    const read = text === undefined ? noSettings : readSettings(settingsFile, text, options.language);
    const { settings } = read;
    const fingerprint = fingerprintOf(options, settings);
    let kept = cache && (await readKept(cache, fingerprint, options.hash));
    const headwater = new Headwater(options, read, indexOptions => {
      const index = kept && loadSearchIndex(kept.index, indexOptions);
      if (!index) kept = undefined;
      return index ?? createSearchIndex(indexOptions);
    });
    headwater.#settingsText = text;
    await headwater.#others.load(layout);
    const opening = {
      base: headwater.base,
      index: headwater.#index,
      store: headwater.#articles,
      kept: kept?.articles ?? [],
      ...(cache && { cache: { place: cache, fingerprint, hash: options.hash } }),
      ...(otherThreads && { otherReadings: () => otherThreads.readings(settings) }),
      ...(onProgress && { onProgress }),
    };
    headwater.#opened = await openArticles(opening, layout.articles);
    headwater.#totalMs = performance.now() - start;
    return headwater;
  }

  /**
   * Gets what a query needs beside the articles: which processes are flagged takes the contacts. Rejects where those
   * can't be read.
   */
  async prepare(query: string): Promise<void> {
    if (filtersOf(query).some(({ key }) => key === 'flagged')) await this.#insights.refreshFlagged();
  }

  /**
   * The index's own answer, without snippets: synchronous, for measuring and for many queries. A filter for flagged
   * processes needs `prepare` before.
   */
  find(query: string, options?: SearchOptions): SearchResult {
    return this.#index.search(query, { language: this.#options.language, ...options });
  }

  async search(query: string, options?: SearchOptions): Promise<SearchReply> {
    await this.prepare(query);
    return searchReply(
      query,
      () => this.find(query, options),
      ({ path, anchor }) => this.#articles.sectionText(path, anchor),
      path => this.base.articleAt(path)?.audience === 'internal',
    );
  }

  /** The questions in a customer's message, with the best answers to each. */
  answer(message: string, options?: AnswerOptions): Promise<AnswerReply> {
    const sourceOf = (path: string) => {
      const article = this.base.articleAt(path);
      return article?.translationOf ?? article?.id ?? path;
    };
    const { languages } = this.settings;
    const isForCustomers = (path: string) => this.base.articleAt(path)?.audience !== 'internal';
    const search = (query: string, how: SearchOptions) => this.search(query, how);
    return answer(message, { languages, sourceOf, isForCustomers, search }, options);
  }

  /** Hash of a file as it is saved, whatever an open editor holds; undefined where there is none. */
  async savedHash(path: string): Promise<string | undefined> {
    const bytes = await this.#options.files.read(path).catch(() => undefined);
    return bytes && this.#options.hash(bytes);
  }

  /** An article with its text; undefined where its file is gone. */
  read(path: string): Promise<ArticleText | undefined> {
    return this.#articles.read(path);
  }

  /** Text of a file as the person sees it: of the open editor, else of the file. Rejects where there is none. */
  text(path: string): Promise<string> {
    return this.#articles.text(path);
  }

  /** All contacts as sums; read when first asked for, and again after a change. */
  rollUp(): Promise<RollUp> {
    return this.#insights.rollUp();
  }

  /** Stops reading contacts, for as long as `readContactsAgain` isn't called: who asks for them is told so. */
  stopContacts(): void {
    this.#insights.stopContacts();
  }

  readContactsAgain(): void {
    this.#insights.readContactsAgain();
  }

  /** Rows that the last roll-up left out. */
  rejectedRows(): readonly RejectedRow[] {
    return this.#insights.rejectedRows();
  }

  /** False until contacts were read for the first time. */
  contactsRead(): boolean {
    return this.#insights.lastRollUp() !== undefined;
  }

  /** The rows that were left out, as problems of their files. */
  contactProblems(): readonly Problem[] {
    return this.#insights.rowProblems();
  }

  /** All processes, worst first, with what a flag stands on. */
  flags(options: FlagOptions = {}): Promise<FlagReport> {
    return this.#insights.flags(options);
  }

  /** NPS, first contact resolution and the others, per span of time, process, owner or channel. */
  metrics(options: MetricOptions = {}): Promise<readonly Metric[]> {
    return this.#insights.metrics(options);
  }

  /** What every figure is made from. */
  insightInput(): Promise<InsightInput> {
    return this.#insights.input();
  }

  /** Decisions about a process, oldest first. */
  decisions(process: string): readonly Decision[] {
    return this.#others.decisions.of(process);
  }

  /** First day on which a process works differently, by the last decision that names one (since 1970-01-01). */
  changedOn(process: string): number | undefined {
    return this.#others.decisions.changedOn(process);
  }

  /** Before and after a change of a process. @param day first day of the new way, in days since 1970-01-01 */
  effect(process: string, day: number, options: EffectOptions = {}): Promise<EffectReport> {
    return this.#insights.effect(process, day, options);
  }

  /** What is wrong with headwater.yaml, reasons.yaml, decisions, and links that lead out of the folder. */
  problems(): readonly Problem[] {
    return [...this.#settingsProblems, ...this.#others.problems()];
  }

  /** Records something; it counts at once. @param person whose journal it goes into */
  async record(entry: JournalEntry, person: string): Promise<void> {
    await this.journal.add(entry, person);
    if (entry.kind === 'contact') this.#insights.invalidate();
  }

  /** Everything that the rules find, contacts included where there are any. */
  async check(): Promise<readonly Finding[]> {
    await this.rollUp();
    await this.checker.checkAll();
    const rows = this.contactProblems().map(problem => ({ ...problem, fixes: [], related: [] }));
    return [...this.checker.all(), ...rows];
  }

  /** Counts, and what opening took; waits until the cache is written. */
  async figures(): Promise<OpeningFigures> {
    const { fromCache, written } = this.#opened;
    const write = await written;
    const { articles, sections, terms, bytes } = this.#index.stats();
    const { read, parse, index } = this.#articles.times;
    return {
      articles,
      sections,
      terms,
      bytes,
      from_cache: fromCache,
      read_ms: read,
      parse_ms: parse,
      index_ms: index,
      write_ms: write,
      total_ms: this.#totalMs,
    };
  }

  /** Today as an ISO date, in the time zone of the knowledge base. */
  today(): string {
    return this.#options.today?.() ?? isoDate(new Date(), this.settings['time-zone']);
  }

  /** Follows changes of files and of open editors. */
  apply(changes: readonly FileChange[]): Promise<Changes> {
    const done = this.#queue.then(() => this.#apply(changes));
    this.#queue = done.catch(() => {});
    return done;
  }

  async #apply(given: readonly FileChange[]): Promise<Changes> {
    const changes = (await Promise.all(given.map(change => this.#withFilesBelow(change)))).flat();
    const articles = await this.#articles.apply(changes);
    const { reasons, ...others } = await this.#others.apply(changes);
    const contacts =
      reasons || others.journal || contactFiles(this.settings, others.files.map(asEntry)).length > 0;
    if (contacts) this.#insights.invalidate();
    return { ...articles, ...others, contacts, settings: await this.#hasOtherSettings(others.files) };
  }

  /** Settings count as they are saved: what is being typed in an editor opens nothing anew. */
  async #hasOtherSettings(changed: readonly string[]): Promise<boolean> {
    if (!changed.includes(settingsFile)) return false;
    return (await textIfThere(this.#options.files, settingsFile)) !== this.#settingsText;
  }

  /** A folder that comes or goes is told of as one file: what it holds comes or goes with it. */
  async #withFilesBelow(change: FileChange): Promise<FileChange[]> {
    const { kind, path } = change;
    if (isArticlePath(path) || isToolFolder(path.slice(path.lastIndexOf('/') + 1))) return [change];
    if (kind === 'deleted') {
      const known = [...this.base.files(), ...[...this.base.articles()].map(article => article.path)];
      const below = known.filter(each => each.startsWith(`${path}/`));
      return [change, ...below.map(each => ({ kind, path: each }))];
    }
    if (kind !== 'changed' || this.base.hasFile(path)) return [change];
    const { articles, others } = layoutOf(await this.#options.files.list(path));
    const below = [...articles, ...others];
    return below.length > 0 ? below.map(each => ({ kind, path: each.path })) : [change];
  }
}

function asEntry(path: string): FileEntry {
  return { path, size: 0, modified: 0 };
}

/** Everything but the files that articles and index depend on. */
function fingerprintOf({ language, hash }: HeadwaterOptions, { channels, languages }: Settings): string {
  const parts = { format: 2, language, channels, languages };
  return hash(new TextEncoder().encode(JSON.stringify(parts)));
}

const noSettings = { settings: defaultSettings, problems: [] };

async function textIfThere(files: Files, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await files.read(path));
  } catch {
    return undefined;
  }
}
