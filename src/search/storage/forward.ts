import { ByteReader, ByteWriter, startsOf } from './bytes.ts';
import { FieldReader } from './postings.ts';
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
/** How often a word stands in an article is counted up to here. */
const mostTimes = 4;

/** Number of articles up to which a word is kept, in a segment of so many. */
function forwardLimit(articles: number): number {
  return Math.max(always, Math.floor(articles * share));
}

/** The words that are left out. @param counts articles per word */
export function frequentWords(counts: Uint32Array, articles: number): number[] {
  const limit = forwardLimit(articles);
  const words: number[] = [];
  for (let word = 0; word < counts.length; word++) if ((counts[word] ?? 0) > limit) words.push(word);
  return words;
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
  let total = 0;
  for (const count of counts) if (count <= limit) total += count;
  const sizes = new Uint32Array(size);
  const articles = new Uint32Array(total);
  const values = new Uint32Array(total);
  const fields = new FieldReader();
  let found = 0;
  for (let word = 0; word < counts.length; word++) {
    if ((counts[word] ?? 0) > limit) continue;
    const end = postingStarts[word + 1] ?? 0;
    let at = postingStarts[word] ?? 0;
    let article = 0;
    // As `PostingReader` does, but in place: this is most of the work of putting segments together.
    while (at < end) {
      let head = postings[at++] ?? 0;
      if (head > 0x7f) {
        let shift = 7;
        let byte = 0;
        head &= 0x7f;
        do {
          byte = postings[at++] ?? 0;
          head |= (byte & 0x7f) << shift;
          shift += 7;
        } while (byte > 0x7f);
      }
      article += head >>> 2;
      let more = head & 3;
      if (more === 2) {
        if ((postings[at] ?? 0) >= mostTimes) more = mostTimes - 1;
        while ((postings[at++] ?? 0) > 0x7f);
      } else if (more === 3) {
        at = fields.read(postings, at).at;
        more = Math.min(mostTimes, fields.times) - 1;
      }
      sizes[article] = (sizes[article] ?? 0) + 1;
      articles[found] = article;
      values[found++] = word * 4 + more;
    }
  }
  return writeForward(articles, values, sizes);
}

/** @param articles per value; @param sizes values per article */
function writeForward(articles: Uint32Array, values: Uint32Array, sizes: Uint32Array): Forward {
  const size = sizes.length;
  const starts = startsOf(sizes);
  const next = starts.slice();
  const sorted = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const article = articles[i] ?? 0;
    const to = next[article] ?? 0;
    next[article] = to + 1;
    sorted[to] = values[i] ?? 0;
  }
  const writer = new ByteWriter(values.length * 2 + 16);
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
