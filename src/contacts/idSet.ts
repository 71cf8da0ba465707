import { type HashKey, type HashValue, halfSipHash, quickRounds } from './halfSipHash.ts';

/** Ids are no secret: they are only told apart. */
const key: HashKey = { low: 0x68656164, high: 0x77617465 };

export function idHash(id: string, into: HashValue): void {
  halfSipHash(id, key, quickRounds, into);
}

const segmentBits = 10;
const fullness = 0.8;
const growth = 1.5;

/**
 * The hashes of the ids that were read: 6 bytes each and about a third of that empty, 10,000,000 ids in some 90 MB.
 * Of the 64 bits of a hash 58 count: the chance that any two of 10,000,000 different ids are taken for one is
 * 10^14 / 2 / 2^58, 1 in 5,000. Segments grow one by one, so that growing needs little room of its own.
 */
export class IdSet {
  readonly #segments = Array.from({ length: 2 ** segmentBits }, () => new Segment());

  /** False where the hash was there already. */
  add(low: number, high: number): boolean {
    return this.#segments[high >>> (32 - segmentBits)]?.add(low, shortened(high)) ?? false;
  }

  has(low: number, high: number): boolean {
    return this.#segments[high >>> (32 - segmentBits)]?.has(low, shortened(high)) ?? false;
  }
}

/** 16 bits of the high half, never 0. */
function shortened(high: number): number {
  return high & 0xffff || 1;
}

/** Open addressing; a high half of 0 marks a free place. */
class Segment {
  #low = new Uint32Array(16);
  #high = new Uint16Array(16);
  #size = 0;

  add(low: number, high: number): boolean {
    const at = this.#place(low, high);
    if (this.#high[at] !== 0) return false;
    this.#low[at] = low;
    this.#high[at] = high;
    this.#size += 1;
    if (this.#size > this.#low.length * fullness) this.#grow();
    return true;
  }

  has(low: number, high: number): boolean {
    return this.#high[this.#place(low, high)] !== 0;
  }

  /** Where a hash is, or the free place where it belongs. */
  #place(low: number, high: number): number {
    const capacity = this.#low.length;
    let at = Math.floor((low / 0x100000000) * capacity);
    while (this.#high[at] !== 0 && (this.#low[at] !== low || this.#high[at] !== high)) {
      at = at + 1 === capacity ? 0 : at + 1;
    }
    return at;
  }

  #grow(): void {
    const oldLow = this.#low;
    const oldHigh = this.#high;
    const capacity = Math.ceil(oldLow.length * growth);
    this.#low = new Uint32Array(capacity);
    this.#high = new Uint16Array(capacity);
    for (let i = 0; i < oldLow.length; i++) {
      const low = oldLow[i] ?? 0;
      const high = oldHigh[i] ?? 0;
      if (high === 0) continue;
      const at = this.#place(low, high);
      this.#low[at] = low;
      this.#high[at] = high;
    }
  }
}
