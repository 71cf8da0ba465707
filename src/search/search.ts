import type { ArticleText } from '../knowledge/article.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Segment } from './storage/segment.ts';

/** One hit: a section of an article. */
export interface Hit {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly type: string;
  /** Index in `ArticleText.sections`; -1 for an article without any. */
  readonly section: number;
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
  /** Channel whose wording the section is. */
  readonly channel?: string;
  /** True where the section is marked internal: it never leaves the house. */
  readonly internal: boolean;
  readonly audience: string;
  readonly language: string;
  readonly status: string;
}

/** A piece of text around the words that matched. */
export interface Snippet {
  readonly text: string;
  /** Start and end of each match in `text`, in UTF-16 units. */
  readonly matches: readonly (readonly [number, number])[];
}

/** What hits are counted by beside the list. */
export const facetNames = ['type', 'process', 'owner', 'language', 'channel', 'status'] as const;

export type FacetName = (typeof facetNames)[number];

/** Articles per value, most first; articles without a value are not counted. */
export type Facets = Readonly<
  Record<FacetName, readonly { readonly value: string; readonly count: number }[]>
>;

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Number of articles that match: that have one of the words that say something, and all that is required. */
  readonly total: number;
  /** What was searched for instead of a word that no article has. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** What was wrong with the query, in words; the rest of it was searched all the same. */
  readonly notes: readonly { readonly message: string; readonly start: number; readonly end: number }[];
  /** The words of the articles that the query matched, in lower case: what a snippet marks. */
  readonly words: readonly string[];
  /** Where asked for. */
  readonly facets?: Facets;
}

export interface SearchOptions {
  /** At most this many hits; 20 where not given. */
  readonly limit?: number;
  /** At most this many sections of one article, 1 or 2; 2 where not given. */
  readonly perArticle?: number;
  /** True while the person is typing: the last word is taken as a prefix as well. */
  readonly asYouType?: boolean;
  /** True to count the matching articles by `facetNames`. */
  readonly facets?: boolean;
  /** Language of `notes`; English where not given. */
  readonly language?: InterfaceLanguage;
}

export interface SearchStats {
  readonly articles: number;
  readonly sections: number;
  /** Distinct words. */
  readonly terms: number;
  /** Held by the index. */
  readonly bytes: number;
}

/** The index behind every search. Never throws on a query. */
export interface SearchIndex {
  search(query: string, options?: SearchOptions): SearchResult;
  /** Replaces or adds by path. */
  put(article: ArticleText): void;
  /** Replaces or adds many; much faster than one by one. */
  putAll(articles: Iterable<ArticleText>): void;
  /** Adds what other workers indexed; articles of the same paths are replaced. A path may be in one of them only. */
  addSegments(segments: readonly Segment[]): void;
  /** Forgets by path; nothing happens where it isn't there. */
  remove(path: string): void;
  /** Makes searching fastest after many changes. For idle moments: some hundred milliseconds for 10,000 articles. */
  compact(): void;
  /** Paths of all articles, in no particular order. */
  paths(): string[];
  /** All of the index, for a cache: `loadSearchIndex` makes it again. Does what `compact` does as well. */
  serialize(): Uint8Array<ArrayBuffer>;
  stats(): SearchStats;
}
