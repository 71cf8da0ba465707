import { allocateZeros, Bytes, makeBytes, numberAt } from './memory.ts';

/*
 * Gives every distinct string of bytes a number, in the order of their first appearance. A string's record is its
 * number, its size, and its bytes, filled up with zeros to whole pieces of 16 bytes. The hash table has the hash of a
 * string and the place of its record.
 */

const headSize: u32 = 8;
const pieceSize: u32 = 16;
const firstSlots: u32 = 1 << 11;
/** For 0 to 16 bytes: what of a piece belongs to these. */
const masks: usize = memory.data(17 * 16, 16);

let slots: usize = 0;
let mask: u32 = 0;
let records: Bytes = changetype<Bytes>(0);
/** Per string: the place of its record. */
let places: Bytes = changetype<Bytes>(0);

export let poolCount: u32 = 0;

export function beginPool(): void {
  for (let size: u32 = 0; size <= pieceSize; size++) memory.fill(masks + size * pieceSize, 0xff, size);
  slots = allocateZeros((<usize>firstSlots) << 3);
  mask = firstSlots - 1;
  records = makeBytes(1 << 14);
  // Place 0 is that of no string.
  records.length = pieceSize;
  places = makeBytes(1 << 12);
  poolCount = 0;
}

/** Number of the string of so many bytes; there are 16 bytes to be read behind it. */
export function numberOf(from: usize, size: u32): u32 {
  // The last piece, less what doesn't belong to it.
  const lastAt: u32 = size === 0 ? 0 : (size - 1) & ~15;
  const last = v128.and(v128.load(from + lastAt), v128.load(masks + (size - lastAt) * pieceSize));
  let sum: u64 = size;
  for (let i: u32 = 0; i < lastAt; i += pieceSize) sum = mix(sum, v128.load(from + i));
  sum = mix(sum, last);
  const hash = <u32>(sum ^ (sum >> 32));
  let slot = hash & mask;
  while (true) {
    const at = slots + ((<usize>slot) << 3);
    const place = load<u32>(at, 4);
    if (place === 0) return add(from, size, hash, at);
    if (load<u32>(at) === hash) {
      const record = records.data + place;
      if (load<u32>(record, 4) === size && isEqual(record + headSize, from, lastAt, last))
        return load<u32>(record);
    }
    slot = (slot + 1) & mask;
  }
}

/** Bytes of a string. */
export function sizeOf(number: u32): u32 {
  return load<u32>(recordOf(number), 4);
}

/** Address of a string, with zeros behind it up to a multiple of 16 bytes. */
export function bytesOf(number: u32): usize {
  return recordOf(number) + headSize;
}

/** Bytes that all strings take at most. */
export function poolSize(): u32 {
  return records.length;
}

function recordOf(number: u32): usize {
  return records.data + numberAt(places.data, number);
}

/** Whether a string is the one looked for. @param last the last piece of that one, which begins at `lastAt` */
function isEqual(bytes: usize, from: usize, lastAt: u32, last: v128): bool {
  for (let i: u32 = 0; i < lastAt; i += pieceSize) {
    if (v128.any_true(v128.xor(v128.load(bytes + i), v128.load(from + i)))) return false;
  }
  return !v128.any_true(v128.xor(v128.load(bytes + lastAt), last));
}

/** Multipliers of MurmurHash3's finalizer (Appleby 2011). */
const firstFactor: u64 = 0xff51_afd7_ed55_8ccd;
const secondFactor: u64 = 0xc4ce_b9fe_1a85_ec53;

function mix(sum: u64, piece: v128): u64 {
  const both = i64x2.extract_lane(piece, 0) * firstFactor + i64x2.extract_lane(piece, 1) * secondFactor;
  const mixed = (sum ^ <u64>both ^ (<u64>both >> 29)) * firstFactor;
  return mixed ^ (mixed >> 32);
}

function add(from: usize, size: u32, hash: u32, slot: usize): u32 {
  const padded = max((size + 15) & ~15, pieceSize);
  store<u32>(slot, hash);
  store<u32>(slot, records.length, 4);
  places.reserve(4);
  places.number(records.length);
  records.reserve(headSize + padded);
  const record = records.data + records.length;
  store<u32>(record, poolCount);
  store<u32>(record, size, 4);
  memory.fill(record + headSize, 0, padded);
  memory.copy(record + headSize, from, size);
  records.length += headSize + padded;
  const number = poolCount++;
  if (poolCount * 2 > mask) growSlots();
  return number;
}

function growSlots(): void {
  const old = slots;
  const end = old + ((<usize>mask + 1) << 3);
  mask = (mask + 1) * 2 - 1;
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
