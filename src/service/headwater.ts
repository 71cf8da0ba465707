import { Checker } from '../authoring/rules/checker.ts';
import type { Finding } from '../authoring/rules/finding.ts';
import type { DatabaseReader } from '../contacts/database.ts';
import { rollUp } from '../contacts/rollUpFiles.ts';
import type { RejectedRow, RollUp } from '../contacts/rollup.ts';
import { contactFiles } from '../contacts/sources.ts';
import type { Decision } from '../insight/decisions.ts';
import { type EffectOptions, effect } from '../insight/effect.ts';
import type { EffectReport } from '../insight/effectReport.ts';
import type { FlagReport } from '../insight/flagReport.ts';
import { type FlagOptions, flags } from '../insight/flags.ts';
import type { InsightInput } from '../insight/input.ts';
import { type Metric, type MetricOptions, metrics } from '../insight/metrics.ts';
import type { ArticleText } from '../knowledge/article.ts';
import { KnowledgeBase } from '../knowledge/base.ts';
import type { ArticleChanges, FileChange } from '../knowledge/change.ts';
import { ArticleReader } from '../knowledge/reader.ts';
import { readReasons } from '../knowledge/reasons.ts';
import { defaultSettings, readSettings, type Settings } from '../knowledge/settings.ts';
import { type Cache, type FileEntry, type Files, noCache } from '../platform/files.ts';
import type { Hash } from '../platform/hash.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { atLine, type Problem } from '../platform/problem.ts';
import type { SearchIndex, SearchOptions, SearchResult } from '../search/search.ts';
import { createSearchIndex, loadSearchIndex } from '../search/searchIndex.ts';
import { makeSnippet } from '../search/snippet.ts';
import { type AnswerOptions, answer } from './answer.ts';
import type { AnswerReply } from './answerReply.ts';
import { type KeptArticle, type KeptArticles, readKept, writeKept } from './articleCache.ts';
import { ArticleStore } from './articleStore.ts';
import { ContactLog } from './contactLog.ts';
import { DecisionFiles } from './decisionFiles.ts';
import { Journal, type JournalEntry } from './journal.ts';
import {
  isArticlePath,
  isDecisionPath,
  isJournalPath,
  type Layout,
  layoutOf,
  reasonsFile,
  settingsFile,
} from './layout.ts';
import type { OtherReadings } from './loadArticles.ts';
import type { OpeningFigures } from './openingFigures.ts';
import { wasOutdated } from './outdated.ts';
import { processNames } from './processNames.ts';
import { type SearchReply, searchReply } from './searchReply.ts';
import { texts } from './texts.ts';

