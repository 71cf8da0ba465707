import * as layout from '../src/search/assembly/layout.ts';
import { skipEvery, skipSize } from '../src/search/storage/postingFormat.ts';
import { numberAt } from './memory.ts';
import { behindPositions, copyPositions, positionBits, riceParameter } from './positions.ts';
import { PostingCursor } from './postingCursor.ts';
import { before, goOnAfter, postings, sinceSkip, skipWhereDue, writeHead, writeSkip } from './postings.ts';
import { ofArray, ofSource } from './source.ts';

/*
 * Writes the postings of a word of another segment, behind those that the word at hand has already.
 */

let cursor: PostingCursor = changetype<PostingCursor>(0);

export function beginCopying(): void {
  cursor = new PostingCursor();
}

/** Of a segment all of whose articles are left: as they are. @returns their number */
export function copyWhole(source: u32, word: u32): u32 {
  const from = ofSource(source, layout.postings);
  const start = ofArray(source, layout.postingStarts, word);
  const end = ofArray(source, layout.postingStarts, word + 1);
  const bits = ofArray(source, layout.positionStarts, word);
  const base = ofSource(source, layout.sourceBase);
  skipWhereDue(skipEvery / 2);
  postings.reserve(end - start + 8);
  cursor.begin(from + start, from + end);
  const head = cursor.varint();
  postings.varint(head + (base - before) * 4);
  // All behind the first head stays as it is: it counts from the article before.
  const shift = postings.length - <u32>(cursor.at - from);
  const bitShift = positionBits() - bits;
  postings.copy(cursor.at, <u32>(cursor.end - cursor.at));
  copyPositions(ofSource(source, layout.positions), bits, ofArray(source, layout.positionStarts, word + 1));
  const skips = ofSource(source, layout.skips);
  const lastSkip = ofArray(source, layout.skipStarts, word + 1);
  cursor.begin(from + start, from + end);
  let since = sinceSkip;
  for (let skip = ofArray(source, layout.skipStarts, word); skip < lastSkip; skip++) {
    const article = numberAt(skips, skip * skipSize);
    const at = numberAt(skips, skip * skipSize + 1);
    writeSkip(article + base, at + shift, numberAt(skips, skip * skipSize + 2) + bitShift);
    since = 0;
    cursor.at = from + at;
    cursor.article = article;
  }
  while (cursor.next()) since++;
  goOnAfter(cursor.article + base, since);
  return ofArray(source, layout.counts, word);
}

/** Of a segment some of whose articles are gone: one by one. @returns the number of those left */
export function copySome(source: u32, word: u32): u32 {
  const from = ofSource(source, layout.postings);
  const positions = ofSource(source, layout.positions);
  const numbers = ofSource(source, layout.sourceNumbers);
  const lengths = ofSource(source, layout.sourceLengths);
  cursor.begin(
    from + ofArray(source, layout.postingStarts, word),
    from + ofArray(source, layout.postingStarts, word + 1),
  );
  let bits = ofArray(source, layout.positionStarts, word);
  let count: u32 = 0;
  while (cursor.next()) {
    const article = <i32>numberAt(numbers, cursor.article);
    const times = cursor.times;
    const start = bits;
    bits = behindPositions(positions, bits, riceParameter(numberAt(lengths, cursor.article), times), times);
    if (article < 0) continue;
    count++;
    skipWhereDue(skipEvery);
    writeHead(article, cursor.text, cursor.heading, cursor.title, cursor.keyword);
    copyPositions(positions, start, bits);
  }
  return count;
}
