import type { Part } from './part.ts';
import { BitReader, riceParameter } from './positionCode.ts';
import { skipSize } from './postingFormat.ts';
import { PostingReader } from './postings.ts';

/**
 * Finds where a word stands in some articles.
 *
 * @param word number in the part
 * @param articles numbers in the index, rising
 * @param visit called once for each of them that has the word, with the positions in `positions[0]` up to `count`,
 *   which are valid during the call only
 */
export function findPositions(
  part: Part,
  word: number,
  articles: ArrayLike<number>,
  visit: (index: number, positions: Uint32Array, count: number) => void,
): void {
  const { postings, postingStarts, positions, positionStarts, skips } = part.segment.words;
  const reader = new PostingReader(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0);
  const bits = new BitReader(positions, positionStarts[word] ?? 0);
  let skip = part.segment.words.skipStarts[word] ?? 0;
  const lastSkip = part.segment.words.skipStarts[word + 1] ?? 0;
  let there = reader.next();
  for (let i = 0; i < articles.length; i++) {
    const article = (articles[i] ?? 0) - part.offset;
    if (article < 0) continue;
    if (article >= part.segment.size) return;
    let jump = -1;
    while (skip < lastSkip && (skips[skip * skipSize] ?? 0) < article) jump = skip++;
    if (jump >= 0 && (skips[jump * skipSize] ?? 0) >= reader.article) {
      reader.jump(skips[jump * skipSize] ?? 0, skips[jump * skipSize + 1] ?? 0);
      bits.at = skips[jump * skipSize + 2] ?? 0;
      there = reader.next();
    }
    while (there && reader.article < article) {
      const { times } = reader;
      const k = riceParameter(part.lengths[reader.article] ?? 0, times);
      bits.skip(k, times);
      there = reader.next();
    }
    if (!there) return;
    if (reader.article !== article) continue;
    const { times } = reader;
    if (times > found.length) found = new Uint32Array(times * 2);
    const k = riceParameter(part.lengths[article] ?? 0, times);
    const before = bits.at;
    let position = 0;
    for (let j = 0; j < times; j++) {
      position += bits.gap(k);
      found[j] = position;
    }
    // An article may be asked for once only, but its posting is still the one at hand.
    bits.at = before;
    visit(i, found, times);
  }
}

let found = new Uint32Array(256);
