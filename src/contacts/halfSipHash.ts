/** A key of 64 bits in two halves. */
export interface HashKey {
  readonly low: number;
  readonly high: number;
}

/** A hash of 64 bits in two halves, both unsigned. One object is filled again for every text. */
export interface HashValue {
  low: number;
  high: number;
}

/** Rounds per word and at the end: 2 and 4 where the key must not be found out, 1 and 3 where texts are only told apart. */
export interface HashRounds {
  readonly word: number;
  readonly end: number;
}

export const strongRounds: HashRounds = { word: 2, end: 4 };
export const quickRounds: HashRounds = { word: 1, end: 3 };

/**
 * HalfSipHash with 64 bits of result, of the text's UTF-16 units as little-endian bytes: a hash with a key, made
 * by the authors of SipHash for 32-bit words, which is what JavaScript is fast with.
 *
 * Source: J.-P. Aumasson, D. J. Bernstein, SipHash: a fast short-input PRF (2012) and its reference code
 * (github.com/veorq/SipHash, halfsiphash.c), whose test vectors it gives.
 */
export function halfSipHash(
  text: string,
  key: HashKey,
  { word: wordRounds, end: endRounds }: HashRounds,
  into: HashValue,
): void {
  let v0 = key.low | 0;
  let v1 = (key.high ^ 0xee) | 0;
  let v2 = (0x6c796765 ^ key.low) | 0;
  let v3 = (0x74656462 ^ key.high) | 0;

  const pairs = text.length >> 1;
  // One word per two characters, then the rest with the length, then two finishing passes.
  for (let i = 0; i <= pairs + 2; i++) {
    let word = 0;
    let rounds = endRounds;
    if (i <= pairs) {
      rounds = wordRounds;
      if (i < pairs) word = text.charCodeAt(2 * i) | (text.charCodeAt(2 * i + 1) << 16);
      else word = ((text.length * 2) << 24) | (text.length & 1 ? text.charCodeAt(2 * i) : 0);
    } else if (i === pairs + 1) {
      v2 ^= 0xee;
    } else {
      into.low = (v1 ^ v3) >>> 0;
      v1 ^= 0xdd;
    }
    v3 ^= word;
    for (let round = 0; round < rounds; round++) {
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
    v0 ^= word;
  }
  into.high = (v1 ^ v3) >>> 0;
}
