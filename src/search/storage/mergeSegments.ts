import { buildForward } from './forward.ts';
import { mergeArticles } from './mergeArticles.ts';
import { type MergePart, sourceOf } from './mergeSource.ts';
import { mergeWords, type WordVisitor } from './mergeWords.ts';
import { articleLengths, type Segment } from './segment.ts';

/**
 * One segment of all articles that are there, in the order of the parts.
 * @param visit called with every word of the new segment and the words of the parts that it is
 */
export function mergeSegments(parts: readonly MergePart[], visit?: WordVisitor): Segment {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && only.alive === undefined && visit === undefined) {
    return only.segment;
  }
  let size = 0;
  const sources = parts.map(part => {
    const source = sourceOf(part, size);
    size = source.end;
    return source;
  });
  const { table, records, strings, values, sections } = mergeArticles(sources, size);
  const words = mergeWords(sources, articleLengths(table), visit);
  return {
    size,
    sections,
    articles: { ...table, ...records, ...buildForward(words, size) },
    strings,
    values,
    words,
  };
}
