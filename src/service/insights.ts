import type { DatabaseReader } from '../contacts/database.ts';
import { rollUp } from '../contacts/rollUpFiles.ts';
import type { RejectedRow, RollUp } from '../contacts/rollup.ts';
import { type EffectOptions, effect } from '../insight/effect.ts';
import type { EffectReport } from '../insight/effectReport.ts';
import type { FlagReport } from '../insight/flagReport.ts';
import { type FlagOptions, flags } from '../insight/flags.ts';
import type { InsightInput } from '../insight/input.ts';
import { type Metric, type MetricOptions, metrics } from '../insight/metrics.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Settings } from '../knowledge/settings.ts';
import { type Cache, type Files, noCache } from '../platform/files.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { atLine, type Problem } from '../platform/problem.ts';
import { ContactLog } from './contactLog.ts';
import { layoutOf, settingsFile } from './layout.ts';
import type { OtherFiles } from './otherFiles.ts';
import { wasOutdated } from './outdated.ts';
import { processNames } from './processNames.ts';
import { reasonNames } from './reasonNames.ts';
import { texts } from './texts.ts';

export interface InsightsOptions {
  readonly files: Files;
  readonly cache?: Cache;
  readonly database?: DatabaseReader;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  readonly settings: Settings;
  readonly base: KnowledgeBase;
  readonly others: OtherFiles;
  readonly onContacts?: (reading: ContactReading) => void;
}

/** How far the reading of contacts is. */
export interface ContactReading {
  /** Bytes read and to be read, of the files that have to be read; both 0 while a database works. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** It ended, whether well or not. */
  readonly done: boolean;
}

/** What the contacts and the decisions of a knowledge base say of its processes. */
export class Insights {
  readonly #options: InsightsOptions;
  readonly #contacts: ContactLog;
  /** Processes with an alarm or a watch, by the contacts that say so. */
  #flagged: { readonly rollUp?: RollUp; readonly processes: ReadonlySet<string> } = { processes: new Set() };

  constructor(options: InsightsOptions) {
    this.#options = options;
    const { contactsStopped } = texts[options.language];
    this.#contacts = new ContactLog(signal => this.#readContacts(signal), contactsStopped);
  }

  /** All contacts as sums; read when first asked for, and again after a change. */
  rollUp(): Promise<RollUp> {
    return this.#contacts.rollUp();
  }

  /** The last roll-up, which may be older than the records; undefined before the first. */
  lastRollUp(): RollUp | undefined {
    return this.#contacts.last();
  }

  /** Contact records, reasons or the journal changed. */
  invalidate(): void {
    this.#contacts.invalidate();
  }

  /** Stops the reading that goes on: see `ContactLog`. */
  stopContacts(): void {
    this.#contacts.stop();
  }

  readContactsAgain(): void {
    this.#contacts.readAgain();
  }

  /** Rows that the last roll-up left out. */
  rejectedRows(): readonly RejectedRow[] {
    return this.#contacts.last()?.rejectedRows ?? [];
  }

  /** The rows that were left out, as problems of their files; those of a database, of headwater.yaml, which names it. */
  rowProblems(): readonly Problem[] {
    return this.rejectedRows().map(({ path, line, message }) => {
      const inDatabase = line === 0;
      return {
        path: inDatabase ? settingsFile : path,
        range: atLine(inDatabase ? 0 : line - 1),
        severity: 'warning',
        message: inDatabase ? `${path}: ${message}` : message,
        rule: 'contacts',
      };
    });
  }

  /** All processes, worst first, with what a flag stands on. */
  async flags(options: FlagOptions): Promise<FlagReport> {
    return flags(await this.input(), { language: this.#options.language, ...options });
  }

  /** Makes `isFlagged` right for the contacts as they are now. */
  async refreshFlagged(): Promise<void> {
    const rollUp = await this.rollUp();
    if (this.#flagged.rollUp === rollUp) return;
    const { processes } = await this.flags({});
    const flagged = processes.filter(({ level }) => level === 'alarm' || level === 'watch');
    this.#flagged = { rollUp, processes: new Set(flagged.map(({ process }) => process)) };
  }

  /** True for a process with an alarm or a watch in the usual period, as of the last `refreshFlagged`. */
  isFlagged(process: string): boolean {
    return this.#flagged.processes.has(process);
  }

  /** NPS, first contact resolution and the others, per span of time, process, owner or channel. */
  async metrics(options: MetricOptions): Promise<readonly Metric[]> {
    return metrics(await this.input(), options);
  }

  /** Before and after a change of a process. @param day first day of the new way, in days since 1970-01-01 */
  async effect(process: string, day: number, options: EffectOptions): Promise<EffectReport> {
    const { language, others } = this.#options;
    // A process that was changed itself is no measure for another.
    const exclude = others.decisions.changedProcesses().filter(id => id !== process);
    return effect(await this.input(), process, day, { language, exclude, ...options });
  }

  /** What every figure is made from. */
  async input(): Promise<InsightInput> {
    const { base, language, settings } = this.#options;
    return {
      rollUp: await this.rollUp(),
      settings,
      processes: processNames(base, language),
      reasons: reasonNames(base.reasons, language),
    };
  }

  async #readContacts(signal: AbortSignal): Promise<RollUp> {
    const { base, files, cache, language, database, others, settings, onContacts } = this.#options;
    const tell = (bytes: number, totalBytes: number, done = false) =>
      onContacts?.({ bytes, totalBytes, done });
    tell(0, 0);
    try {
      return await rollUp({
        files,
        entries: layoutOf(await files.list()).others,
        cache: cache ?? noCache,
        settings,
        reasons: base.reasons,
        language,
        extra: others.journal.contacts(),
        ...(database && { database }),
        outdated: (id, day) => wasOutdated(base.article(id), day),
        onProgress: ({ bytes, totalBytes }) => tell(bytes, totalBytes),
        signal,
      });
    } finally {
      tell(0, 0, true);
    }
  }
}
