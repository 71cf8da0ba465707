import type { Segment } from './segment.ts';

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
