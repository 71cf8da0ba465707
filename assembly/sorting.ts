import { allocate, setNumber } from './memory.ts';
import { poolCount } from './pool.ts';
import { wordLength, wordUnits } from './words.ts';

/** A unit that is this much or more ends a key: what follows is compared unit by unit. */
const clamped: u64 = 0xff;
const unitsPerKey: u32 = 8;
/** Bytes per entry: a word's key, and its number. */
const entrySize: usize = 16;

/** @returns address of the numbers of all words, in the order of their UTF-16 units */
export function sortedWords(): usize {
  let entries = allocate(<usize>poolCount * entrySize);
  let other = allocate(<usize>poolCount * entrySize);
  for (let word: u32 = 0; word < poolCount; word++) {
    const entry = entries + <usize>word * entrySize;
    store<u64>(entry, keyOf(word));
    store<u32>(entry, word, 8);
  }
  // Merge sort, from pairs up.
  for (let width: u32 = 1; width < poolCount; width *= 2) {
    for (let start: u32 = 0; start < poolCount; start += width * 2)
      mergeRuns(entries, other, start, min(start + width, poolCount), min(start + width * 2, poolCount));
    const swapped = entries;
    entries = other;
    other = swapped;
  }
  const order = allocate((<usize>poolCount) << 2);
  for (let rank: u32 = 0; rank < poolCount; rank++)
    setNumber(order, rank, load<u32>(entries + <usize>rank * entrySize, 8));
  return order;
}

/** The first units of a word, a byte each, the first one highest. */
function keyOf(word: u32): u64 {
  const units = wordUnits(word);
  const length = min(wordLength(word), unitsPerKey);
  let key: u64 = 0;
  let shift: u64 = 56;
  for (let i: u32 = 0; i < length; i++, shift -= 8) {
    const unit: u64 = load<u16>(units + ((<usize>i) << 1));
    if (unit >= clamped) return key | (clamped << shift);
    key |= unit << shift;
  }
  return key;
}

function mergeRuns(from: usize, to: usize, start: u32, middle: u32, end: u32): void {
  let left = from + <usize>start * entrySize;
  const leftEnd = from + <usize>middle * entrySize;
  let right = leftEnd;
  const rightEnd = from + <usize>end * entrySize;
  let at = to + <usize>start * entrySize;
  while (left < leftEnd && right < rightEnd) {
    if (isBefore(right, left)) {
      v128.store(at, v128.load(right));
      right += entrySize;
    } else {
      v128.store(at, v128.load(left));
      left += entrySize;
    }
    at += entrySize;
  }
  memory.copy(at, left, leftEnd - left);
  memory.copy(at + (leftEnd - left), right, rightEnd - right);
}

function isBefore(entry: usize, other: usize): bool {
  const key = load<u64>(entry);
  const otherKey = load<u64>(other);
  if (key !== otherKey) return key < otherKey;
  return compareWords(load<u32>(entry, 8), load<u32>(other, 8)) < 0;
}

function compareWords(word: u32, other: u32): i32 {
  const units = wordUnits(word);
  const otherUnits = wordUnits(other);
  const length = wordLength(word);
  const otherLength = wordLength(other);
  const both = (<usize>min(length, otherLength)) << 1;
  for (let i: usize = 0; i < both; i += 2) {
    const difference = <i32>load<u16>(units + i) - <i32>load<u16>(otherUnits + i);
    if (difference !== 0) return difference;
  }
  return <i32>length - <i32>otherLength;
}
