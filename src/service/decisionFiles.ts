import { type Decision, lastChange, readDecisions } from '../insight/decisions.ts';
import { parseDay } from '../insight/period.ts';
import { processOfDecisions } from '../knowledge/decisionFile.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';

/** The files in decisions/, read. */
export class DecisionFiles {
  readonly #language: InterfaceLanguage;
  readonly #byPath = new Map<string, { decisions: readonly Decision[]; problems: readonly Problem[] }>();

  constructor(language: InterfaceLanguage) {
    this.#language = language;
  }

  /** Takes a file in as it is now; without `text` it is gone. */
  set(path: string, text: string | undefined): void {
    if (text === undefined) this.#byPath.delete(path);
    else this.#byPath.set(path, readDecisions(path, text, this.#language));
  }

  /** Decisions about a process, oldest first. */
  of(process: string): readonly Decision[] {
    return [...this.#byPath].flatMap(([path, { decisions }]) =>
      processOfDecisions(path) === process ? decisions : [],
    );
  }

  /** Ids of the processes that work differently since a day, by a decision that names one. */
  changedProcesses(): string[] {
    const processes = new Set([...this.#byPath.keys()].map(processOfDecisions));
    return [...processes].filter(process => this.changedOn(process) !== undefined);
  }

  /** First day on which a process works differently, by the last decision that names one (since 1970-01-01). */
  changedOn(process: string): number | undefined {
    const change = lastChange(this.of(process));
    return change && parseDay(change.changedOn);
  }

  problems(): readonly Problem[] {
    return [...this.#byPath.values()].flatMap(({ problems }) => problems);
  }
}
