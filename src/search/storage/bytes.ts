/** Bytes that grow. Numbers are written as varints: seven bits a byte, lowest first, the high bit on all but the last. */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  /** @param value whole, from 0 to 2^32 - 1 */
  varint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const size = end - start;
    this.reserve(size);
    // A call into the runtime costs more than a few bytes do.
    if (size < 24) for (let i = start; i < end; i++) this.bytes[this.length++] = from[i] ?? 0;
    else {
      this.bytes.set(from.subarray(start, end), this.length);
      this.length += size;
    }
  }

  /** Makes room for so many bytes more. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** A copy of what was written, in a buffer of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  varint(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let shift = 7;
    do {
      byte = bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte >= 0x80);
    return value;
  }
}

/** Sums so far, one more than there are lengths: what stands at `i` and `i + 1` are start and end of piece `i`. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(lengths.length + 1);
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) {
    sum += lengths[i] ?? 0;
    starts[i + 1] = sum;
  }
  return starts;
}
