import type { ArticleText } from '../knowledge/article.ts';
import { withAssembly } from './assembly/assembly.ts';
import type { Segment } from './storage/segment.ts';
import { SegmentBuilder } from './storage/segmentBuilder.ts';

export type { Segment } from './storage/segment.ts';

/**
 * Indexes articles apart from an index, in any worker. What comes back can be posted to the worker that has the
 * index, with `buffersOf` as the list of what to transfer, and is added there by `SearchIndex.addSegments`.
 * Two articles of the same path must not be in one segment.
 */
export function buildSegment(articles: readonly ArticleText[]): Segment {
  let characters = 0;
  for (const { sections } of articles) for (const { text } of sections) characters += text.length;
  return withAssembly(assembly => {
    const builder = new SegmentBuilder(assembly, characters);
    for (const article of articles) builder.add(article);
    return builder.finish();
  });
}

/** All buffers of a segment, each once, for transferring instead of copying it. */
export function buffersOf(segment: Segment): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const see = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(see);
  };
  see(segment);
  return [...buffers];
}