export interface HeadwaterOptions {
  readonly files: Files;
  readonly hash: Hash;
  /** Where to keep what can be made again; nothing is kept where absent. */
  readonly cache?: Cache;
  /** Readings in other threads, asked for when there is much to read. */
  readonly otherReadings?: (settings: Settings) => OtherReadings | undefined;
  /** How to ask a database for contacts; without it a knowledge base whose contacts are in one says so. */
  readonly database?: DatabaseReader;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  /** Today's date where the person is, as an ISO date: for review dates. */
  readonly today?: () => string;
  /** Called while articles load. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a batch of changes touched; every view follows from it. */
export interface Changes extends ArticleChanges {
  /** headwater.yaml: open the knowledge base anew. */
  readonly settings: boolean;
  /** Contact records or contact reasons. */
  readonly contacts: boolean;
  readonly decisions: boolean;
  readonly journal: boolean;
  /** Paths of other files that came, went or changed. */
  readonly files: readonly string[];
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
  readonly #options: HeadwaterOptions;
  readonly #index: SearchIndex;
  readonly #articles: ArticleStore;
  readonly #contacts = new ContactLog(() => this.#readContacts());
  readonly #decisions: DecisionFiles;
  /** Processes with an alarm or a watch in the last report, for the filter `flagged:yes`. */
  #flagged: ReadonlySet<string> = new Set();
  readonly journal: Journal;
  /** What the cache had, until the articles are loaded. */
  readonly #kept = new Map<string, KeptArticle>();
  #fromCache = 0;
  #totalMs = 0;
  #writeMs = 0;
  #written: Promise<void> = Promise.resolve();
  /** What is wrong with headwater.yaml, reasons.yaml and links that lead out. */
  readonly #settingsProblems: readonly Problem[];
  #reasonsProblems: readonly Problem[] = [];
  #outsideProblems: readonly Problem[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    options: HeadwaterOptions,
    { settings, problems }: { settings: Settings; problems: readonly Problem[] },
    kept: KeptArticles | undefined,
  ) {
    this.#options = options;
    this.settings = settings;
    this.#decisions = new DecisionFiles(options.language);
    this.journal = new Journal(options.files, options.language);
    this.#settingsProblems = problems;
    this.base.settings = settings;
    const indexOptions = {
      languages: settings.languages,
      synonyms: settings.synonyms,
      ownerOfProcess: (process: string) => this.base.process(process)?.owner,
      isFlagged: (process: string) => this.#flagged.has(process),
    };
    const keptIndex = kept && loadSearchIndex(kept.index, indexOptions);
    this.#index = keptIndex ?? createSearchIndex(indexOptions);
    if (kept && keptIndex) for (const article of kept.articles) this.#kept.set(article.article.path, article);
    const reader = new ArticleReader(settings, options.hash, options.language);
    this.checker = new Checker({
      base: this.base,
      text: path => this.text(path),
      language: options.language,
      today: () => this.today(),
      contacts: () => this.#contacts.last(),
      fileProblems: () => this.problems(),
    });
    this.#articles = new ArticleStore({ files: options.files, reader, base: this.base, index: this.#index });
  }

  /** Reads settings and articles. Rejects only where the folder itself can't be listed. */
  static async open(options: HeadwaterOptions): Promise<Headwater> {
    const start = performance.now();
    const layout = layoutOf(await options.files.list());
    const text = await textIfThere(options.files, settingsFile);
    const { settings, problems } = text === undefined ? noSettings : readSettings(settingsFile, text);
    const kept = options.cache && (await readKept(options.cache, fingerprintOf(options, settings)));
    const headwater = new Headwater(options, { settings, problems }, kept);
    await headwater.#load(layout);
    headwater.#totalMs = performance.now() - start;
    return headwater;
  }

  /** The index's own answer, without snippets: synchronous, for measuring and for many queries. */
  find(query: string, options?: SearchOptions): SearchResult {
    return this.#index.search(query, { language: this.#options.language, ...options });
  }

  async search(query: string, options?: SearchOptions): Promise<SearchReply> {
    // Which processes are flagged takes the contacts, which nobody else needs for a search.
    if (/\bflagged:/i.test(query) && !this.contactsRead()) await this.flags();
    return searchReply(
      query,
      () => this.find(query, options),
      path => this.read(path),
      (text, result) => makeSnippet(text, result.words),
    );
  }

  /** The questions in a customer's message, with the best answers to each. */
  answer(message: string, options?: AnswerOptions): Promise<AnswerReply> {
    const sourceOf = (path: string) => {
      const article = this.base.articleAt(path);
      return article?.translationOf ?? article?.id ?? path;
    };
    const { languages } = this.settings;
    return answer(message, { languages, sourceOf, search: (query, how) => this.search(query, how) }, options);
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
    return this.#contacts.rollUp();
  }

  /** Rows that the last roll-up left out. */
  rejectedRows(): readonly RejectedRow[] {
    return this.#contacts.last()?.rejectedRows ?? [];
  }

  /** False until contacts were read for the first time. */
  contactsRead(): boolean {
    return this.#contacts.last() !== undefined;
  }

  /** The rows that were left out, as problems of their files. */
  contactProblems(): readonly Problem[] {
    return this.rejectedRows().map(({ path, line, message }) => ({
      path,
      range: atLine(line - 1),
      severity: 'warning',
      message,
      rule: 'contacts',
    }));
  }

