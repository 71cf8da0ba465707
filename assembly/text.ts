import { combining } from '../src/search/language/characterClasses.ts';
import { classOf, lowerOf } from './characters.ts';
import { allocate } from './memory.ts';

/*
 * The text at hand: its UTF-16 units, and beside them their lower case, which is 0 for what is no part of a word.
 * The tokenizer looks for words in the second alone.
 */

/** Where the text is put, in UTF-8. */
let input: usize = 0;
/** Units that there is room for, of which UTF-8 takes three bytes at most. */
let capacity: u32 = 0;
let units: usize = 0;
let lowered: usize = 0;
/** Behind the text stands so much that is no part of a word, so that nobody has to ask for the end. */
const behind: usize = 32;

export function forgetText(): void {
  capacity = 0;
}

/** @returns address of room for a text of so many units, in UTF-8 */
export function textInput(length: u32): usize {
  if (length > capacity) {
    capacity = max(length, capacity * 2);
    input = allocate(<usize>capacity * 3 + behind);
    units = allocate(<usize>capacity * 2 + behind);
    lowered = allocate(<usize>capacity * 2 + behind);
  }
  return input;
}

export function unitAt(index: u32): u32 {
  return load<u16>(units + ((<usize>index) << 1));
}

/** Address of the lower case of the text from a unit on. */
export function loweredFrom(index: u32): usize {
  return lowered + ((<usize>index) << 1);
}

/**
 * Takes up the text of so many bytes at `textInput`.
 * @param composed true where what accents can be put together with their letters are
 * @returns its length in units; -1 where it isn't composed and has combining accents
 */
export function readText(bytes: u32, composed: bool): i32 {
  const end = input + bytes;
  let from = input;
  let to: usize = 0;
  while (from < end) {
    // Eight characters of ASCII at a time.
    while (from + 8 <= end) {
      const eight = load<u64>(from);
      if (eight & 0x8080_8080_8080_8080) break;
      const wide = i16x8.extend_low_i8x16_u(i64x2.splat(eight));
      v128.store(units + to, wide);
      v128.store(lowered + to, lowerOfAscii(wide));
      from += 8;
      to += 16;
    }
    if (from >= end) break;
    let unit: u32 = load<u8>(from);
    if (unit < 0x80) from++;
    else if (unit < 0xe0) {
      unit = ((unit & 0x1f) << 6) | (<u32>load<u8>(from, 1) & 0x3f);
      from += 2;
    } else if (unit < 0xf0) {
      unit = ((unit & 0x0f) << 12) | ((<u32>load<u8>(from, 1) & 0x3f) << 6) | (<u32>load<u8>(from, 2) & 0x3f);
      from += 3;
    } else {
      // A pair: no such character is part of a word, so that it need not be known which.
      from += 4;
      unit = 0xfffd;
      store<u16>(units + to, unit);
      store<u16>(lowered + to, 0);
      to += 2;
    }
    if (unit >= 0x300 && !composed && classOf(unit) === combining) return -1;
    store<u16>(units + to, unit);
    store<u16>(lowered + to, lowerOf(unit));
    to += 2;
  }
  const nothing = i64x2.splat(0);
  v128.store(units + to, nothing);
  v128.store(units + to, nothing, 16);
  v128.store(lowered + to, nothing);
  v128.store(lowered + to, nothing, 16);
  return <i32>(to >> 1);
}

/** Lower case of eight units of ASCII, 0 for all but letters and digits. */
function lowerOfAscii(wide: v128): v128 {
  const lower = v128.or(wide, i16x8.splat(0x20));
  const letters = i16x8.lt_u(i16x8.sub(lower, i16x8.splat(0x61)), i16x8.splat(26));
  const digits = i16x8.lt_u(i16x8.sub(wide, i16x8.splat(0x30)), i16x8.splat(10));
  return v128.or(v128.and(letters, lower), v128.and(digits, wide));
}
