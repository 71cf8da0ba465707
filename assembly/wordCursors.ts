import * as layout from '../src/search/assembly/layout.ts';
import { allocate, allocateZeros, numberAt, setNumber } from './memory.ts';
import { ofArray, ofSource, sourceCount } from './source.ts';

/*
 * Goes through the sorted words of several segments at the same time, word by word in their common order.
 */

/** Bytes of a word that are compared as one number. */
const keyBytes: u32 = 8;
/** The key behind the last word: no word has such bytes, which are not UTF-8. */
const noKey: u64 = -1;

/** Per segment: the word that comes next. */
let words: usize = 0;
/** Per segment: the first bytes of that word, the first one highest. */
let keys: usize = 0;

export function beginCursors(): void {
  words = allocateZeros((<usize>sourceCount) << 2);
  keys = allocate((<usize>sourceCount) << 3);
  for (let source: u32 = 0; source < sourceCount; source++) readKey(source);
}

/** Index of a segment whose next word is the first of all; -1 when no more come. */
export function firstSource(): i32 {
  let found: i32 = -1;
  let least: u64 = noKey;
  for (let source: u32 = 0; source < sourceCount; source++) {
    const key = keyOf(source);
    if (key > least || key === noKey) continue;
    if (key === least && compareRest(source, <u32>found) >= 0) continue;
    found = <i32>source;
    least = key;
  }
  return found;
}

/** Number of the word of a segment that comes next. */
export function wordAt(source: u32): u32 {
  return numberAt(words, source);
}

/** Whether two segments have the same word next. */
export function isSame(source: u32, other: u32): bool {
  return keyOf(source) === keyOf(other) && compareRest(source, other) === 0;
}

export function passWord(source: u32): void {
  setNumber(words, source, wordAt(source) + 1);
  readKey(source);
}

function keyOf(source: u32): u64 {
  return load<u64>(keys + ((<usize>source) << 3));
}

function readKey(source: u32): void {
  let key: u64 = noKey;
  const word = wordAt(source);
  if (word < ofSource(source, layout.sourceWords)) {
    const start = ofArray(source, layout.wordStarts, word);
    const length = min(ofArray(source, layout.wordStarts, word + 1) - start, keyBytes);
    // The arrays of a segment stand one behind the other, so that there is always something to be read.
    key = bswap<u64>(load<u64>(ofSource(source, layout.wordBytes) + start));
    if (length < keyBytes) key &= ~(<u64>-1 >> ((<u64>length) << 3));
  }
  store<u64>(keys + ((<usize>source) << 3), key);
}

/** Compares what follows the bytes of the key: words have no byte that is 0, as short keys end with. */
function compareRest(source: u32, other: u32): i32 {
  if (source === other) return 0;
  const word = wordAt(source);
  const otherWord = wordAt(other);
  const start = ofArray(source, layout.wordStarts, word);
  const otherStart = ofArray(other, layout.wordStarts, otherWord);
  const length = ofArray(source, layout.wordStarts, word + 1) - start;
  const otherLength = ofArray(other, layout.wordStarts, otherWord + 1) - otherStart;
  const both = min(length, otherLength);
  const at = ofSource(source, layout.wordBytes) + start;
  const otherAt = ofSource(other, layout.wordBytes) + otherStart;
  for (let i = keyBytes; i < both; i++) {
    const difference = <i32>load<u8>(at + i) - <i32>load<u8>(otherAt + i);
    if (difference !== 0) return difference;
  }
  return <i32>length - <i32>otherLength;
}
