import { withAssembly } from '../assembly/assembly.ts';
import { mergeArticles } from './mergeArticles.ts';
import { type MergePart, putSources, sourceOf } from './mergeSource.ts';
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
  return withAssembly(assembly => {
    putSources(sources, assembly);
    const { table, records, strings, values, sections } = mergeArticles(sources, size, assembly);
    const { words, forward, origins } = mergeWords(sources, articleLengths(table), assembly);
    return {
      segment: { size, sections, articles: { ...table, ...records, ...forward }, strings, values, words },
      origins,
    };
  });
}
