import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { FlagReport } from '../insight/flagReport.ts';
import type { ArticleType } from '../knowledge/article.ts';
import type { FileEntry } from '../platform/files.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { AnsweredQuestion } from '../service/answerReply.ts';
import type { ContactReading } from '../service/insights.ts';
import type { SearchReply, SearchReplyHit } from '../service/searchReply.ts';
import type { ProcessLeaf, TreeBranch } from '../service/tree.ts';

/*
 * What the editor and the worker say to each other beside the language server protocol. Articles are named by the URI
 * of their file, knowledge bases by the URI of their folder.
 */

/** Handed over when the worker starts. */
export interface ServerOptions {
  readonly language: InterfaceLanguage;
  /** Folder of this machine for caches; absent where there is none. */
  readonly cacheFolder?: string;
  /** URIs of the folders with a headwater.yaml. */
  readonly roots: readonly string[];
  /** False where the person doesn't trust the workspace: then no database that it names is asked. */
  readonly trusted: boolean;
}

export interface KnowledgeBaseInfo {
  readonly root: string;
  readonly name: string;
  readonly articles: number;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly channels: readonly { readonly key: string; readonly label: string }[];
}

/** The folders with a headwater.yaml, whenever one comes or goes. */
export const rootsChanged = new NotificationType<{ roots: readonly string[] }>('headwater/roots');

/** Why a knowledge base could not be opened: its folder can't be read. */
export interface UnopenedBase {
  readonly root: string;
  /** A sentence for a person. */
  readonly message: string;
}

export const unopened = new NotificationType<UnopenedBase>('headwater/unopened');

/** A person wants a knowledge base tried again that could not be opened; nothing happens to one that could. */
export const openAgain = new NotificationType<{ root: string }>('headwater/openAgain');

/** Articles that are read of a knowledge base that opens; `done` equals `total` once it answers. */
export const progress = new NotificationType<{ root: string; done: number; total: number }>(
  'headwater/progress',
);

/** What is different in a knowledge base; views ask again for what they show. */
export const changed = new NotificationType<KnowledgeBaseChange>('headwater/changed');

export interface KnowledgeBaseChange {
  readonly root: string;
  /** Articles came, went or have another content. */
  readonly articles: boolean;
  /** Flags and figures are different, or the names that they stand by: of contacts, decisions, processes. */
  readonly figures: boolean;
}

/** All articles of a knowledge base that opened were checked by the rules; what builds on findings was incomplete. */
export const checked = new NotificationType<{ root: string }>('headwater/checked');

/** Asked behind many notifications: answered once the editor has taken them in. */
export const caughtUp = new RequestType<null, null, void>('headwater/caughtUp');

export const knowledgeBases = new RequestType<null, readonly KnowledgeBaseInfo[], void>(
  'headwater/knowledgeBases',
);

export interface SearchParameters {
  readonly query: string;
  readonly limit: number;
  readonly asYouType: boolean;
}

/** A hit with the place to open. */
export interface PlacedHit extends SearchReplyHit {
  readonly uri: string;
  readonly root: string;
  /** What a person calls its process; null where it has none. */
  readonly processTitle: string | null;
}

export interface PlacedReply extends Pick<SearchReply, 'total' | 'corrections' | 'notes'> {
  readonly hits: readonly PlacedHit[];
}

export const search = new RequestType<SearchParameters, PlacedReply, void>('headwater/search');

export interface PlacedQuestion extends Omit<AnsweredQuestion, 'hits'> {
  readonly hits: readonly PlacedHit[];
}

export interface KnowledgeTree {
  readonly root: string;
  readonly name: string;
  readonly processes: readonly ProcessLeaf[];
  /** Number of articles that name no process that exists. */
  readonly homeless: number;
}

/** The processes of all knowledge bases; `filter` is a query. */
export const tree = new RequestType<{ filter?: string }, readonly KnowledgeTree[], void>('headwater/tree');

export interface BranchParameters {
  readonly root: string;
  /** Id of a process, or path of a folder with articles without one; empty for all of those. */
  readonly of: { readonly process: string } | { readonly folder: string };
  readonly filter?: string;
}

/** What stands below a row of the tree; null where its knowledge base is closed. */
export const treeBranch = new RequestType<BranchParameters, TreeBranch | null, void>('headwater/treeBranch');

export interface PlacedReport {
  readonly root: string;
  readonly name: string;
  readonly report: FlagReport;
  /** URI of each process article, by the id of the process. */
  readonly articles: Readonly<Record<string, string>>;
}

/** How far the reading of contacts is, from its start to its end. */
export const contactsProgress = new NotificationType<{ root: string } & ContactReading>(
  'headwater/contactsProgress',
);

/** A person doesn't want to wait for the contacts: nothing reads them until `readContactsAgain`. */
export const stopContacts = new NotificationType<{ root: string }>('headwater/stopContacts');
export const readContactsAgain = new NotificationType<null>('headwater/readContactsAgain');

/** Why the contacts of a knowledge base were not read. */
export interface UnreadContacts {
  readonly root: string;
  /** A sentence for a person. */
  readonly message: string;
  /** True after `stopContacts`. */
  readonly stopped: boolean;
}

export interface FlagReply {
  readonly reports: readonly PlacedReport[];
  /** The knowledge bases without a report. */
  readonly unread: readonly UnreadContacts[];
}

export const flags = new RequestType<null, FlagReply, void>('headwater/flags');

export interface NewArticleParameters {
  /** URI of the knowledge base's folder, or of a file in it; the first one where absent. */
  readonly near?: string;
  readonly type: ArticleType;
  readonly title: string;
  /** Id that is wanted; made from the title where absent or taken. */
  readonly id?: string;
  /** Id of the process that it belongs to. */
  readonly process?: string;
  /** URI of an article whose process it belongs to as well. */
  readonly beside?: string;
  /** What it starts with: selected text. */
  readonly text?: string;
  /** BCP 47, the language that the writer works in: that of the article where its process says none. */
  readonly writerLanguage?: string;
}

/** Where a new article goes and what stands in it; nothing is written yet. */
export const newArticle = new RequestType<NewArticleParameters, { uri: string; text: string } | null, void>(
  'headwater/newArticle',
);

/** The password of a database, from the editor's secret storage; null where the person gives none. */
export const databasePassword = new RequestType<
  { host: string; port: number; database: string; user: string },
  string | null,
  void
>('headwater/databasePassword');

/** What the worker asks of the editor where it can't reach the files itself. Paths are those from the folder `root`. */
export const listFiles = new RequestType<{ root: string }, readonly FileEntry[], void>('headwater/listFiles');
/** The content of a file in base64. */
export const readFile = new RequestType<{ uri: string }, string, void>('headwater/readFile');
export const appendFile = new RequestType<{ uri: string; text: string }, void, void>('headwater/appendFile');
