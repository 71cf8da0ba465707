import type { RollUp } from '../contacts/rollup.ts';
import type { Settings } from '../knowledge/settings.ts';

/** What a process is called and whose it is. */
export interface ProcessName {
  readonly title: string;
  readonly owner?: string;
}

/** What every figure is made from. */
export interface InsightInput {
  readonly rollUp: RollUp;
  readonly settings: Settings;
  /** All processes of the knowledge base, by id. Contacts may name others: those are shown by their id. */
  readonly processes: ReadonlyMap<string, ProcessName>;
  /** What reasons are called, by code; those that have no name are shown by their code. */
  readonly reasons?: ReadonlyMap<string, string>;
}
