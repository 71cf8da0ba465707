import type { ArticleText } from '../knowledge/article.ts';

/** One hit: a section of an article. */
export interface Hit {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly type: string;
  /** Text of the section's heading; empty for the text before the first heading. */
  readonly heading: string;
  /** Anchor of that heading; empty likewise. */
  readonly anchor: string;
  /** Zero-based line to open at. */
  readonly line: number;
  /** Above zero; comparable within one query only. */
  readonly score: number;
  readonly process?: string;
  readonly owner?: string;
  readonly language: string;
  readonly status: string;
}

/** A piece of text around the words that matched. */
export interface Snippet {
  readonly text: string;
  /** Start and end of each match in `text`, in UTF-16 units. */
  readonly matches: readonly (readonly [number, number])[];
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Number of articles that match. */
  readonly total: number;
  /** What was searched for instead of a word that no article has. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** What was wrong with the query, in words; the rest of it was searched all the same. */
  readonly notes: readonly { readonly message: string; readonly start: number; readonly end: number }[];
}

export interface SearchOptions {
  /** At most this many hits; 20 where not given. */
  readonly limit?: number;
  /** At most this many sections of one article; 2 where not given. */
  readonly perArticle?: number;
  /** True while the person is typing: the last word is taken as a prefix as well. */
  readonly asYouType?: boolean;
}

/** The index behind every search. Never throws on a query. */
export interface SearchIndex {
  search(query: string, options?: SearchOptions): SearchResult;
  /** Replaces or adds by path. */
  put(article: ArticleText): void;
  /** Forgets by path; nothing happens where it isn't there. */
  remove(path: string): void;
}
