import { ByteWriter } from './bytes.ts';
import type { Strings } from './segment.ts';

/** Keeps each string once, without making a string of its bytes. */
export class BytePool {
  /** Number of strings. */
  #size = 0;
  readonly #writer = new ByteWriter(1 << 12);
  #starts = new Uint32Array(1 << 10);
  /** Numbers plus 1 in a hash table with at least as many empty places. */
  #slots = new Uint32Array(1 << 11);
  #hashes = new Int32Array(1 << 10);

  /** Number of the string of the bytes from `start` up to `end`. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && this.#equals(number, bytes, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#size + 1;
    return this.#add(bytes, start, end, hash);
  }

  /** All strings, in the order of their numbers. */
  all(): Strings {
    return { bytes: this.#writer.finish(), starts: this.#starts.slice(0, this.#size + 1) };
  }

  #equals(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - own !== end - start) return false;
    const all = this.#writer.bytes;
    for (let i = start; i < end; i++) if (all[own + i - start] !== bytes[i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const number = this.#size++;
    this.#writer.copy(bytes, start, end);
    this.#hashes[number] = hash;
    this.#starts[number + 1] = this.#writer.length;
    if (this.#size + 1 >= this.#starts.length) this.#grow();
    return number;
  }

  #grow(): void {
    const starts = new Uint32Array(this.#starts.length * 2);
    starts.set(this.#starts);
    this.#starts = starts;
    const hashes = new Int32Array(starts.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Uint32Array(starts.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const hash = hashes[number] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}
