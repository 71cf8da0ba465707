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

/** What needs work in all knowledge bases. */
export interface WorkList {
  /** First what most customers are behind, of all knowledge bases together. */
  readonly items: readonly PlacedWork[];
  /** Number of items that are left out. */
  readonly more: number;
  /** Sentences on contacts that couldn't be read; then nobody knows how many are behind an article. */
  readonly withoutContacts: readonly string[];
}

/** At most `limit` items. */
export const needsWork = new RequestType<{ limit: number }, WorkList, void>('headwater/needsWork');

/** What there is to know of a rule, by its code, as Markdown; null where there is no such rule. */
export const rulePage = new RequestType<{ rule: string }, string | null, void>('headwater/rulePage');

/** The edits that carry out a fix which needs more than the text around it; null where there is nothing to do. */
export const fixEdit = new RequestType<{ root: string; fix: FixCommand }, WorkspaceEdit | null, void>(
  'headwater/fixEdit',
);
