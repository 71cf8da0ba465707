import { RequestType } from 'vscode-jsonrpc';
import type { NewDecision } from '../insight/addDecision.ts';
import type { Avoidable } from '../knowledge/reasons.ts';
import type { Range } from '../platform/problem.ts';
import type { JournalEntry } from '../service/journal.ts';

/*
 * What editor and worker say to each other about contacts, decisions and the journal. Knowledge bases are named by the
 * URI of their folder, or by that of a file in it.
 */

export interface ProcessChoice {
  readonly id: string;
  readonly title: string;
  readonly owner?: string;
}

export interface ReasonChoice {
  readonly code: string;
  readonly label: string;
  readonly process?: string;
  /** What a contact with this reason counts as, where nothing else is said. */
  readonly avoidable: Avoidable;
}

/** What a contact can be logged with. */
export interface LogChoices {
  /** URI of the knowledge base. */
  readonly root: string;
  readonly channels: readonly { readonly key: string; readonly label: string }[];
  /** By title. */
  readonly processes: readonly ProcessChoice[];
  /** The article's own first, then those of its process, then the others. */
  readonly reasons: readonly ReasonChoice[];
  /** Of the article that is open, where there is one. */
  readonly article?: { readonly id: string; readonly process?: string; readonly reason?: string };
}

/** `near` is the URI of an article, or of anything in a knowledge base; null where it is in none. */
export const logChoices = new RequestType<{ near: string }, LogChoices | null, void>('headwater/logChoices');

export interface RecordParameters {
  readonly near: string;
  readonly entry: JournalEntry;
  /** Whose journal it goes into. */
  readonly person: string;
}

/** Adds a line to the journal; rejects where it can't be written. */
export const record = new RequestType<RecordParameters, null, void>('headwater/record');

export interface DecisionParameters {
  /** URI of the knowledge base. */
  readonly root: string;
  /** Id. */
  readonly process: string;
  readonly decision: NewDecision;
}

/** The edit that adds a decision to its file, which need not exist yet. */
export interface DecisionFileEdit {
  readonly uri: string;
  readonly exists: boolean;
  readonly range: Range;
  readonly newText: string;
}

/** Null where the file is there and can't be read as a list of decisions: first that must be repaired. */
export const decisionEdit = new RequestType<DecisionParameters, DecisionFileEdit | null, void>(
  'headwater/decisionEdit',
);

/** A page to show in a webview. */
export interface ReportPage {
  readonly title: string;
  /** HTML of the inside of `<main class="hw">`: no script, no style, everything of a user escaped. */
  readonly body: string;
  /** URI of the process article, of the page of a process that has one. */
  readonly article?: string;
}

/** Null for a process that neither articles nor contacts name. Rejects where contacts can't be read. */
export const processPage = new RequestType<{ root: string; process: string }, ReportPage | null, void>(
  'headwater/processPage',
);

/** All processes, or those of an owner. Rejects where contacts can't be read. */
export const dashboardPage = new RequestType<{ root: string; owner?: string }, ReportPage | null, void>(
  'headwater/dashboardPage',
);
