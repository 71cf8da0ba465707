import { RequestType } from 'vscode-jsonrpc';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { WorkKind } from '../authoring/needsWork/kinds.ts';
import type { FixCommand } from '../authoring/rules/finding.ts';

/* What editor and worker say to each other for the person who keeps the articles: what needs work, and larger fixes. */

export interface PlacedWork {
  /** URI of the knowledge base. */
  readonly root: string;
  /** URI of the article; absent for a question that nobody has answered. */
  readonly uri?: string;
  /** Zero-based line of the gravest reason. */
  readonly line: number;
  readonly title: string;
  /** Contacts behind it. */
  readonly contacts: number;
  /** Sentences, the gravest first. */
  readonly reasons: readonly string[];
  /** Kind of the gravest reason. */
  readonly kind: WorkKind;
}

/** What needs work, first what most customers are behind; at most `limit` of each knowledge base. */
export const needsWork = new RequestType<{ limit: number }, readonly PlacedWork[], void>(
  'headwater/needsWork',
);

/** The edits that carry out a fix which needs more than the text around it; null where there is nothing to do. */
export const fixEdit = new RequestType<{ root: string; fix: FixCommand }, WorkspaceEdit | null, void>(
  'headwater/fixEdit',
);
