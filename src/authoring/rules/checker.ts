import type { Article } from '../../knowledge/article.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { ArticleChanges } from '../../knowledge/change.ts';
import { channelNames } from '../../knowledge/channels.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { Problem } from '../../platform/problem.ts';
import { analyse, findingOf } from './analysis.ts';
import { CheckedArticles } from './checkedArticles.ts';
import { mostPlainMarked } from './files/noFrontMatter.ts';
import type { Finding, TextEdit } from './finding.ts';
import { fixAllEdits } from './fixAll.ts';
import { frontMatterFor } from './frontMatter/newFrontMatter.ts';
import { FileOverview } from './links/fileOverview.ts';
import { readAhead } from './readAhead.ts';
import { rules, ruleWithCode } from './registry.ts';
import { chosenSeverity } from './severity.ts';
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
  /** `headwater.yaml` and `reasons.yaml` where absent. */
  readonly settingsPath?: string;
  readonly reasonsPath?: string;
}

/** Milliseconds of work after which other work is let in. */
const breath = 25;

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
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: CheckerOptions) {
    this.#options = options;
    this.#base = options.base;
    this.#articles = new CheckedArticles(options.base);
    this.#files = new FileOverview(options.base);
  }

  /** Checks everything from the start: at first, and when the settings have changed. */
  checkAll(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    return this.#inTurn(async () => {
      this.#articles = new CheckedArticles(this.#base);
      this.#neighbourFindings.clear();
      this.#files = new FileOverview(this.#base);
      const surroundings = this.#surroundings();
      const paths = [...this.#base.articles()].map(article => article.path);
      const steps = paths.length * 2;
      const texts = readAhead(paths, path => this.#text(path));
      await this.#each(
        paths,
        async path => this.#take(path, (await texts.next()).value ?? '', surroundings),
        done => onProgress(done, steps),
      );
      await this.#each(
        paths,
        async path => this.#checkNeighbours(path, surroundings),
        done => onProgress(paths.length + done, steps),
      );
      this.#checkBase(surroundings);
    });
  }

  /**
   * Follows changes that the base already holds.
   * @param files other files (images, attachments) that came or went
   * @returns paths of the files whose problems may have changed
   */
  update(changes: ArticleChanges, files: readonly string[] = []): Promise<ReadonlySet<string>> {
    return this.#inTurn(async () => {
      const { holdsImages } = this.#files;
      const isOther =
        files.length > 0 ||
        changes.removed.length > 0 ||
        changes.updated.some(path => !this.#articles.get(path));
      if (isOther) this.#files = new FileOverview(this.#base);
      const surroundings = this.#surroundings();
      const touched = new Set(isOther ? this.#articles.lookingAtFolders() : []);
      const manyPlain = this.#articles.plain.size > mostPlainMarked;
      const touch = (paths: Iterable<string>) => {
        for (const path of paths) touched.add(path);
      };
      if (holdsImages !== this.#files.holdsImages) touch(this.#articles.paths());
      for (const path of files) touch(this.#articles.lookingAtFile(path));
      for (const path of [...changes.removed, ...changes.updated]) {
        const before = this.#articles.get(path);
        if (before) touch(this.#articles.tiedTo(before.article));
        this.#take(path, await this.#text(path), surroundings);
        const after = this.#articles.get(path);
        if (after) touch(this.#articles.tiedTo(after.article));
        touch(this.#articles.touchedBy(before, after));
        touched.add(path);
      }
      if (manyPlain !== this.#articles.plain.size > mostPlainMarked) touch(this.#articles.plain);
      await this.#each([...touched], async path => this.#checkNeighbours(path, surroundings));
      for (const finding of this.#baseFindings) touched.add(finding.path);
      this.#checkBase(surroundings);
      for (const finding of this.#baseFindings) touched.add(finding.path);
      return touched;
    });
  }

  /** Follows reasons.yaml and the contacts, which articles are held against; no text is read again. */
  surroundingsChanged(): Promise<void> {
    return this.#inTurn(async () => {
      const surroundings = this.#surroundings();
      await this.#each([...this.#articles.paths()], async path => this.#checkNeighbours(path, surroundings));
      this.#checkBase(surroundings);
    });
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
    return this.#shown(found, record?.article).sort(byPlace);
  }

  /** Everything that was found, by path and line. */
  all(): readonly Finding[] {
    const found = [...this.#fileFindings(), ...this.#baseFindings];
    const shown = this.#shown(found, undefined);
    for (const record of this.#articles.all()) {
      const { article, findings } = record;
      shown.push(
        ...this.#shown([...findings, ...(this.#neighbourFindings.get(article.path) ?? [])], article),
      );
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

  #surroundings(): Surroundings {
    const { language, today, contacts, settingsPath, reasonsPath } = this.#options;
    const articles = this.#articles;
    const evidence = contacts?.();
    return {
      base: this.#base,
      settings: this.#base.settings,
      channelOf: channelNames(this.#base.settings),
      language,
      today: today(),
      settingsPath: settingsPath ?? 'headwater.yaml',
      reasonsPath: reasonsPath ?? 'reasons.yaml',
      record: path => articles.get(path),
      files: this.#files,
      withFileName: name => articles.withFileName(name),
      versionsOf: article => articles.versionsOf(article),
      get plainArticles() {
        return articles.plain.size;
      },
      duplicates: articles.duplicates,
      facts: articles.facts,
      personalData: articles.personalData,
      ...(evidence && { contacts: evidence }),
    };
  }

  /** A file that is gone or can't be read has its problem in the article; the next change brings the rest. */
  #text(path: string): Promise<string> {
    return this.#options.text(path).catch(() => '');
  }

  /** Takes an article in as the base now has it, or forgets it. */
  #take(path: string, text: string, surroundings: Surroundings): void {
    const article = this.#base.articleAt(path);
    if (article) this.#articles.put(analyse(article, text, rules, surroundings));
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

  /** Without what is switched off in the article or in the settings, and with the severity that they ask for. */
  #shown(findings: readonly Finding[], article: Article | undefined): Finding[] {
    const { settings } = this.#base;
    const shown: Finding[] = [];
    for (const finding of findings) {
      const rule = ruleWithCode(finding.rule);
      const names = [finding.rule, rule?.name];
      if (article?.disabledRules.some(disabled => names.includes(disabled))) continue;
      const severity = rule && chosenSeverity(rule, settings);
      if (severity === 'off') continue;
      shown.push(severity === undefined ? finding : { ...finding, severity });
    }
    return shown;
  }

  /** Does something for each path and lets other work in between. */
  async #each(
    paths: readonly string[],
    work: (path: string) => Promise<void>,
    onProgress: (done: number) => void = () => {},
  ): Promise<void> {
    let since = performance.now();
    for (const [index, path] of paths.entries()) {
      await work(path);
      if (performance.now() - since < breath) continue;
      onProgress(index + 1);
      await new Promise(resolve => setTimeout(resolve));
      since = performance.now();
    }
    onProgress(paths.length);
  }

  /** One check after the other: a change that comes in during a check waits for it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [from, to] = [a.range.start, b.range.start];
  return from.line - to.line || from.character - to.character || (a.rule < b.rule ? -1 : 1);
}
