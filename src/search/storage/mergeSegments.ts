import { mergeArticles } from './mergeArticles.ts';
import { type MergePart, sourceOf } from './mergeSource.ts';
import { mergeWords, type Origins } from './mergeWords.ts';
import { articleLengths, type Segment } from './segment.ts';

/** One segment of all articles that are there, in the order of the parts. */
export function mergeSegments(parts: readonly MergePart[]): Segment {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && only.alive === undefined) return only.segment;
  return joinSegments(parts).segment;
}

/** Likewise, with where its words come from. */
export function joinSegments(parts: readonly MergePart[]): {
  readonly segment: Segment;
  readonly origins: Origins;
} {
  let size = 0;
  const sources = parts.map(part => {
    const source = sourceOf(part, size);
    size = source.end;
    return source;
  });
  const { table, records, strings, values, sections } = mergeArticles(sources, size);
  const { words, forward, origins } = mergeWords(sources, articleLengths(table));
  return {
    segment: { size, sections, articles: { ...table, ...records, ...forward }, strings, values, words },
    origins,
  };
}
