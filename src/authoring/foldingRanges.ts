import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { ParsedArticle } from '../knowledge/parsedArticle.ts';

/** The front matter, which folds to its first line. All other folding is the editor's own. */
export function foldingRanges(parsed: ParsedArticle): FoldingRange[] {
  const { yaml, bodyOffset } = parsed.frontMatter;
  if (!yaml) return [];
  const { line, character } = parsed.positionAt(bodyOffset);
  return [{ startLine: 0, endLine: character === 0 ? line - 1 : line, kind: FoldingRangeKind.Region }];
}
