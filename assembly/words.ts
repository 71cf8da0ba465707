import { Bytes, makeBytes, numberAt, setNumber } from './memory.ts';
import { bytesOf, numberOf, poolCount, poolSize, sizeOf } from './pool.ts';

/*
 * The words of articles that are read are strings of UTF-16 units in the pool.
 */

/** Number of the word of so many units; there are 16 bytes to be read behind it. */
export function wordNumber(from: usize, length: u32): u32 {
  return numberOf(from, length << 1);
}

export function wordLength(word: u32): u32 {
  return sizeOf(word) >> 1;
}

/** Address of a word's units. */
export function wordUnits(word: u32): usize {
  return bytesOf(word);
}

/**
 * All words in an order, one behind the other in UTF-8.
 * @param order numbers of all words
 * @param starts room for one number more than there are words: where each begins
 */
export function packWords(order: usize, starts: usize): Bytes {
  const bytes = makeBytes(poolSize());
  setNumber(starts, 0, 0);
  for (let rank: u32 = 0; rank < poolCount; rank++) {
    const word = numberAt(order, rank);
    const units = wordUnits(word);
    const length = wordLength(word);
    bytes.reserve(length * 3);
    for (let i: u32 = 0; i < length; i++) writeUtf8(bytes, load<u16>(units + ((<usize>i) << 1)));
    setNumber(starts, rank + 1, bytes.length);
  }
  return bytes;
}

/** Writes a character of the basic plane, other than half of a pair. */
function writeUtf8(bytes: Bytes, unit: u32): void {
  if (unit < 0x80) {
    bytes.byte(unit);
    return;
  }
  if (unit < 0x800) bytes.byte(0xc0 | (unit >> 6));
  else {
    bytes.byte(0xe0 | (unit >> 12));
    bytes.byte(0x80 | ((unit >> 6) & 0x3f));
  }
  bytes.byte(0x80 | (unit & 0x3f));
}
