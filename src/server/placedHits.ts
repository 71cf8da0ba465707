import type { URI } from 'vscode-uri';
import { uriIn } from './knowledgeBases.ts';

/** A hit with the address of its file and of its knowledge base. */
export function placed<H extends { readonly path: string }>(
  root: URI,
  hit: H,
): H & { uri: string; root: string } {
  return { ...hit, uri: uriIn(root, hit.path), root: root.toString() };
}

/** Hits of several knowledge bases in turn: their scores can't be compared, their ranks can. */
export function byRank<H>(lists: readonly (readonly H[])[]): H[] {
  const longest = Math.max(0, ...lists.map(list => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap(list => list[i] ?? [])).flat();
}
