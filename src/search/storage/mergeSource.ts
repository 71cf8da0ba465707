import type { Assembly } from '../assembly/assembly.ts';
import * as layout from '../assembly/layout.ts';
import { articleLengths, type Segment } from './segment.ts';

/** A segment that goes into a merge, less the articles that are gone. */
export interface MergePart {
  readonly segment: Segment;
  /** Per article: 0 where it is gone. All are there where absent. */
  readonly alive?: Uint8Array;
}

/** A segment that is being merged. */
export interface MergeSource {
  readonly segment: Segment;
  /** Per article: its new number, or -1 where it is gone. */
  readonly numbers: Int32Array;
  /** New number of the first article where none is gone, so that all keep their distance; else undefined. */
  readonly base: number | undefined;
}

/** Gives the articles of a part their new numbers. */
export function sourceOf(
  { segment, alive }: MergePart,
  from: number,
): MergeSource & { readonly end: number } {
  const numbers = new Int32Array(segment.size);
  let next = from;
  for (let i = 0; i < numbers.length; i++) numbers[i] = alive === undefined || alive[i] ? next++ : -1;
  return { segment, numbers, base: next - from === segment.size ? from : undefined, end: next };
}

/** Hands segments to the module, which is to merge them. */
export function putSources(sources: readonly MergeSource[], assembly: Assembly): void {
  assembly.run.beginSegments();
  const known = sources.flatMap(source => put(source, assembly));
  assembly.run.mergeSources(assembly.put(Uint32Array.from(known)), sources.length);
}

/** Returns what the module has to know of a segment, in the order of `layout.ts`. */
function put({ segment, numbers, base }: MergeSource, assembly: Assembly): number[] {
  const { articles, strings, words } = segment;
  const known = new Array<number>(layout.sourceSize).fill(0);
  known[layout.wordBytes] = assembly.put(words.words.bytes);
  known[layout.wordStarts] = assembly.put(words.words.starts);
  known[layout.counts] = assembly.put(words.counts);
  known[layout.postings] = assembly.put(words.postings);
  known[layout.postingStarts] = assembly.put(words.postingStarts);
  known[layout.positions] = assembly.put(words.positions);
  known[layout.positionStarts] = assembly.put(words.positionStarts);
  known[layout.skips] = assembly.put(words.skips);
  known[layout.skipStarts] = assembly.put(words.skipStarts);
  known[layout.records] = assembly.put(articles.records);
  known[layout.recordStarts] = assembly.put(articles.recordStarts);
  known[layout.stringBytes] = assembly.put(strings.bytes);
  known[layout.stringStarts] = assembly.put(strings.starts);
  known[layout.sourceWords] = words.counts.length;
  known[layout.sourceStrings] = strings.starts.length - 1;
  known[layout.sourceArticles] = segment.size;
  if (base === undefined) {
    known[layout.sourceNumbers] = assembly.put(numbers);
    known[layout.sourceLengths] = assembly.put(articleLengths(articles));
  } else known[layout.sourceBase] = base;
  return known;
}
