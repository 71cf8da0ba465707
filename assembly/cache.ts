import * as layout from '../src/search/assembly/layout.ts';
import { skipSize } from '../src/search/storage/postingFormat.ts';
import { allocate, numberAt, setNumber } from './memory.ts';
import { setResult } from './results.ts';
import { nextVarint, place, readFrom } from './varints.ts';

/*
 * Reads the arrays of a segment that was kept, as `src/search/storage/serializeSegment.ts` wrote them. Every function
 * begins at an address, and sets results.
 */

/** So many numbers. */
export function readNumbers(at: usize, count: u32): void {
  const numbers = allocate((<usize>count) << 2);
  readFrom(at);
  for (let i: u32 = 0; i < count; i++) setNumber(numbers, i, nextVarint());
  setResult(layout.read, numbers, count);
}

/** The lengths of so many pieces, as where each begins, and the last one ends. */
export function readLengths(at: usize, count: u32): void {
  const starts = allocate((<usize>count + 1) << 2);
  let sum: u32 = 0;
  readFrom(at);
  setNumber(starts, 0, 0);
  for (let i: u32 = 1; i <= count; i++) {
    sum += nextVarint();
    setNumber(starts, i, sum);
  }
  setResult(layout.read, starts, count + 1);
}

/** So many strings, which take so many bytes in all: of each what it shares with the one before, and the rest. */
export function readStrings(at: usize, count: u32, size: u32): void {
  const bytes = allocate(size + 8);
  const starts = allocate((<usize>count + 1) << 2);
  let before = bytes;
  let to = bytes;
  readFrom(at);
  setNumber(starts, 0, 0);
  for (let i: u32 = 1; i <= count; i++) {
    const shared = nextVarint();
    const own = nextVarint();
    const start = to;
    copyShort(to, before, shared);
    copyShort(to + shared, place, own);
    readFrom(place + own);
    to += shared + own;
    before = start;
    setNumber(starts, i, <u32>(to - bytes));
  }
  setResult(layout.read, starts, count + 1);
  setResult(layout.readBytes, bytes, size);
}

/** Copies a few bytes, and up to seven more. */
function copyShort(to: usize, from: usize, size: u32): void {
  for (let i: u32 = 0; i < size; i += 8) store<u64>(to + i, load<u64>(from + i));
}

/** Skips, whose numbers rise from one to the next, the first one beginning anew with each word. */
export function readSkips(at: usize, starts: usize, words: u32): void {
  const count = numberAt(starts, words) * skipSize;
  const skips = allocate((<usize>count) << 2);
  let postings: u32 = 0;
  let bits: u32 = 0;
  readFrom(at);
  for (let word: u32 = 0; word < words; word++) {
    const end = numberAt(starts, word + 1) * skipSize;
    let article: u32 = 0;
    for (let i = numberAt(starts, word) * skipSize; i < end; i += skipSize) {
      article += nextVarint();
      postings += nextVarint();
      bits += nextVarint();
      setNumber(skips, i, article);
      setNumber(skips, i + 1, postings);
      setNumber(skips, i + 2, bits);
    }
  }
  setResult(layout.read, skips, count);
}

/** So many hashes, most of which are 0. @param there a bit each: whether it isn't; @param some those that aren't */
export function readHashes(there: usize, some: usize, count: u32): void {
  const hashes = allocate((<usize>count) << 2);
  let next = some;
  for (let i: u32 = 0; i < count; i++) {
    const isThere = (<u32>load<u8>(there + (i >> 3)) >> (i & 7)) & 1;
    setNumber(hashes, i, isThere ? load<u32>(next) : 0);
    next += isThere << 2;
  }
  setResult(layout.read, hashes, count);
}

/**
 * A number that is another one when any of the bytes changed: a multiplicative hash (FNV-1a, over four bytes at a
 * time) in 16 lanes, because one would wait for each multiplication.
 *
 * @param size a multiple of 4
 * @param before that of the bytes before these; any number where there are none
 */
export function checksum(at: usize, size: u32, before: u32): u32 {
  const prime = i32x4.splat(0x01000193);
  let a = i32x4(1, 2, 3, 4);
  let b = i32x4(5, 6, 7, 8);
  let c = i32x4(9, 10, 11, 12);
  let d = i32x4(13, 14, 15, 16);
  let i: u32 = 0;
  for (; i + 64 <= size; i += 64) {
    a = i32x4.mul(v128.xor(a, v128.load(at + i)), prime);
    b = i32x4.mul(v128.xor(b, v128.load(at + i, 16)), prime);
    c = i32x4.mul(v128.xor(c, v128.load(at + i, 32)), prime);
    d = i32x4.mul(v128.xor(d, v128.load(at + i, 48)), prime);
  }
  let sum = foldLanes(a, foldLanes(b, foldLanes(c, foldLanes(d, before ^ size))));
  for (; i < size; i += 4) sum = (sum ^ load<u32>(at + i)) * 0x01000193;
  return sum;
}

function foldLanes(lanes: v128, from: u32): u32 {
  let sum = (from ^ <u32>i32x4.extract_lane(lanes, 0)) * 0x01000193;
  sum = (sum ^ <u32>i32x4.extract_lane(lanes, 1)) * 0x01000193;
  sum = (sum ^ <u32>i32x4.extract_lane(lanes, 2)) * 0x01000193;
  return (sum ^ <u32>i32x4.extract_lane(lanes, 3)) * 0x01000193;
}