  /** All processes, worst first, with what a flag stands on. */
  async flags(options: FlagOptions = {}): Promise<FlagReport> {
    const report = flags(await this.insightInput(), { language: this.#options.language, ...options });
    const flagged = report.processes.filter(({ level }) => level === 'alarm' || level === 'watch');
    this.#flagged = new Set(flagged.map(({ process }) => process));
    return report;
  }

  /** NPS, first contact resolution and the others, per span of time, process, owner or channel. */
  async metrics(options: MetricOptions = {}): Promise<readonly Metric[]> {
    return metrics(await this.insightInput(), options);
  }

  /** Decisions about a process, oldest first. */
  decisions(process: string): readonly Decision[] {
    return this.#decisions.of(process);
  }

  /** First day on which a process works differently, by the last decision that names one (since 1970-01-01). */
  changedOn(process: string): number | undefined {
    return this.#decisions.changedOn(process);
  }

  /** Before and after a change of a process. @param day first day of the new way, in days since 1970-01-01 */
  async effect(process: string, day: number, options: EffectOptions = {}): Promise<EffectReport> {
    const changed = this.base.ofType('process').filter(({ id }) => this.changedOn(id) !== undefined);
    // A process that was changed itself is no measure for another.
    const exclude = changed.map(({ id }) => id).filter(id => id !== process);
    const { language } = this.#options;
    return effect(await this.insightInput(), process, day, { language, exclude, ...options });
  }

  /** What is wrong with headwater.yaml, reasons.yaml, decisions, and links that lead out of the folder. */
  problems(): readonly Problem[] {
    return [
      ...this.#settingsProblems,
      ...this.#reasonsProblems,
      ...this.#outsideProblems,
      ...this.#decisions.problems(),
      ...this.journal.problems(),
    ];
  }

  /** Records something; it counts at once. @param person whose journal it goes into */
  async record(entry: JournalEntry, person: string): Promise<void> {
    await this.journal.add(entry, person);
    if (entry.kind === 'contact') this.#contacts.invalidate();
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
    await this.#written;
    const { articles, sections, terms, bytes } = this.#index.stats();
    const { read, parse, index } = this.#articles.times;
    return {
      articles,
      sections,
      terms,
      bytes,
      from_cache: this.#fromCache,
      read_ms: read,
      parse_ms: parse,
      index_ms: index,
      write_ms: this.#writeMs,
      total_ms: this.#totalMs,
    };
  }

  /** Today's date where the person is, as an ISO date. */
  today(): string {
    return (this.#options.today ?? today)();
  }

  /** Follows changes of files and of open editors. */
  apply(changes: readonly FileChange[]): Promise<Changes> {
    const done = this.#queue.then(() => this.#apply(changes));
    this.#queue = done.catch(() => {});
    return done;
  }

  async #apply(given: readonly FileChange[]): Promise<Changes> {
    const changes = given.flatMap(change => this.#withFilesBelow(change));
    const files = changes.map(change => change.path).filter(path => !isArticlePath(path));
    for (const { kind, path } of changes) {
      if (isArticlePath(path)) continue;
      if (kind === 'deleted') this.base.deleteFile(path);
      else this.base.setFile(path);
    }
    const articles = await this.#articles.apply(changes);
    const touches = (test: (path: string) => boolean) => changes.some(change => test(change.path));
    const reasons = touches(path => path === reasonsFile);
    if (reasons) await this.#readReasons();
    await this.#readDecisions(changes.map(change => change.path).filter(isDecisionPath));
    const journal = changes.map(change => change.path).filter(isJournalPath);
    for (const path of journal) await this.journal.read(path);
    const contacts =
      reasons || journal.length > 0 || contactFiles(this.settings, changes.map(asEntry)).length > 0;
    if (contacts) this.#contacts.invalidate();
    return {
      ...articles,
      settings: touches(path => path === settingsFile),
      contacts,
      decisions: touches(isDecisionPath),
      journal: journal.length > 0,
      files,
    };
  }

  /** A folder that went away is told of as one file: what it held is gone too. */
  #withFilesBelow(change: FileChange): FileChange[] {
    if (change.kind !== 'deleted' || this.base.hasFile(change.path)) return [change];
    const folder = `${change.path}/`;
    const below = [...this.base.files(), ...[...this.base.articles()].map(article => article.path)];
    return below.filter(path => path.startsWith(folder)).map(path => ({ kind: 'deleted', path }));
  }

  /** What every figure is made from. */
  async insightInput(): Promise<InsightInput> {
    const rollUp = await this.rollUp();
    return { rollUp, settings: this.settings, processes: processNames(this.base, this.#options.language) };
  }

  async #readContacts(): Promise<RollUp> {
    const { files, cache, language, database } = this.#options;
    return rollUp({
      files,
      entries: layoutOf(await files.list()).others,
      cache: cache ?? noCache,
      settings: this.settings,
      reasons: this.base.reasons,
      language,
      extra: this.journal.contacts(),
      ...(database && { database }),
      outdated: (id, day) => wasOutdated(this.base.article(id), day),
    });
  }

  async #load(layout: Layout): Promise<void> {
    for (const entry of layout.others) this.base.setFile(entry.path);
    this.#outsideProblems = layout.outside.map(entry => ({
      path: entry.path,
      range: atLine(0),
      severity: 'warning',
      message: texts[this.#options.language].leadsOut,
      rule: 'HW004',
    }));
    await this.#readReasons();
    await this.#readDecisions(layout.decisions.map(entry => entry.path));
    for (const { path } of layout.journal) await this.journal.read(path);
    await this.#loadArticles(layout.articles);
  }

