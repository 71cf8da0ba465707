import type { KnowledgeBase } from '../knowledge/base.ts';
import type { FileChange } from '../knowledge/change.ts';
import { readReasons } from '../knowledge/reasons.ts';
import type { Files } from '../platform/files.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { atLine, type Problem } from '../platform/problem.ts';
import type { Changes } from './changes.ts';
import { DecisionFiles } from './decisionFiles.ts';
import { Journal } from './journal.ts';
import { isArticlePath, isDecisionPath, isJournalPath, type Layout, reasonsFile } from './layout.ts';
import { texts } from './texts.ts';

export interface OtherFilesOptions {
  readonly files: Files;
  readonly base: KnowledgeBase;
  /** Text of a file as the person sees it; rejects where there is none. */
  readonly text: (path: string) => Promise<string>;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
}

/** What changes did to the files that are no articles. */
export interface OtherChanges extends Pick<Changes, 'decisions' | 'journal' | 'files'> {
  readonly reasons: boolean;
}

/** The files of a knowledge base that are no articles: contact reasons, decisions, the journal, and the names of the rest. */
export class OtherFiles {
  readonly decisions: DecisionFiles;
  readonly journal: Journal;
  readonly #options: OtherFilesOptions;
  #reasonsProblems: readonly Problem[] = [];
  #outsideProblems: readonly Problem[] = [];

  constructor(options: OtherFilesOptions) {
    this.#options = options;
    this.decisions = new DecisionFiles(options.language);
    this.journal = new Journal(options.files, options.language);
  }

  async load(layout: Layout): Promise<void> {
    const { base, language } = this.#options;
    for (const entry of layout.others) base.setFile(entry.path);
    this.#outsideProblems = layout.outside.map(entry => ({
      path: entry.path,
      range: atLine(0),
      severity: 'warning',
      message: texts[language].leadsOut,
      rule: 'HW004',
    }));
    await this.#readReasons();
    for (const { path } of layout.decisions) await this.#readDecisions(path);
    for (const { path } of layout.journal) await this.journal.read(path);
  }

  /** Follows changes; those of articles are passed over. */
  async apply(changes: readonly FileChange[]): Promise<OtherChanges> {
    const { base } = this.#options;
    const own = changes.filter(({ path }) => !isArticlePath(path));
    for (const { kind, path } of own) {
      if (kind === 'deleted') base.deleteFile(path);
      // Its file may be gone already when an editor closes.
      else if (kind !== 'closed') base.setFile(path);
    }
    const files = own.map(({ path }) => path);
    const decisions = files.filter(isDecisionPath);
    const journal = files.filter(isJournalPath);
    const reasons = files.includes(reasonsFile);
    if (reasons) await this.#readReasons();
    for (const path of decisions) await this.#readDecisions(path);
    for (const path of journal) await this.journal.read(path);
    return { reasons, decisions: decisions.length > 0, journal: journal.length > 0, files };
  }

  /** What is wrong with reasons.yaml, decisions and journal, and links that lead out of the folder. */
  problems(): readonly Problem[] {
    return [
      ...this.#reasonsProblems,
      ...this.#outsideProblems,
      ...this.decisions.problems(),
      ...this.journal.problems(),
    ];
  }

  async #readDecisions(path: string): Promise<void> {
    this.decisions.set(path, await this.#text(path));
  }

  async #readReasons(): Promise<void> {
    const { base, language } = this.#options;
    const text = await this.#text(reasonsFile);
    const { reasons, problems } = text === undefined ? noReasons : readReasons(reasonsFile, text, language);
    base.reasons = reasons;
    this.#reasonsProblems = problems;
  }

  #text(path: string): Promise<string | undefined> {
    return this.#options.text(path).catch(() => undefined);
  }
}

const noReasons = { reasons: [], problems: [] };
