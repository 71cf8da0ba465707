import { type Assembly, withAssembly } from '../assembly/assembly.ts';
import * as layout from '../assembly/layout.ts';
import { ByteReader } from './bytes.ts';
import { checksum } from './checksum.ts';
import { skipSize } from './postingFormat.ts';
import { columns, type Segment, type Strings } from './segment.ts';
import { checksumAt, headSize, mark, version } from './serializeSegment.ts';

/**
 * Reads what `serializeSegment` wrote; undefined where the bytes are of another version, or not whole. Throws where
 * they are broken though their checksum is right. Large parts are not copied: the segment keeps the bytes.
 */
export function readSegment(bytes: Uint8Array<ArrayBuffer>): Segment | undefined {
  if (bytes.length < headSize || bytes.length % 4 !== 0) return undefined;
  const head = new DataView(bytes.buffer, bytes.byteOffset, headSize);
  if (head.getUint32(0, true) !== mark || head.getUint32(4, true) !== version) return undefined;
  return withAssembly(assembly => {
    assembly.run.beginSegments();
    const sum = checksum(bytes.subarray(headSize), assembly);
    return sum === head.getInt32(checksumAt, true) ? new SegmentReader(assembly, bytes).read() : undefined;
  });
}

/** Reads the parts of a segment in their order. */
class SegmentReader {
  readonly #assembly: Assembly;
  readonly #reader: ByteReader;
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(assembly: Assembly, bytes: Uint8Array<ArrayBuffer>) {
    this.#assembly = assembly;
    this.#bytes = bytes;
    this.#reader = new ByteReader(bytes, headSize);
  }

  read(): Segment {
    const size = this.#reader.varint();
    const sections = this.#reader.varint();
    const values = this.#strings();
    const table = Object.fromEntries(columns.map(name => [name, this.#numbers()])) as Record<
      (typeof columns)[number],
      Uint32Array<ArrayBuffer>
    >;
    const articles = {
      ...table,
      recordStarts: this.#lengths(),
      records: this.#part(),
      forwardStarts: this.#lengths(),
      forward: this.#part(),
    };
    const strings = this.#packedStrings();
    const words = this.#packedStrings();
    const counts = this.#numbers();
    const postingStarts = this.#lengths();
    const postings = this.#part();
    const positionStarts = this.#lengths();
    const positions = this.#part();
    const skipStarts = this.#lengths();
    const skips = this.#skips(skipStarts);
    const stems = Object.fromEntries(
      this.#strings().map(language => [language, this.#hashes(counts.length)]),
    );
    return {
      size,
      sections,
      articles,
      strings,
      values,
      words: { words, counts, postings, postingStarts, positions, positionStarts, skips, skipStarts, stems },
    };
  }

  /** Bytes as they are, with how many there are before them. */
  #part(): Uint8Array<ArrayBuffer> {
    const length = this.#reader.varint();
    this.#reader.at += length;
    return this.#bytes.subarray(this.#reader.at - length, this.#reader.at);
  }

  /** A few strings, in JSON. */
  #strings(): string[] {
    return JSON.parse(new TextDecoder().decode(this.#part())) as string[];
  }

  #numbers(): Uint32Array<ArrayBuffer> {
    const count = this.#reader.varint();
    this.#assembly.run.readNumbers(this.#putNumbers(count), count);
    return this.#assembly.numbers(layout.read);
  }

  #lengths(): Uint32Array<ArrayBuffer> {
    const count = this.#reader.varint();
    this.#assembly.run.readLengths(this.#putNumbers(count), count);
    return this.#assembly.numbers(layout.read);
  }

  #packedStrings(): Strings {
    const count = this.#reader.varint();
    const size = this.#reader.varint();
    this.#assembly.run.readStrings(this.#putNumbers(2 * count), count, size);
    const starts = this.#assembly.numbers(layout.read);
    if (starts.at(-1) !== size) throw new RangeError('The strings have another size than they say.');
    return { bytes: this.#assembly.bytes(layout.readBytes), starts };
  }

  #skips(starts: Uint32Array): Uint32Array<ArrayBuffer> {
    const startsAt = this.#assembly.put(starts);
    const count = (starts.at(-1) ?? 0) * skipSize;
    this.#assembly.run.readSkips(this.#putNumbers(count), startsAt, starts.length - 1);
    return this.#assembly.numbers(layout.read);
  }

  #hashes(count: number): Uint32Array<ArrayBuffer> {
    const there = this.#putPart();
    const some = this.#putPart();
    this.#assembly.run.readHashes(there, some, count);
    return this.#assembly.numbers(layout.read);
  }

  /** The same of a part that holds so many numbers: each takes a byte at least, and room for more is not looked for. */
  #putNumbers(count: number): number {
    const part = this.#part();
    if (count > part.length) throw new RangeError('There are fewer numbers than it says.');
    return this.#assembly.put(part);
  }

  /** Hands the part that comes next to the module. Returns its address. */
  #putPart(): number {
    return this.#assembly.put(this.#part());
  }
}
