import type { ArticleType, Audience, Status } from '../../knowledge/article.ts';

/*
 * The parts of an index as they are built, merged, sent between workers and kept on disk: typed arrays, each in a
 * buffer of its own, that nobody changes once they are made. Articles and words are numbers, counted from 0.
 */

/** Where a word can stand in an article. */
export const fieldNames = ['text', 'heading', 'title', 'keyword'] as const;

export const types: readonly ArticleType[] = ['answer', 'process', 'story'];
export const statuses: readonly Status[] = ['not-validated', 'validated', 'work-in-progress', 'archived'];
export const audiences: readonly Audience[] = ['customer', 'internal'];

/** Strings, one behind the other in UTF-8. */
export interface Strings {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One more than there are strings. */
  readonly starts: Uint32Array<ArrayBuffer>;
}

/** Per article. */
export interface ArticleTable {
  /** Words of text and headings, of the title, of the keywords. */
  readonly textLengths: Uint32Array<ArrayBuffer>;
  readonly titleLengths: Uint32Array<ArrayBuffer>;
  readonly keywordLengths: Uint32Array<ArrayBuffer>;
  /** Indices in `types`, `statuses`. */
  readonly types: Uint32Array<ArrayBuffer>;
  readonly statuses: Uint32Array<ArrayBuffer>;
  /** Indices in `Segment.values`; of the empty string where there is none. */
  readonly languages: Uint32Array<ArrayBuffer>;
  readonly processes: Uint32Array<ArrayBuffer>;
  readonly owners: Uint32Array<ArrayBuffer>;
  /** Channels that the article has wording for, sorted and joined by newlines. */
  readonly channels: Uint32Array<ArrayBuffer>;
  /** Number of the id of the article that it translates in `Segment.strings`, plus 1; 0 where it translates none. */
  readonly translations: Uint32Array<ArrayBuffer>;
  /** `hashOfText` of the path. */
  readonly pathHashes: Uint32Array<ArrayBuffer>;
  /** What `readRecord` reads. */
  readonly records: Uint8Array<ArrayBuffer>;
  readonly recordStarts: Uint32Array<ArrayBuffer>;
  /** What `readForward` reads. */
  readonly forward: Uint8Array<ArrayBuffer>;
  readonly forwardStarts: Uint32Array<ArrayBuffer>;
}

/** The columns of an `ArticleTable` that hold one number per article. */
export const columns = [
  'textLengths',
  'titleLengths',
  'keywordLengths',
  'types',
  'statuses',
  'languages',
  'processes',
  'owners',
  'channels',
  'translations',
  'pathHashes',
] as const;

export type Column = (typeof columns)[number];

/** Per word, in the order of the words' UTF-16 units. */
export interface WordTables {
  readonly words: Strings;
  /** Number of articles that have it. */
  readonly counts: Uint32Array<ArrayBuffer>;
  /** See `postings.ts`. */
  readonly postings: Uint8Array<ArrayBuffer>;
  readonly postingStarts: Uint32Array<ArrayBuffer>;
  readonly positions: Uint8Array<ArrayBuffer>;
  /** In bits. */
  readonly positionStarts: Uint32Array<ArrayBuffer>;
  /** See `postings.ts`; starts count skips, not numbers. */
  readonly skips: Uint32Array<ArrayBuffer>;
  readonly skipStarts: Uint32Array<ArrayBuffer>;
  /** Per language code: hash of the stem, 0 where no article of that language has the word. */
  readonly stems: Readonly<Record<string, Uint32Array<ArrayBuffer>>>;
}

/** An index of some articles that stands alone. */
export interface Segment {
  /** Number of articles. */
  readonly size: number;
  readonly sections: number;
  readonly articles: ArticleTable;
  /** Strings that records refer to: ids, paths, titles, headings. */
  readonly strings: Strings;
  /** Languages, processes, owners and sets of channels. */
  readonly values: readonly string[];
  readonly words: WordTables;
}

/** Words of each article in all fields: what the code of its positions depends on. */
export function articleLengths(
  articles: Pick<ArticleTable, 'textLengths' | 'titleLengths' | 'keywordLengths'>,
): Uint32Array<ArrayBuffer> {
  return articles.textLengths.map(
    (length, i) => length + (articles.titleLengths[i] ?? 0) + (articles.keywordLengths[i] ?? 0),
  );
}
