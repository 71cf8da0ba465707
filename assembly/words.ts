import { allocateZeros, Bytes, makeBytes, numberAt, setNumber } from './memory.ts';

/*
 * Gives every distinct word a number, in the order of their first appearance. A word's record is its number, its
 * length in units, and its units, filled up with zeros to whole pieces of 16 bytes. The hash table has the hash of a
 * word and the place of its record.
 */

const headSize: u32 = 8;
/** For 1 to 8 units: what of 16 bytes belongs to these. */
const masks: usize = memory.data<u64>([
  0xffff, 0, 0xffff_ffff, 0, 0xffff_ffff_ffff, 0, -1, 0, -1, 0xffff, -1, 0xffff_ffff, -1, 0xffff_ffff_ffff,
  -1, -1,
]);
const firstSlots: u32 = 1 << 11;

let slots: usize = 0;
let mask: u32 = 0;
let records: Bytes = changetype<Bytes>(0);
/** Per word: the place of its record. */
let places: Bytes = changetype<Bytes>(0);

export let wordCount: u32 = 0;

export function beginWords(): void {
  slots = allocateZeros((<usize>firstSlots) << 3);
  mask = firstSlots - 1;
  records = makeBytes(1 << 14);
  // Place 0 is that of no word.
  records.length = 16;
  places = makeBytes(1 << 12);
  wordCount = 0;
}

/** Number of the word of so many units, 1 at least; there are 16 bytes to be read behind it. */
export function wordNumber(from: usize, length: u32): u32 {
  const size = length << 1;
  // Pieces of 16 bytes, the last one less what doesn't belong to it.
  const lastAt = (size - 1) & ~15;
  const last = v128.and(v128.load(from + lastAt), v128.load(masks + (((size - 1 - lastAt) >> 1) << 4)));
  let sum: u64 = size;
  for (let i: u32 = 0; i < lastAt; i += 16) sum = mix(sum, v128.load(from + i));
  sum = mix(sum, last);
  const hash = <u32>(sum ^ (sum >> 32));
  let slot = hash & mask;
  while (true) {
    const at = slots + ((<usize>slot) << 3);
    const place = load<u32>(at, 4);
    if (place === 0) return addWord(from, length, hash, at);
    if (load<u32>(at) === hash) {
      const record = records.data + place;
      if (load<u32>(record, 4) === length && isEqual(record + headSize, from, lastAt, last))
        return load<u32>(record);
    }
    slot = (slot + 1) & mask;
  }
}

/** Whether a record's units are those of a word. @param last its last piece, which begins at `lastAt` */
function isEqual(units: usize, from: usize, lastAt: u32, last: v128): bool {
  for (let i: u32 = 0; i < lastAt; i += 16) {
    if (v128.any_true(v128.xor(v128.load(units + i), v128.load(from + i)))) return false;
  }
  return !v128.any_true(v128.xor(v128.load(units + lastAt), last));
}

/** Multipliers of MurmurHash3's finalizer (Appleby 2011). */
const firstFactor: u64 = 0xff51_afd7_ed55_8ccd;
const secondFactor: u64 = 0xc4ce_b9fe_1a85_ec53;

function mix(sum: u64, piece: v128): u64 {
  const both = i64x2.extract_lane(piece, 0) * firstFactor + i64x2.extract_lane(piece, 1) * secondFactor;
  const mixed = (sum ^ <u64>both ^ (<u64>both >> 29)) * firstFactor;
  return mixed ^ (mixed >> 32);
}

export function wordLength(word: u32): u32 {
  return load<u32>(recordOf(word), 4);
}

/** Address of a word's units, with zeros behind them up to a multiple of 16 bytes. */
export function wordUnits(word: u32): usize {
  return recordOf(word) + headSize;
}

function recordOf(word: u32): usize {
  return records.data + numberAt(places.data, word);
}

function addWord(from: usize, length: u32, hash: u32, slot: usize): u32 {
  const size = length << 1;
  const padded = (size + 15) & ~15;
  store<u32>(slot, hash);
  store<u32>(slot, records.length, 4);
  places.reserve(4);
  places.number(records.length);
  records.reserve(headSize + padded);
  const record = records.data + records.length;
  store<u32>(record, wordCount);
  store<u32>(record, length, 4);
  memory.fill(record + headSize, 0, padded);
  memory.copy(record + headSize, from, size);
  records.length += headSize + padded;
  const word = wordCount++;
  if (wordCount * 2 > mask) growSlots();
  return word;
}

function growSlots(): void {
  const old = slots;
  const end = old + ((<usize>mask + 1) << 3);
  mask = (mask + 1) * 4 - 1;
  slots = allocateZeros((<usize>mask + 1) << 3);
  for (let from = old; from < end; from += 8) {
    const place = load<u32>(from, 4);
    if (place === 0) continue;
    const hash = load<u32>(from);
    let slot = hash & mask;
    while (load<u32>(slots + ((<usize>slot) << 3), 4) !== 0) slot = (slot + 1) & mask;
    store<u64>(slots + ((<usize>slot) << 3), load<u64>(from));
  }
}

/**
 * All words in an order, one behind the other in UTF-8.
 * @param order numbers of all words
 * @param starts room for one number more than there are words: where each begins
 */
export function packWords(order: usize, starts: usize): Bytes {
  const bytes = makeBytes(records.length);
  setNumber(starts, 0, 0);
  for (let rank: u32 = 0; rank < wordCount; rank++) {
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
