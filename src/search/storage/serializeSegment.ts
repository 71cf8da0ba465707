import { withAssembly } from '../assembly/assembly.ts';
import { ByteWriter } from './bytes.ts';
import { checksum } from './checksum.ts';
import { skipSize } from './postingFormat.ts';
import { columns, type Segment, type Strings } from './segment.ts';

/*
 * A segment in bytes, for the cache on disk: four bytes each of mark, version and checksum, and then all parts in a
 * fixed order. Places of pieces are written as lengths, and strings without what they share with the one before.
 */

/** Changes with every change of what a segment holds or of how words are told apart. */
export const version = 5;
export const mark = 0x58445748;
export const headSize = 12;
/** Where the checksum stands in the head. */
export const checksumAt = 8;

export function serializeSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  const { articles, words, strings } = segment;
  const writer = new ByteWriter(words.positions.length + words.postings.length * 3);
  for (let i = 0; i < headSize; i++) writer.varint(0);
  writer.varint(segment.size);
  writer.varint(segment.sections);
  writeText(writer, JSON.stringify(segment.values));
  for (const name of columns) writeNumbers(writer, articles[name]);
  writeLengths(writer, articles.recordStarts);
  writeBytes(writer, articles.records);
  writeLengths(writer, articles.forwardStarts);
  writeBytes(writer, articles.forward);
  writeStrings(writer, strings);
  writeStrings(writer, words.words);
  writeNumbers(writer, words.counts);
  writeLengths(writer, words.postingStarts);
  writeBytes(writer, words.postings);
  writeLengths(writer, words.positionStarts);
  writeBytes(writer, words.positions);
  writeLengths(writer, words.skipStarts);
  writePart(writer, part => writeSkips(part, words.skips, words.skipStarts));
  const languages = Object.keys(words.stems);
  writeText(writer, JSON.stringify(languages));
  for (const language of languages) {
    writeHashes(writer, words.stems[language] ?? new Uint32Array(0));
  }
  // The checksum counts in four bytes.
  while (writer.length % 4 !== 0) writer.varint(0);
  const bytes = writer.finish();
  const head = new DataView(bytes.buffer);
  head.setUint32(0, mark, true);
  head.setUint32(4, version, true);
  const sum = withAssembly(assembly => {
    assembly.run.beginSegments();
    return checksum(bytes.subarray(headSize), assembly);
  });
  head.setInt32(checksumAt, sum, true);
  return bytes;
}

function writeBytes(writer: ByteWriter, bytes: Uint8Array): void {
  writer.varint(bytes.length);
  writer.copy(bytes, 0, bytes.length);
}

/** What is written by a function, as bytes. */
function writePart(writer: ByteWriter, write: (part: ByteWriter) => void): void {
  const part = new ByteWriter();
  write(part);
  writer.varint(part.length);
  writer.copy(part.bytes, 0, part.length);
}

function writeText(writer: ByteWriter, text: string): void {
  writeBytes(writer, new TextEncoder().encode(text));
}

function writeNumbers(writer: ByteWriter, numbers: Uint32Array): void {
  writer.varint(numbers.length);
  writePart(writer, part => {
    for (const number of numbers) part.varint(number);
  });
}

/** Starts of pieces, as the lengths of the pieces. */
function writeLengths(writer: ByteWriter, starts: Uint32Array): void {
  writer.varint(starts.length - 1);
  writePart(writer, part => {
    for (let i = 1; i < starts.length; i++) part.varint((starts[i] ?? 0) - (starts[i - 1] ?? 0));
  });
}

/** Per string: bytes shared with the one before, bytes of its own, and these. */
function writeStrings(writer: ByteWriter, { bytes, starts }: Strings): void {
  const count = starts.length - 1;
  writer.varint(count);
  writer.varint(bytes.length);
  writePart(writer, part => {
    let before = 0;
    let beforeLength = 0;
    for (let i = 0; i < count; i++) {
      const start = starts[i] ?? 0;
      const length = (starts[i + 1] ?? 0) - start;
      const most = Math.min(length, beforeLength);
      let shared = 0;
      while (shared < most && bytes[start + shared] === bytes[before + shared]) shared++;
      part.varint(shared);
      part.varint(length - shared);
      part.copy(bytes, start + shared, start + length);
      before = start;
      beforeLength = length;
    }
  });
}

/** A bit for each that isn't 0, and these: most words are of one language only. */
function writeHashes(writer: ByteWriter, hashes: Uint32Array): void {
  const there = new Uint8Array((hashes.length + 7) >>> 3);
  hashes.forEach((hash, i) => {
    if (hash !== 0) there[i >>> 3] = (there[i >>> 3] ?? 0) | (1 << (i & 7));
  });
  writeBytes(writer, there);
  const some = hashes.filter(hash => hash !== 0);
  writeBytes(writer, new Uint8Array(some.buffer));
}

/** The three numbers of a skip rise from one to the next, the first beginning anew with each word. */
function writeSkips(writer: ByteWriter, skips: Uint32Array, starts: Uint32Array): void {
  let place = 0;
  let bits = 0;
  for (let word = 0; word + 1 < starts.length; word++) {
    let article = 0;
    for (let i = (starts[word] ?? 0) * skipSize; i < (starts[word + 1] ?? 0) * skipSize; i += skipSize) {
      writer.varint((skips[i] ?? 0) - article);
      writer.varint((skips[i + 1] ?? 0) - place);
      writer.varint((skips[i + 2] ?? 0) - bits);
      article = skips[i] ?? 0;
      place = skips[i + 1] ?? 0;
      bits = skips[i + 2] ?? 0;
    }
  }
}
