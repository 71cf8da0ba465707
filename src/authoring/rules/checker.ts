import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { ArticleChanges } from '../../knowledge/change.ts';
import { channelNames } from '../../knowledge/channels.ts';
import { inSlices } from '../../platform/inSlices.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { Problem } from '../../platform/problem.ts';
import { analyse, findingOf } from './analysis.ts';
import { CheckedArticles } from './checkedArticles.ts';
import { mostPlainMarked } from './files/noFrontMatter.ts';
import type { Finding, TextEdit } from './finding.ts';
import { fixAllEdits } from './fixAll.ts';
import { frontMatterFor } from './frontMatter/newFrontMatter.ts';
import { FileOverview } from './links/fileOverview.ts';
import { analyseElsewhere, type OtherAnalyses } from './otherAnalyses.ts';
import { readAhead } from './readAhead.ts';
import { rules } from './registry.ts';
import { byPlace, shownFindings } from './shownFindings.ts';
import type { ContactEvidence, Surroundings } from './surroundings.ts';

export interface CheckerOptions {
  readonly base: KnowledgeBase;
  /** Text of a file as the person sees it; rejects where there is none. */
  readonly text: (path: string) => Promise<string>;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  /** Today's date (ISO); asked again at every check. */
  readonly today: () => string;
  /** What the contacts say, where they have been read. */
  readonly contacts?: () => ContactEvidence | undefined;
  /** Problems of files that are no articles: headwater.yaml, reasons.yaml. */
  readonly fileProblems?: () => readonly Problem[];
  /** Starts analyses in other threads, for when there is much to check. */
  readonly otherAnalyses?: () => OtherAnalyses;
  /** `headwater.yaml` and `reasons.yaml` where absent. */
  readonly settingsPath?: string;
  readonly reasonsPath?: string;
}

/** Articles from which other threads are worth their start. */
const worthOthers = 500;

/**
 * Runs the rules over a knowledge base and follows its changes. An article is read again only when its content
 * has changed, and of the others only those are looked at again that the change can touch.
 */
export class Checker {
  readonly #options: CheckerOptions;
  readonly #base: KnowledgeBase;
  #articles: CheckedArticles;
  readonly #neighbourFindings = new Map<string, readonly Finding[]>();
  #baseFindings: readonly Finding[] = [];
  #files: FileOverview;
  /** True while `checkAll` hasn't yet seen every article: what lies between articles can't be told then. */
  #gathering = false;
  /** Checks of everything, and changes: each one after the other, but a change needn't wait for a check. */
  #checks: Promise<unknown> = Promise.resolve();
  #updates: Promise<unknown> = Promise.resolve();

  constructor(options: CheckerOptions) {
    this.#options = options;
    this.#base = options.base;
    this.#articles = new CheckedArticles(options.base);
    this.#files = new FileOverview(options.base);
  }

