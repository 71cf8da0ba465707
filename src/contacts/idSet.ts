import { type HashKey, type HashValue, halfSipHash, quickRounds } from './halfSipHash.ts';

/** Ids are no secret: they are only told apart. */
const key: HashKey = { low: 0x68656164, high: 0x77617465 };

export function idHash(id: string, into: HashValue): void {
  halfSipHash(id, key, quickRounds, into);
}

const segmentBits = 10;
const segments = 2 ** segmentBits;
const fullness = 0.75;
const growth = 1.5;

/**
 * The hashes of the ids that were read, 6 bytes each and about a quarter of that empty: 10,000,000 ids in 80 MB.
 *
 * Open addressing in 1,024 segments of one table. Of the 64 bits of a hash 48 are kept and 10 are the segment, so that
 * the chance that any two of 10,000,000 different ids are taken for one is 10^14 / 2 / 2^58, 1 in 5,000. It grows to the
 * size that is expected, because growing needs the old and the new table at once.
 */
export class IdSet {
  #low = new Uint32Array(16 * segments);
  /** 0 marks a free place. */
  #high = new Uint16Array(16 * segments);
  readonly #sizes = new Uint32Array(segments);
  #size = 0;
  #expected = 0;

  get size(): number {
    return this.#size;
  }

  /** How many ids there will probably be; may be wrong either way. */
  expect(size: number): void {
    this.#expected = size;
  }

  /** False where the hash was there already. */
  add(low: number, high: number): boolean {
    const segment = high >>> (32 - segmentBits);
    const own = shortened(high);
    let at = this.#place(segment, low, own);
    if (this.#high[at] !== 0) return false;
    const size = (this.#sizes[segment] ?? 0) + 1;
    // A segment has room above the average, because segments don't fill alike.
    if (size > (this.#low.length / segments) * (fullness + 0.15)) {
      this.#grow();
      at = this.#place(segment, low, own);
    }
    this.#low[at] = low;
    this.#high[at] = own;
    this.#sizes[segment] = size;
    this.#size += 1;
    return true;
  }

  has(low: number, high: number): boolean {
    return this.#high[this.#place(high >>> (32 - segmentBits), low, shortened(high))] !== 0;
  }

  /** Where a hash is, or the free place where it belongs. */
  #place(segment: number, low: number, high: number): number {
    const capacity = this.#low.length / segments;
    const start = segment * capacity;
    let at = start + Math.floor((low / 0x100000000) * capacity);
    while (this.#high[at] !== 0 && (this.#low[at] !== low || this.#high[at] !== high)) {
      at = at + 1 === start + capacity ? start : at + 1;
    }
    return at;
  }

  #grow(): void {
    const oldLow = this.#low;
    const oldHigh = this.#high;
    const oldCapacity = oldLow.length / segments;
    const capacity = Math.ceil(Math.max(oldCapacity * growth, (this.#expected * 1.02) / fullness / segments));
    this.#low = new Uint32Array(capacity * segments);
    this.#high = new Uint16Array(capacity * segments);
    for (let i = 0; i < oldLow.length; i++) {
      const low = oldLow[i] ?? 0;
      const high = oldHigh[i] ?? 0;
      if (high === 0) continue;
      const at = this.#place(Math.floor(i / oldCapacity), low, high);
      this.#low[at] = low;
      this.#high[at] = high;
    }
  }
}

/** 16 bits of the high half, never 0. */
function shortened(high: number): number {
  return high & 0xffff || 1;
}
