import { frequentWords } from './forward.ts';
import { skipSize } from './postingFormat.ts';
import { PostingReader } from './postings.ts';
import { articleLengths, type Segment } from './segment.ts';

/** A segment in the index, with what it takes to speak of its articles and words by their numbers in the index. */
export interface Part {
  readonly segment: Segment;
  /** Number in the index of its first article. */
  readonly offset: number;
  /** Number in the part of a word of the lexicon; -1 where it hasn't got it. */
  wordOf(word: number): number;
  /** Number in the lexicon of a word of the part. */
  lexiconWordOf(word: number): number;
  /** Of postings and positions: what the work of joining it with another grows with. */
  readonly bytes: number;
  /** Words per article. */
  readonly lengths: Uint32Array;
  /** The words of the part that `readForward` leaves out. */
  frequentWords(): readonly number[];
}

/** The large segment whose words are the first of the lexicon. */
export function firstPart(segment: Segment): Part {
  const size = segment.words.counts.length;
  return makePart(segment, 0, {
    wordOf: word => (word < size ? word : -1),
    lexiconWordOf: word => word,
  });
}

/** @param lexiconWords number in the lexicon per word of the segment */
export function laterPart(segment: Segment, offset: number, lexiconWords: Uint32Array): Part {
  const words = new Map<number, number>();
  lexiconWords.forEach((word, i) => {
    words.set(word, i);
  });
  return makePart(segment, offset, {
    wordOf: word => words.get(word) ?? -1,
    lexiconWordOf: word => lexiconWords[word] ?? 0,
  });
}

function makePart(segment: Segment, offset: number, words: Pick<Part, 'wordOf' | 'lexiconWordOf'>): Part {
  let frequent: readonly number[] | undefined;
  return {
    segment,
    offset,
    ...words,
    bytes: segment.words.postings.length + segment.words.positions.length,
    lengths: articleLengths(segment.articles),
    frequentWords() {
      frequent ??= frequentWords(segment.words.counts, segment.size);
      return frequent;
    },
  };
}

/** Whether the word stands in the article, both by their numbers in the part. */
export function hasArticle({ segment }: Part, word: number, article: number): boolean {
  const { postings, postingStarts, skips, skipStarts } = segment.words;
  const reader = new PostingReader(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0);
  let low = skipStarts[word] ?? 0;
  let high = skipStarts[word + 1] ?? 0;
  const first = low;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((skips[middle * skipSize] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  if (low > first) reader.jump(skips[(low - 1) * skipSize] ?? 0, skips[(low - 1) * skipSize + 1] ?? 0);
  while (reader.next()) if (reader.article >= article) return reader.article === article;
  return false;
}

/** Bytes that the parts of a segment take. */
export function segmentBytes(value: object): number {
  let bytes = 0;
  for (const part of Object.values(value)) {
    if (ArrayBuffer.isView(part)) bytes += part.byteLength;
    else if (typeof part === 'object' && part !== null) bytes += segmentBytes(part);
  }
  return bytes;
}