  /** Takes articles from the cache where their files are as they were, and reads the others. */
  async #loadArticles(entries: readonly FileEntry[]): Promise<void> {
    const { onProgress, cache } = this.#options;
    const fresh = entries.filter(entry => {
      const kept = this.#kept.get(entry.path);
      const same = kept?.size === entry.size && kept.modified === entry.modified;
      if (same) this.base.set(kept.article);
      return !same;
    });
    this.#fromCache = entries.length - fresh.length;
    for (const path of this.#kept.keys()) if (!this.base.articleAt(path)) this.#index.remove(path);
    const gone = this.#kept.size - this.#fromCache;
    this.#kept.clear();
    onProgress?.(this.#fromCache, entries.length);
    await this.#articles.load(fresh, this.#options.otherReadings?.bind(undefined, this.settings), done =>
      onProgress?.(this.#fromCache + done, entries.length),
    );
    const changed = fresh.length + gone;
    // Few changes are read again next time, which costs less than writing everything.
    if (cache && changed > Math.max(50, entries.length / 50))
      this.#written = this.#writeCache(cache, entries);
  }

  async #writeCache(cache: Cache, entries: readonly FileEntry[]): Promise<void> {
    // After the first questions.
    await new Promise(resolve => setTimeout(resolve));
    const start = performance.now();
    const articles = entries.flatMap(({ path, size, modified }) => {
      const article = this.base.articleAt(path);
      return article ? [{ size, modified, article }] : [];
    });
    const index = this.#index.serialize();
    await writeKept(cache, fingerprintOf(this.#options, this.settings), { articles, index });
    this.#writeMs = performance.now() - start;
  }

  async #readDecisions(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#decisions.set(path, await this.text(path).catch(() => undefined));
  }

  async #readReasons(): Promise<void> {
    const text = await this.text(reasonsFile).catch(() => undefined);
    const { reasons, problems } =
      text === undefined ? noReasons : readReasons(reasonsFile, text, this.#options.language);
    this.base.reasons = reasons;
    this.#reasonsProblems = problems;
  }
}

function today(): string {
  // Sweden writes dates as ISO does, in the zone of the machine.
  return new Date().toLocaleDateString('sv-SE');
}

function asEntry({ path }: FileChange): FileEntry {
  return { path, size: 0, modified: 0 };
}

/** Everything but the files that articles and index depend on. */
function fingerprintOf({ language, hash }: HeadwaterOptions, { channels, languages }: Settings): string {
  const parts = { format: 1, language, channels, languages };
  return hash(new TextEncoder().encode(JSON.stringify(parts)));
}

const noSettings = { settings: defaultSettings, problems: [] };
const noReasons = { reasons: [], problems: [] };

async function textIfThere(files: Files, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await files.read(path));
  } catch {
    return undefined;
  }
}