  /** Checks everything from the start: at first, and when the settings have changed. */
  checkAll(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    const checked = this.#checks.then(async () => {
      this.#articles = new CheckedArticles(this.#base);
      this.#neighbourFindings.clear();
      this.#files = new FileOverview(this.#base);
      this.#gathering = true;
      const steps = this.#base.size * 2;
      try {
        await this.#analyseAll(done => onProgress(done, steps));
      } finally {
        this.#gathering = false;
      }
      await this.#checkAllBeside(done => onProgress(this.#base.size + done, steps));
    });
    this.#checks = checked.catch(() => {});
    return checked;
  }

  /**
   * Follows changes that the base already holds, also while everything is checked.
   * @param files other files (images, attachments) that came or went
   * @returns paths of the files whose problems may have changed
   */
  update(changes: ArticleChanges, files: readonly string[] = []): Promise<ReadonlySet<string>> {
    const updated = this.#updates.then(() => this.#update(changes, files));
    this.#updates = updated.catch(() => {});
    return updated;
  }

  /** Follows reasons.yaml and the contacts, which articles are held against; no text is read again. */
  surroundingsChanged(): Promise<void> {
    const checked = this.#checks.then(() => this.#checkAllBeside());
    this.#checks = checked.catch(() => {});
    return checked;
  }

  /** Resolves once everything is checked that was asked for so far. */
  async settled(): Promise<void> {
    await Promise.all([this.#checks, this.#updates]);
  }

  /** What was found in a file, in the order of its lines. */
  problemsOf(path: string): readonly Finding[] {
    const record = this.#articles.get(path);
    const found = [
      ...(record?.findings ?? []),
      ...(this.#neighbourFindings.get(path) ?? []),
      ...this.#baseFindings.filter(finding => finding.path === path),
      ...this.#fileFindings().filter(finding => finding.path === path),
    ];
    return shownFindings(found, record?.article, this.#base.settings).sort(byPlace);
  }

  /** Everything that was found, by path and line. */
  all(): readonly Finding[] {
    const { settings } = this.#base;
    const found = [...this.#fileFindings(), ...this.#baseFindings];
    const shown = shownFindings(found, undefined, settings);
    for (const record of this.#articles.all()) {
      const { article, findings } = record;
      const own = [...findings, ...(this.#neighbourFindings.get(article.path) ?? [])];
      shown.push(...shownFindings(own, article, settings));
    }
    return shown.sort(byPlace);
  }

  /** The edits that carry out the preferred fix of every finding of a rule. */
  fixAll(code: string): readonly TextEdit[] {
    return fixAllEdits(this.all().filter(finding => finding.rule === code));
  }

  /** The edits that give every article the keys of Headwater that it doesn't have. */
  frontMatterForAll(): TextEdit[] {
    const plain = [...this.#articles.plain].flatMap(path => this.#articles.get(path) ?? []);
    return plain.map(frontMatterFor);
  }

  async #analyseAll(onProgress: (done: number) => void): Promise<void> {
    const articles = [...this.#base.articles()];
    const { today, otherAnalyses } = this.#options;
    const others = articles.length >= worthOthers ? otherAnalyses?.() : undefined;
    let left = articles;
    let done = 0;
    try {
      if (others) {
        left = await analyseElsewhere(articles, today(), others, ({ path, hash }, analysis) => {
          const article = this.#base.articleAt(path);
          // What changed meanwhile was taken in as a change.
          if (article?.hash === hash) this.#articles.put({ ...analysis, article });
          onProgress(++done);
        });
      }
    } finally {
      await others?.stop();
    }
    const surroundings = this.#surroundings();
    const paths = left.map(({ path }) => path);
    const texts = readAhead(paths, path => this.#text(path));
    await inSlices(
      paths,
      async path => this.#take(path, (await texts.next()).value ?? '', surroundings),
      more => onProgress(done + more),
    );
  }

  async #checkAllBeside(onProgress: (done: number) => void = () => {}): Promise<void> {
    const surroundings = this.#surroundings();
    const paths = [...this.#articles.paths()];
    await inSlices(paths, path => this.#checkNeighbours(path, surroundings), onProgress);
    this.#checkBase(surroundings);
  }

  async #update({ updated, removed }: ArticleChanges, files: readonly string[]): Promise<Set<string>> {
    const { kinds } = this.#files;
    const isOther = files.length > 0 || removed.length > 0 || updated.some(path => !this.#articles.get(path));
    if (isOther) this.#files = new FileOverview(this.#base);
    const surroundings = this.#surroundings();
    const touched = new Set(isOther ? this.#articles.lookingAtFolders() : []);
    const manyPlain = this.#articles.plain.size > mostPlainMarked;
    const touch = (paths: Iterable<string>) => {
      for (const path of paths) touched.add(path);
    };
    if (kinds !== this.#files.kinds) touch(this.#articles.paths());
    for (const path of files) touch(this.#articles.lookingAtFile(path));
    for (const path of [...removed, ...updated]) {
      const text = await this.#text(path);
      const before = this.#articles.get(path);
      if (before) touch(this.#articles.tiedTo(before.article));
      this.#take(path, text, surroundings);
      const after = this.#articles.get(path);
      if (after) touch(this.#articles.tiedTo(after.article));
      touch(this.#articles.touchedBy(before, after));
      touched.add(path);
    }
    // The check that runs looks at what lies between articles once it has seen them all.
    if (this.#gathering) return new Set([...removed, ...updated]);
    if (manyPlain !== this.#articles.plain.size > mostPlainMarked) touch(this.#articles.plain);
    await inSlices([...touched], path => this.#checkNeighbours(path, surroundings));
    for (const finding of this.#baseFindings) touched.add(finding.path);
    this.#checkBase(surroundings);
    for (const finding of this.#baseFindings) touched.add(finding.path);
    return touched;
  }

  #surroundings(): Surroundings {
    const { language, today, contacts, settingsPath, reasonsPath } = this.#options;
    const articles = this.#articles;
    const checker = this;
    return {
      base: this.#base,
      settings: this.#base.settings,
      channelOf: channelNames(this.#base.settings),
      language,
      today: today(),
      settingsPath: settingsPath ?? 'headwater.yaml',
      reasonsPath: reasonsPath ?? 'reasons.yaml',
      record: path => articles.get(path),
      withFileName: name => articles.withFileName(name),
      versionsOf: article => articles.versionsOf(article),
      ids: articles.ids,
      duplicates: articles.duplicates,
      facts: articles.facts,
      personalData: articles.personalData,
      // These can change while many articles are looked at.
      get files() {
        return checker.#files;
      },
      get plainArticles() {
        return articles.plain.size;
      },
      get contacts() {
        return contacts?.();
      },
    };
  }

  /** A file that is gone or can't be read has its problem in the article; the next change brings the rest. */
  #text(path: string): Promise<string> {
    return this.#options.text(path).catch(() => '');
  }

  /** Takes an article in as the base now has it, or forgets it. */
  #take(path: string, text: string, surroundings: Surroundings): void {
    const article = this.#base.articleAt(path);
    if (article) this.#articles.put({ ...analyse(article, text, rules, surroundings), article });
    else this.#articles.remove(path);
  }

  #checkNeighbours(path: string, surroundings: Surroundings): void {
    const record = this.#articles.get(path);
    if (!record) {
      this.#neighbourFindings.delete(path);
      return;
    }
    this.#articles.lookAgain(record.article);
    const findings: Finding[] = [];
    for (const rule of rules) {
      for (const found of rule.checkBeside?.(record, surroundings) ?? [])
        findings.push(findingOf(rule, found));
    }
    if (findings.length > 0) this.#neighbourFindings.set(path, findings);
    else this.#neighbourFindings.delete(path);
  }

  #checkBase(surroundings: Surroundings): void {
    this.#baseFindings = rules.flatMap(rule =>
      [...(rule.checkBase?.(surroundings) ?? [])].map(found => findingOf(rule, found)),
    );
  }

  #fileFindings(): Finding[] {
    const problems = this.#options.fileProblems?.() ?? [];
    return problems.map(problem => ({ ...problem, fixes: [], related: [] }));
  }
}
