import type { Facets, Hit, SearchResult, Snippet } from '../search/search.ts';
import { SnippetMaker } from '../search/snippet.ts';

/** What `headwater search --json` prints. */
export interface SearchReply {
  readonly query: string;
  readonly took_ms: number;
  /** Number of articles that match. */
  readonly total: number;
  readonly hits: readonly SearchReplyHit[];
  readonly corrections: SearchResult['corrections'];
  readonly notes: SearchResult['notes'];
  /** Where asked for. */
  readonly facets?: Facets;
}

export interface SearchReplyHit {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly path: string;
  readonly heading: string;
  readonly score: number;
  readonly snippet: string;
  readonly process: string | null;
  readonly owner: string | null;
  readonly language: string;
  readonly status: string;
  /** Anchor and zero-based line of the heading. */
  readonly anchor: string;
  readonly line: number;
  /** Start and end of each match in `snippet`. */
  readonly matches: Snippet['matches'];
  /** True where what is shown is for colleagues only: its section is marked so, or all of its article. */
  readonly internal: boolean;
}

/**
 * Adds the snippets to what the index found. A hit whose file went away meanwhile keeps its place, without a snippet.
 * @param textOf plain text of the section that a hit leads to
 * @param isInternal whether an article is for colleagues only
 */
export async function searchReply(
  query: string,
  find: () => SearchResult,
  textOf: (hit: Hit) => Promise<string>,
  isInternal: (path: string) => boolean,
): Promise<SearchReply> {
  const start = performance.now();
  const result = find();
  const snippets = new SnippetMaker(result.words);
  // All at once: in a browser each text comes from another thread.
  const texts = await Promise.all(result.hits.map(textOf));
  const hits = result.hits.map((hit, i): SearchReplyHit => {
    const { text, matches } = snippets.make(texts[i] ?? '');
    return {
      id: hit.id,
      title: hit.title,
      type: hit.type,
      path: hit.path,
      heading: hit.heading,
      score: hit.score,
      snippet: text,
      process: hit.process ?? null,
      owner: hit.owner ?? null,
      language: hit.language,
      status: hit.status,
      anchor: hit.anchor,
      line: hit.line,
      matches,
      internal: hit.internal || isInternal(hit.path),
    };
  });
  const { total, corrections, notes, facets } = result;
  const took_ms = performance.now() - start;
  return { query, took_ms, total, hits, corrections, notes, ...(facets && { facets }) };
}
