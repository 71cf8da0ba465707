import { RequestType } from 'vscode-jsonrpc';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { SectionSnippet } from '../authoring/life/channelSections.ts';
import type { TranslationState } from '../authoring/life/translation.ts';
import type { Status } from '../knowledge/article.ts';

/*
 * What editor and worker say to each other about a single article, beside the language server protocol. Articles are
 * named by the URI of their file; an answer is null where there is no such article.
 */

export interface BacklinkPlace {
  readonly range: Range;
  readonly lineText: string;
}

export interface BacklinksOf {
  readonly uri: string;
  readonly title: string;
  readonly places: readonly BacklinkPlace[];
}

export interface Backlinks {
  readonly title: string;
  readonly groups: readonly BacklinksOf[];
}

/** What links to an article, or names its id in front matter or reasons.yaml. */
export const backlinks = new RequestType<{ uri: string }, Backlinks | null, void>('headwater/backlinks');

export type ArticleCommand =
  | { readonly name: 'set-status'; readonly status: Status }
  /** `replacement` is the id of an article. */
  | { readonly name: 'archive'; readonly replacement?: string }
  /** `date` is an ISO date. */
  | { readonly name: 'set-review-by'; readonly date: string }
  | { readonly name: 'add-keyword'; readonly keyword: string }
  /** The translation is as its source is now. */
  | { readonly name: 'confirm-translation' };

/** The edits that carry out a command on an article; empty where nothing changes. */
export const articleEdits = new RequestType<
  { uri: string; command: ArticleCommand },
  readonly TextEdit[] | null,
  void
>('headwater/articleEdits');

export interface NewTranslationParameters {
  /** Of the source. */
  readonly uri: string;
  /** BCP 47. */
  readonly language: string;
  readonly title?: string;
}

export interface NewTranslation {
  readonly uri: string;
  readonly text: string;
  /** URI of the source: of a translation the article that it was made from. */
  readonly source: string;
}

/** Where a new translation goes and what stands in it; nothing is written yet. */
export const newTranslation = new RequestType<NewTranslationParameters, NewTranslation | null, void>(
  'headwater/newTranslation',
);

export interface TranslationOf {
  /** Of the source; absent where it isn't there. */
  readonly source?: string;
  readonly state: TranslationState;
}

/** Whether a translation keeps up with its source; null for what is no translation. */
export const translation = new RequestType<{ uri: string }, TranslationOf | null, void>(
  'headwater/translation',
);

export interface OtherLanguage {
  readonly uri: string;
  readonly title: string;
  readonly language: string;
}

export interface LanguagesOf {
  readonly title: string;
  /** The article in other languages. */
  readonly others: readonly OtherLanguage[];
  /** Languages of the knowledge base in which it isn't there yet. */
  readonly missing: readonly string[];
}

export const languagesOf = new RequestType<{ uri: string }, LanguagesOf | null, void>(
  'headwater/languagesOf',
);

/** Sections for channels that an article doesn't have yet. */
export const missingSections = new RequestType<{ uri: string }, readonly SectionSnippet[] | null, void>(
  'headwater/missingSections',
);

/** What a new article takes from a line of a journal. */
export interface JournalSubject {
  /** URI of the journal. */
  readonly near: string;
  /** Id. */
  readonly process?: string;
  /** For the title, to be asked about. */
  readonly proposed?: string;
  readonly text?: string;
}

/** What a line of a journal says: the words that were searched for, a note, a remark. Null where it says nothing. */
export const journalEntry = new RequestType<{ uri: string; line: string }, JournalSubject | null, void>(
  'headwater/journalEntry',
);
