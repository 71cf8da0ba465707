import * as layout from '../src/search/assembly/layout.ts';
import { buildForward } from './forward.ts';
import { allocate, numberAt, setNumber } from './memory.ts';
import { articleCount, occurrenceCount, occurrenceStarts, sortOccurrences } from './occurrences.ts';
import { poolCount } from './pool.ts';
import { finishPositions, positionBits } from './positions.ts';
import { beginPostings, languagesOfWord, postings, skips, writeWord } from './postings.ts';
import { setResult } from './results.ts';
import { sortedWords } from './sorting.ts';
import { packWords } from './words.ts';

/** Arrays with a number per word, and one for the end where they tell where something begins. */
@unmanaged
export class WordArrays {
  starts: usize = 0;
  counts: usize = 0;
  postingStarts: usize = 0;
  positionStarts: usize = 0;
  skipStarts: usize = 0;
  /** Words so far. */
  count: u32 = 0;

  /** Ends the word that was written. @param articles number of those that have it */
  endWord(articles: u32): void {
    setNumber(this.counts, this.count++, articles);
    this.setStarts();
  }

  setStarts(): void {
    setNumber(this.postingStarts, this.count, postings.length);
    setNumber(this.positionStarts, this.count, positionBits());
    setNumber(this.skipStarts, this.count, skips.length / 12);
  }

  /** Hands all arrays out, with what is written per article. @param bytes those of the words */
  finish(bytes: usize, byteCount: u32, articles: u32): void {
    const starts = this.count + 1;
    setResult(layout.wordBytes, bytes, byteCount);
    setResult(layout.wordStarts, this.starts, starts);
    setResult(layout.counts, this.counts, this.count);
    setResult(layout.postings, postings.data, postings.length);
    setResult(layout.postingStarts, this.postingStarts, starts);
    const positions = finishPositions();
    setResult(layout.positions, positions.data, positions.length);
    setResult(layout.positionStarts, this.positionStarts, starts);
    setResult(layout.skips, skips.data, skips.length >> 2);
    setResult(layout.skipStarts, this.skipStarts, starts);
    const forwardStarts = allocate((<usize>articles + 1) << 2);
    const forward = buildForward(
      this.count,
      this.counts,
      postings.data,
      this.postingStarts,
      articles,
      forwardStarts,
    );
    setResult(layout.forward, forward.data, forward.length);
    setResult(layout.forwardStarts, forwardStarts, articles + 1);
  }
}

/** @param words at most so many */
export function makeWordArrays(words: u32): WordArrays {
  const arrays = new WordArrays();
  const size = (<usize>words + 1) << 2;
  arrays.starts = allocate(size);
  arrays.counts = allocate(size);
  arrays.postingStarts = allocate(size);
  arrays.positionStarts = allocate(size);
  arrays.skipStarts = allocate(size);
  setNumber(arrays.starts, 0, 0);
  arrays.setStarts();
  return arrays;
}

/**
 * Turns what was read, which is in the order of the texts, into postings in the order of the words.
 * @param lengths per article: its words
 * @param languages a byte per article: number of its language, at most 31
 */
export function buildWords(lengths: usize, languages: usize): void {
  sortOccurrences();
  const order = sortedWords();
  beginPostings(occurrenceCount + 64, lengths);
  const arrays = makeWordArrays(poolCount);
  const bytes = packWords(order, arrays.starts);
  const languagesOfWords = allocate((<usize>poolCount) << 2);
  for (let rank: u32 = 0; rank < poolCount; rank++) {
    const word = numberAt(order, rank);
    arrays.endWord(
      writeWord(numberAt(occurrenceStarts, word), numberAt(occurrenceStarts, word + 1), languages),
    );
    setNumber(languagesOfWords, rank, languagesOfWord);
  }
  arrays.finish(bytes.data, bytes.length, articleCount);
  setResult(layout.wordLanguages, languagesOfWords, poolCount);
}
