import { ByteReader, ByteWriter, startsOf } from './bytes.ts';
import { PostingReader } from './postings.ts';
import type { WordTables } from './segment.ts';

/*
 * Which words an article has, for taking it out again and for learning from what was found. Words of many articles
 * are left out: there are few of them, and their own postings tell as well.
 *
 *   varint  (word - the word before) * 4 + how often it stands there less one, at most 3
 */

/** Words in at most this share of the articles are kept. */
const share = 1 / 16;
/** In a small knowledge base all are. */
const always = 64;

/** Number of articles up to which a word is kept, in a segment of so many. */
export function forwardLimit(articles: number): number {
  return Math.max(always, Math.floor(articles * share));
}

export interface Forward {
  readonly forward: Uint8Array<ArrayBuffer>;
  /** Per article, and the end. */
  readonly forwardStarts: Uint32Array<ArrayBuffer>;
}

/** Turns postings around. @param size number of articles */
export function buildForward(tables: Omit<WordTables, 'words' | 'stems'>, size: number): Forward {
  const { counts, postings, postingStarts } = tables;
  const limit = forwardLimit(size);
  const sizes = new Uint32Array(size);
  let total = 0;
  for (const count of counts) if (count <= limit) total += count;
  const articles = new Uint32Array(total);
  const values = new Uint32Array(total);
  let at = 0;
  for (let word = 0; word < counts.length; word++) {
    if ((counts[word] ?? 0) > limit) continue;
    const reader = new PostingReader(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0);
    while (reader.next()) {
      const { article, times } = reader;
      sizes[article] = (sizes[article] ?? 0) + 1;
      articles[at] = article;
      values[at++] = word * 4 + (times > 4 ? 4 : times) - 1;
    }
  }
  const starts = startsOf(sizes);
  const next = starts.slice();
  const sorted = new Uint32Array(total);
  for (let i = 0; i < total; i++) {
    const article = articles[i] ?? 0;
    const to = next[article] ?? 0;
    next[article] = to + 1;
    sorted[to] = values[i] ?? 0;
  }
  const writer = new ByteWriter(total * 2 + 16);
  const forwardStarts = new Uint32Array(size + 1);
  for (let article = 0; article < size; article++) {
    const end = starts[article + 1] ?? 0;
    let before = 0;
    for (let i = starts[article] ?? 0; i < end; i++) {
      const value = sorted[i] ?? 0;
      writer.varint(value - before);
      before = value - (value & 3);
    }
    forwardStarts[article + 1] = writer.length;
  }
  return { forward: writer.finish(), forwardStarts };
}

/** @param visit word, and how often it stands in the article, at most 4 */
export function readForward(
  { forward, forwardStarts }: Forward,
  article: number,
  visit: (word: number, times: number) => void,
): void {
  const reader = new ByteReader(forward, forwardStarts[article] ?? 0);
  const end = forwardStarts[article + 1] ?? 0;
  let before = 0;
  while (reader.at < end) {
    const value = before + reader.varint();
    before = value - (value & 3);
    visit(before / 4, (value & 3) + 1);
  }
}
