import { forwardAlways, forwardShare, mostTimes } from '../src/search/storage/postingFormat.ts';
import { allocate, allocateZeros, Bytes, makeBytes, numberAt, setNumber } from './memory.ts';
import { PostingCursor } from './postingCursor.ts';

/*
 * Turns postings around, as `src/search/storage/forward.ts` describes it: which words an article has.
 */

/**
 * @param counts articles per word
 * @param articles number of all articles
 * @param starts room for one number more than there are articles: where each begins in the result
 */
export function buildForward(
  words: u32,
  counts: usize,
  postings: usize,
  postingStarts: usize,
  articles: u32,
  starts: usize,
): Bytes {
  const limit = max<u32>(forwardAlways, articles / forwardShare);
  let total: u32 = 0;
  for (let word: u32 = 0; word < words; word++) {
    const count = numberAt(counts, word);
    if (count <= limit) total += count;
  }
  const next = allocateZeros((<usize>articles + 1) << 2);
  // A word and an article each, in the order of the words.
  const found = allocate((<usize>total) << 3);
  let at = found;
  const cursor = new PostingCursor();
  for (let word: u32 = 0; word < words; word++) {
    if (numberAt(counts, word) > limit) continue;
    cursor.begin(postings + numberAt(postingStarts, word), postings + numberAt(postingStarts, word + 1));
    while (cursor.next()) {
      const article = cursor.article;
      setNumber(next, article, numberAt(next, article) + 1);
      store<u32>(at, article);
      store<u32>(at, word * 4 + min(mostTimes, cursor.times) - 1, 4);
      at += 8;
    }
  }
  let sum: u32 = 0;
  for (let article: u32 = 0; article <= articles; article++) {
    const count = numberAt(next, article);
    setNumber(next, article, sum);
    sum += count;
  }
  // In the order of the articles.
  const values = allocate((<usize>total) << 2);
  for (let from = found; from < at; from += 8) {
    const article = load<u32>(from);
    const to = numberAt(next, article);
    setNumber(next, article, to + 1);
    setNumber(values, to, load<u32>(from, 4));
  }
  return writeForward(values, total, next, articles, starts);
}

/** @param ends per article: index behind its last value */
function writeForward(values: usize, total: u32, ends: usize, articles: u32, starts: usize): Bytes {
  const bytes = makeBytes(total * 5 + 16);
  setNumber(starts, 0, 0);
  let i: u32 = 0;
  for (let article: u32 = 0; article < articles; article++) {
    const end = numberAt(ends, article);
    let before: u32 = 0;
    for (; i < end; i++) {
      const value = numberAt(values, i);
      bytes.varint(value - before);
      before = value - (value & 3);
    }
    setNumber(starts, article + 1, bytes.length);
  }
  return bytes;
}
