import { mostOnes, rawBits } from './postingFormat.ts';

/*
 * Positions of a word in an article: gaps in Rice code (Rice 1979; Golomb 1966), the shortest for gaps that are
 * spread by chance. Its parameter follows from what is known of the article anyway, so that it need not be kept:
 * the mean gap is about the article's length divided by how often the word stands in it.
 *
 * A gap of g is g >> k ones, a zero, and the lowest k bits of g. A gap with more ones than `mostOnes` is that many
 * ones and then the whole gap in `rawBits` bits. Bits fill bytes from the lowest up.
 */

/** The parameter for a word that stands `times` times in an article of so many words. */
export function riceParameter(length: number, times: number): number {
  return 31 - Math.clz32((length / times) | 0 || 1);
}

/** Reads positions, which `assembly/positions.ts` writes. */
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
