import { mostOnes, rawBits } from '../src/search/storage/postingFormat.ts';
import { Bytes, makeBytes } from './memory.ts';
import { placeOf } from './occurrences.ts';

/*
 * Writes positions, in the code that `src/search/storage/positionCode.ts` describes.
 */

let bytes: Bytes = changetype<Bytes>(0);
/** Bits that don't fill a byte yet, lowest first. */
let held: u64 = 0;
let heldBits: u64 = 0;

/** @param capacity in bytes */
export function beginPositions(capacity: u32): void {
  bytes = makeBytes(capacity + 16);
  held = 0;
  heldBits = 0;
}

/** Bits written. */
export function positionBits(): u32 {
  return bytes.length * 8 + <u32>heldBits;
}

/** All that was written; what is left of the last byte is 0. */
export function finishPositions(): Bytes {
  if (heldBits > 0) write(0, 8 - heldBits);
  return bytes;
}

/** Positions of one word in one article. @param start index of its first occurrence there */
export function writePositions(start: u32, end: u32, k: u32): void {
  // No code is longer than 7 bytes.
  bytes.reserve((end - start) * 8 + 8);
  let before: u32 = 0;
  for (let i = start; i < end; i++) {
    const position = placeOf(i) >> 2;
    writeGap(position - before, k);
    before = position;
  }
}

function writeGap(gap: u32, k: u32): void {
  const ones = gap >> k;
  if (ones >= <u32>mostOnes) {
    write(((<u64>gap) << mostOnes) | (((<u64>1) << mostOnes) - 1), mostOnes + rawBits);
    return;
  }
  const low = <u64>gap & (((<u64>1) << k) - 1);
  write((low << (ones + 1)) | (((<u64>1) << ones) - 1), ones + 1 + k);
}

/** Writes at most 56 bits; there has to be room for 8 bytes. */
function write(value: u64, count: u64): void {
  held |= value << heldBits;
  heldBits += count;
  store<u64>(bytes.data + bytes.length, held);
  bytes.length += <u32>(heldBits >> 3);
  held >>= heldBits & ~7;
  heldBits &= 7;
}

/** Copies bits from an array, from one up to another. */
export function copyPositions(from: usize, start: u32, end: u32): void {
  bytes.reserve(((end - start) >> 3) + 16);
  let bit = start;
  for (; bit + 48 <= end; bit += 48) write(bitsAt(from, bit) & 0xffff_ffff_ffff, 48);
  if (bit < end) write(bitsAt(from, bit) & (((<u64>1) << (end - bit)) - 1), end - bit);
}

/** @returns the place in bits behind so many positions of an array */
export function behindPositions(from: usize, start: u32, k: u32, count: u32): u32 {
  let at = start;
  for (let left = count; left > 0; left--) {
    const ones = <u32>ctz(~bitsAt(from, at));
    at += ones >= <u32>mostOnes ? <u32>(mostOnes + rawBits) : ones + 1 + k;
  }
  return at;
}

/** The bits from a place on, lowest first: 57 at least. */
function bitsAt(from: usize, bit: u32): u64 {
  return load<u64>(from + (bit >> 3)) >> (<u64>bit & 7);
}

/** The parameter for a word that stands `times` times in an article of so many words, without dividing. */
export function riceParameter(length: u32, times: u32): u32 {
  const most = clz<u32>(times) - clz<u32>(length);
  if (times >= length) return 0;
  return most - (times << most > length ? 1 : 0);
}
