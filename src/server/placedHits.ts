import type { CancellationToken } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { SearchOptions } from '../search/search.ts';
import type { Headwater } from '../service/headwater.ts';
import { processTitle } from '../service/processNames.ts';
import type { SearchReply, SearchReplyHit } from '../service/searchReply.ts';
import { type KnowledgeBases, uriIn } from './knowledgeBases.ts';
import type { PlacedHit, PlacedReply } from './protocol.ts';

/** A hit with the address of its file and of its knowledge base, and its process as a person knows it. */
export function placed(
  root: URI,
  { base }: Headwater,
  hit: SearchReplyHit,
  language: InterfaceLanguage,
): PlacedHit {
  return {
    ...hit,
    uri: uriIn(root, hit.path),
    root: root.toString(),
    processTitle: hit.process === null ? null : processTitle(base, hit.process, language),
  };
}

/** Hits of several knowledge bases in turn: their scores can't be compared, their ranks can. */
function byRank<H>(lists: readonly (readonly H[])[]): H[] {
  const longest = Math.max(0, ...lists.map(list => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap(list => list[i] ?? [])).flat();
}

/** What each knowledge base answered. */
export interface OwnReply extends SearchReply {
  readonly headwater: Headwater;
}

/**
 * Asks all knowledge bases one after the other, as long as somebody waits for it: their answers, and those as one.
 * Rejects where there are some and none of them could be opened.
 */
export async function searchAll(
  bases: KnowledgeBases,
  query: string,
  options: SearchOptions & { readonly limit: number },
  { language, cancelled }: { readonly language: InterfaceLanguage; readonly cancelled: CancellationToken },
): Promise<{ readonly merged: PlacedReply; readonly replies: readonly OwnReply[] }> {
  const replies: OwnReply[] = [];
  const hits: PlacedReply['hits'][] = [];
  const opened = await bases.opened();
  // Where none could be opened, "nothing found" would be untrue: this rejects with the reason.
  if (opened.length === 0) await bases.all()[0]?.opened;
  for (const { root, headwater } of opened) {
    if (cancelled.isCancellationRequested) break;
    const reply = await headwater.search(query, options);
    replies.push({ ...reply, headwater });
    hits.push(reply.hits.map(hit => placed(root, headwater, hit, language)));
  }
  const merged = {
    total: replies.reduce((sum, reply) => sum + reply.total, 0),
    hits: byRank(hits).slice(0, options.limit),
    corrections: replies.flatMap(reply => reply.corrections),
    notes: replies[0]?.notes ?? [],
  };
  return { merged, replies };
}
