/*
 * Positions of a word in an article: gaps in Rice code (Rice 1979; Golomb 1966), the shortest for gaps that are
 * spread by chance. Its parameter follows from what is known of the article anyway, so that it need not be kept:
 * the mean gap is about the article's length divided by how often the word stands in it.
 *
 * A gap of g is g >> k ones, a zero, and the lowest k bits of g. A gap with more ones than `mostOnes` is that many
 * ones and then the whole gap in `rawBits` bits. Bits fill bytes from the lowest up.
 */

const mostOnes = 24;
const rawBits = 30;

/** The parameter for a word that stands `times` times in an article of so many words. */
export function riceParameter(length: number, times: number): number {
  return 31 - Math.clz32((length / times) | 0 || 1);
}

/** Bits that grow. */
export class BitWriter {
  bytes: Uint8Array<ArrayBuffer>;
  /** In bits. */
  length = 0;
  #held = 0;
  #heldBits = 0;

  /** @param capacity in bytes */
  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  gap(value: number, k: number): void {
    const ones = value >>> k;
    if (ones >= mostOnes) {
      this.write(2 ** mostOnes - 1, mostOnes);
      this.write(value & 0x7fff, 15);
      this.write(value >>> 15, rawBits - 15);
    } else if (ones + 1 + k <= mostOnes) {
      this.write((1 << ones) - 1 + ((value & ((1 << k) - 1)) << (ones + 1)), ones + 1 + k);
    } else {
      this.write((1 << ones) - 1, ones + 1);
      this.write(value & ((1 << k) - 1), k);
    }
  }

  /** The gaps between rising positions. @param occurrences as `PostingWriter.addWord` takes them */
  gaps(occurrences: Uint32Array, start: number, end: number, k: number): void {
    this.#reserve((end - start) * 8);
    const low = (1 << k) - 1;
    const { bytes } = this;
    let held = this.#held;
    let heldBits = this.#heldBits;
    let at = (this.length - heldBits) >>> 3;
    let before = 0;
    for (let i = start; i < end; i++) {
      const position = (occurrences[i * 2] ?? 0) >>> 2;
      const gap = position - before;
      before = position;
      const ones = gap >>> k;
      const count = ones + 1 + k;
      if (count > mostOnes) {
        // Rare: the general way, which keeps its own account.
        this.#held = held;
        this.#heldBits = heldBits;
        this.length = at * 8 + heldBits;
        this.gap(gap, k);
        held = this.#held;
        heldBits = this.#heldBits;
        at = (this.length - heldBits) >>> 3;
        continue;
      }
      held |= ((1 << ones) - 1 + ((gap & low) << (ones + 1))) << heldBits;
      heldBits += count;
      // At most 31 bits: three whole bytes are written, however many are full, since to choose takes longer.
      bytes[at] = held;
      bytes[at + 1] = held >>> 8;
      bytes[at + 2] = held >>> 16;
      at += heldBits >>> 3;
      held >>>= heldBits & 24;
      heldBits &= 7;
    }
    this.#held = held;
    this.#heldBits = heldBits;
    this.length = at * 8 + heldBits;
  }

  /** The lowest `count` bits of a value, at most 24. */
  write(value: number, count: number): void {
    this.#held |= value << this.#heldBits;
    this.#heldBits += count;
    this.length += count;
    if (this.#heldBits >= 8) this.#flush();
  }

  /** Copies bits. */
  copy(from: Uint8Array, start: number, end: number): void {
    this.#reserve(((end - start) >>> 3) + 8);
    const { bytes } = this;
    const shift = this.#heldBits;
    let held = this.#held;
    let at = (this.length - shift) >>> 3;
    let bit = start;
    for (; bit + 24 <= end; bit += 24) {
      const byte = bit >>> 3;
      const four =
        (from[byte] ?? 0) |
        ((from[byte + 1] ?? 0) << 8) |
        ((from[byte + 2] ?? 0) << 16) |
        ((from[byte + 3] ?? 0) << 24);
      held |= ((four >>> (bit & 7)) & 0xffffff) << shift;
      bytes[at++] = held;
      bytes[at++] = held >>> 8;
      bytes[at++] = held >>> 16;
      held >>>= 24;
    }
    this.#held = held;
    this.length = at * 8 + shift;
    if (bit < end) this.write(new BitReader(from, bit).read(end - bit), end - bit);
  }

  /** Fills the last byte with zeros. */
  align(): void {
    if (this.#heldBits === 0) return;
    this.length += 8 - this.#heldBits;
    this.#heldBits = 8;
    this.#flush();
  }

  /** A copy of what was written, in a buffer of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    this.align();
    return this.bytes.slice(0, this.length >>> 3);
  }

  /** Makes room for so many bytes more. */
  #reserve(more: number): void {
    const needed = (this.length >>> 3) + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  #flush(): void {
    let at = (this.length - this.#heldBits) >>> 3;
    this.#reserve(4);
    let held = this.#held;
    let bits = this.#heldBits;
    while (bits >= 8) {
      this.bytes[at++] = held;
      held >>>= 8;
      bits -= 8;
    }
    this.#held = held;
    this.#heldBits = bits;
  }
}

/** Reads what a `BitWriter` wrote. */
export class BitReader {
  readonly bytes: Uint8Array;
  /** In bits. */
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  gap(k: number): number {
    // Ones up to the first zero, counted no further than the most there can be.
    const zeros = ~this.#peek() | (1 << mostOnes);
    const ones = 31 - Math.clz32(zeros & -zeros);
    if (ones >= mostOnes) {
      this.at += mostOnes;
      const low = this.read(15);
      return low | (this.read(rawBits - 15) << 15);
    }
    this.at += ones + 1;
    return (ones << k) | this.read(k);
  }

  /** Passes over so many gaps. */
  skip(k: number, count: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let left = count; left > 0; left--) {
      const byte = at >>> 3;
      const bits =
        ((bytes[byte] ?? 0) |
          ((bytes[byte + 1] ?? 0) << 8) |
          ((bytes[byte + 2] ?? 0) << 16) |
          ((bytes[byte + 3] ?? 0) << 24)) >>>
        (at & 7);
      const zeros = ~bits | (1 << mostOnes);
      const ones = 31 - Math.clz32(zeros & -zeros);
      at += ones >= mostOnes ? mostOnes + rawBits : ones + 1 + k;
    }
    this.at = at;
  }

  /** At most 24. */
  read(count: number): number {
    const value = this.#peek() & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  /** The next 24 bits at least, lowest first. */
  #peek(): number {
    const { bytes, at } = this;
    const byte = at >>> 3;
    return (
      (((bytes[byte] ?? 0) |
        ((bytes[byte + 1] ?? 0) << 8) |
        ((bytes[byte + 2] ?? 0) << 16) |
        ((bytes[byte + 3] ?? 0) << 24)) >>>
        (at & 7)) |
      0
    );
  }
}
