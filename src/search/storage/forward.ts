import { ByteReader } from './bytes.ts';
import { forwardAlways, forwardShare } from './postingFormat.ts';

/*
 * Which words an article has, for taking it out again and for learning from what was found. Words of many articles
 * are left out: there are few of them, and their own postings tell as well.
 *
 *   varint  (word - the word before) * 4 + how often it stands there less one, at most 3
 */

/** Number of articles up to which a word is kept, in a segment of so many. */
function forwardLimit(articles: number): number {
  return Math.max(forwardAlways, Math.floor(articles / forwardShare));
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
