import { ByteWriter } from './bytes.ts';
import type { Strings } from './segment.ts';

/** Gives every distinct word a number, in the order of their first appearance, without making a string of it. */
export class WordTable {
  /** Number of words. */
  size = 0;
  /** How often each was asked for. */
  counts = new Uint32Array(1 << 11);
  /** Per slot of the hash table: hash of a word, and its number plus 1. */
  #slots = new Int32Array(1 << 12);
  #mask = (1 << 11) - 1;
  #starts = new Uint32Array((1 << 11) + 1);
  #characters = new Uint16Array(1 << 14);

  /** @param hash as `WordSink` receives it */
  numberOf(characters: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = slots[slot * 2 + 1] ?? 0;
      if (number === 0) return this.#add(characters, length, hash, slot);
      if (slots[slot * 2] === hash && this.#equals(number - 1, characters, length)) {
        this.counts[number - 1] = (this.counts[number - 1] ?? 0) + 1;
        return number - 1;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** All words in an order, as bytes. */
  packed(order: Uint32Array): Strings {
    const starts = new Uint32Array(order.length + 1);
    const writer = new ByteWriter(this.#starts[this.size] ?? 0);
    for (let i = 0; i < order.length; i++) {
      const word = order[i] ?? 0;
      const end = this.#starts[word + 1] ?? 0;
      for (let at = this.#starts[word] ?? 0; at < end; at++) writer.utf8(this.#characters[at] ?? 0);
      starts[i + 1] = writer.length;
    }
    return { bytes: writer.finish(), starts };
  }

  /** UTF-16 units of a word. */
  lengthOf(word: number): number {
    return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0);
  }

  /** Numbers of all words in the order of their UTF-16 units. */
  sorted(): Uint32Array<ArrayBuffer> {
    const order = Uint32Array.from({ length: this.size }, (_, word) => word);
    this.#sort(order, 0);
    return order;
  }

  /**
   * Sorts words that are the same up to `depth`: by four units at a time as numbers, few by comparing. Units beyond
   * ASCII count as one there, and where such stand, words are compared.
   */
  #sort(order: Uint32Array<ArrayBuffer>, depth: number): void {
    if (order.length <= mostCompared) {
      this.#sortFew(order, depth);
      return;
    }
    const keys = new Float64Array(order.length);
    for (let i = 0; i < order.length; i++) {
      const word = order[i] ?? 0;
      keys[i] = this.#prefix(word, depth) * numbers + word;
    }
    keys.sort();
    let start = 0;
    let before = -1;
    for (let i = 0; i <= keys.length; i++) {
      const key = keys[i] ?? 0;
      const prefix = i === keys.length ? -2 : Math.floor(key / numbers);
      if (i < keys.length) order[i] = key - prefix * numbers;
      if (prefix === before) continue;
      if (i > start + 1) {
        const same = order.subarray(start, i);
        if (hasClamped(before)) same.sort((word, other) => this.#compare(word, other, depth));
        else this.#sort(same, depth + 4);
      }
      start = i;
      before = prefix;
    }
  }

  /** Four units of a word in 28 bits, the first one highest; none behind one that is `clamped`. */
  #prefix(word: number, depth: number): number {
    const start = (this.#starts[word] ?? 0) + depth;
    const end = Math.min(start + 4, this.#starts[word + 1] ?? 0);
    let prefix = 0;
    let shift = 21;
    for (let at = start; at < end; at++, shift -= 7) {
      const unit = this.#characters[at] ?? 0;
      if (unit >= clamped) return prefix | (clamped << shift);
      prefix |= unit << shift;
    }
    return prefix;
  }

  #sortFew(order: Uint32Array<ArrayBuffer>, depth: number): void {
    for (let i = 1; i < order.length; i++) {
      const word = order[i] ?? 0;
      let at = i;
      for (; at > 0 && this.#compare(word, order[at - 1] ?? 0, depth) < 0; at--)
        order[at] = order[at - 1] ?? 0;
      order[at] = word;
    }
  }

  /** Less than 0 where the word comes before the other. */
  #compare(word: number, other: number, depth: number): number {
    for (let i = depth; ; i++) {
      const unit = this.#unit(word, i);
      const difference = unit - this.#unit(other, i);
      if (difference !== 0 || unit === 0) return difference;
    }
  }

  /** A unit of a word; 0 behind its end. */
  #unit(word: number, at: number): number {
    const place = (this.#starts[word] ?? 0) + at;
    return place < (this.#starts[word + 1] ?? 0) ? (this.#characters[place] ?? 0) : 0;
  }

  #equals(word: number, characters: Uint16Array, length: number): boolean {
    const start = this.#starts[word] ?? 0;
    if ((this.#starts[word + 1] ?? 0) - start !== length) return false;
    const own = this.#characters;
    for (let i = 0; i < length; i++) if (own[start + i] !== characters[i]) return false;
    return true;
  }

  #add(characters: Uint16Array, length: number, hash: number, slot: number): number {
    const word = this.size++;
    if (word === this.counts.length) this.#grow();
    const start = this.#starts[word] ?? 0;
    if (start + length > this.#characters.length) {
      const larger = new Uint16Array(this.#characters.length * 2);
      larger.set(this.#characters);
      this.#characters = larger;
    }
    for (let i = 0; i < length; i++) this.#characters[start + i] = characters[i] ?? 0;
    this.#starts[word + 1] = start + length;
    this.counts[word] = 1;
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = word + 1;
    if (this.size * 2 > this.#mask) this.#rehash();
    return word;
  }

  #grow(): void {
    const counts = new Uint32Array(this.counts.length * 2);
    counts.set(this.counts);
    this.counts = counts;
    const starts = new Uint32Array(counts.length + 1);
    starts.set(this.#starts);
    this.#starts = starts;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 4);
    const mask = (this.#mask + 1) * 4 - 1;
    for (let i = 0; i < old.length; i += 2) {
      const number = old[i + 1] ?? 0;
      if (number === 0) continue;
      const hash = old[i] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = hash;
      slots[slot * 2 + 1] = number;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** What all units from it on count as. */
const clamped = 127;

function hasClamped(prefix: number): boolean {
  for (let shift = 0; shift < 28; shift += 7) if (((prefix >>> shift) & 127) === clamped) return true;
  return false;
}

/** More than there are words in any segment; times 2^32 still exact in a double. */
const numbers = 2 ** 21;
/** So many words are sorted by comparing them. */
const mostCompared = 16;
