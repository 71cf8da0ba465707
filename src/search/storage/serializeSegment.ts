import { ByteReader, ByteWriter } from './bytes.ts';
import { checksum } from './checksum.ts';
import { skipSize } from './postingFormat.ts';
import { columns, type Segment, type Strings } from './segment.ts';

/*
 * A segment in bytes, for the cache on disk: four bytes each of mark, version and checksum, and then all parts in a
 * fixed order. Places of pieces are written as lengths, and strings without what they share with the one before.
 */

/** Changes with every change of what a segment holds or of how words are told apart. */
const version = 4;
const mark = 0x58445748;
const headSize = 12;

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
  writeSkips(writer, words.skips, words.skipStarts);
  const languages = Object.keys(words.stems);
  writeText(writer, JSON.stringify(languages));
  for (const language of languages) {
    writeHashes(writer, words.stems[language] ?? new Uint32Array(0));
  }
  // So that the checksum, which counts in four bytes, covers all.
  while (writer.length % 4 !== 0) writer.varint(0);
  const bytes = writer.finish();
  const head = new DataView(bytes.buffer);
  head.setUint32(0, mark, true);
  head.setUint32(4, version, true);
  head.setUint32(8, sumOf(bytes), true);
  return bytes;
}

/**
 * Reads what `serializeSegment` wrote; undefined where the bytes are of another version, or not whole. Large parts
 * are not copied: the segment keeps the bytes.
 */
export function readSegment(bytes: Uint8Array<ArrayBuffer>): Segment | undefined {
  if (bytes.length < headSize || bytes.length % 4 !== 0) return undefined;
  // The checksum reads four bytes at a time.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const head = new DataView(aligned.buffer, aligned.byteOffset, headSize);
  if (head.getUint32(0, true) !== mark || head.getUint32(4, true) !== version) return undefined;
  if (head.getUint32(8, true) !== sumOf(aligned)) return undefined;
  const reader = new ByteReader(aligned, headSize);
  const size = reader.varint();
  const sections = reader.varint();
  const values = JSON.parse(readText(reader)) as string[];
  const table = Object.fromEntries(columns.map(name => [name, readNumbers(reader)])) as Record<
    (typeof columns)[number],
    Uint32Array<ArrayBuffer>
  >;
  const articles = {
    ...table,
    recordStarts: readLengths(reader),
    records: readBytes(reader),
    forwardStarts: readLengths(reader),
    forward: readBytes(reader),
  };
  const strings = readStrings(reader);
  const words = readStrings(reader);
  const counts = readNumbers(reader);
  const postingStarts = readLengths(reader);
  const postings = readBytes(reader);
  const positionStarts = readLengths(reader);
  const positions = readBytes(reader);
  const skipStarts = readLengths(reader);
  const skips = readSkips(reader, skipStarts);
  const languages = JSON.parse(readText(reader)) as string[];
  const stems = Object.fromEntries(languages.map(language => [language, readHashes(reader, counts.length)]));
  return {
    size,
    sections,
    articles,
    strings,
    values,
    words: { words, counts, postings, postingStarts, positions, positionStarts, skips, skipStarts, stems },
  };
}

/** Of all bytes behind the head. */
function sumOf(bytes: Uint8Array): number {
  return checksum(new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4), headSize / 4);
}

function writeBytes(writer: ByteWriter, bytes: Uint8Array): void {
  writer.varint(bytes.length);
  writer.copy(bytes, 0, bytes.length);
}

function readBytes(reader: ByteReader): Uint8Array<ArrayBuffer> {
  const length = reader.varint();
  reader.at += length;
  return reader.bytes.subarray(reader.at - length, reader.at) as Uint8Array<ArrayBuffer>;
}

function writeText(writer: ByteWriter, text: string): void {
  writeBytes(writer, new TextEncoder().encode(text));
}

function readText(reader: ByteReader): string {
  return new TextDecoder().decode(readBytes(reader));
}

function writeNumbers(writer: ByteWriter, numbers: Uint32Array): void {
  writer.varint(numbers.length);
  for (const number of numbers) writer.varint(number);
}

function readNumbers(reader: ByteReader): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(reader.varint());
  reader.varints(numbers);
  return numbers;
}

/** Starts of pieces, as the lengths of the pieces. */
function writeLengths(writer: ByteWriter, starts: Uint32Array): void {
  writer.varint(starts.length - 1);
  for (let i = 1; i < starts.length; i++) writer.varint((starts[i] ?? 0) - (starts[i - 1] ?? 0));
}

function readLengths(reader: ByteReader): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(reader.varint() + 1);
  reader.varints(starts.subarray(1));
  let sum = 0;
  for (let i = 1; i < starts.length; i++) {
    sum += starts[i] ?? 0;
    starts[i] = sum;
  }
  return starts;
}

/** Per string: bytes shared with the one before, bytes of its own, and these. */
function writeStrings(writer: ByteWriter, { bytes, starts }: Strings): void {
  const count = starts.length - 1;
  writer.varint(count);
  writer.varint(bytes.length);
  let before = 0;
  let beforeLength = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0;
    const length = (starts[i + 1] ?? 0) - start;
    const most = Math.min(length, beforeLength);
    let shared = 0;
    while (shared < most && bytes[start + shared] === bytes[before + shared]) shared++;
    writer.varint(shared);
    writer.varint(length - shared);
    writer.copy(bytes, start + shared, start + length);
    before = start;
    beforeLength = length;
  }
}

function readStrings(reader: ByteReader): Strings {
  const starts = new Uint32Array(reader.varint() + 1);
  const bytes = new Uint8Array(reader.varint());
  const from = reader.bytes;
  let at = 0;
  let before = 0;
  let next = reader.at;
  for (let i = 1; i < starts.length; i++) {
    // Most of these lengths are one byte; a call for each would take longer than all the rest.
    let shared = from[next++] ?? 0;
    let own = from[next++] ?? 0;
    if ((shared | own) >= 0x80) {
      reader.at = next - 2;
      shared = reader.varint();
      own = reader.varint();
      next = reader.at;
    }
    const start = at;
    for (const end = before + shared; before < end; before++) bytes[at++] = bytes[before] ?? 0;
    for (const end = next + own; next < end; next++) bytes[at++] = from[next] ?? 0;
    starts[i] = at;
    before = start;
  }
  reader.at = next;
  return { bytes, starts };
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

function readHashes(reader: ByteReader, count: number): Uint32Array<ArrayBuffer> {
  const hashes = new Uint32Array(count);
  const there = readBytes(reader);
  const some = new Uint32Array(readBytes(reader).slice().buffer);
  let next = 0;
  for (let i = 0; i < count; i++) if (((there[i >>> 3] ?? 0) >>> (i & 7)) & 1) hashes[i] = some[next++] ?? 0;
  return hashes;
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

function readSkips(reader: ByteReader, starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const skips = new Uint32Array((starts.at(-1) ?? 0) * skipSize);
  reader.varints(skips);
  let place = 0;
  let bits = 0;
  for (let word = 0; word + 1 < starts.length; word++) {
    let article = 0;
    const end = (starts[word + 1] ?? 0) * skipSize;
    for (let i = (starts[word] ?? 0) * skipSize; i < end; i += skipSize) {
      article += skips[i] ?? 0;
      place += skips[i + 1] ?? 0;
      bits += skips[i + 2] ?? 0;
      skips[i] = article;
      skips[i + 1] = place;
      skips[i + 2] = bits;
    }
  }
  return skips;
}
