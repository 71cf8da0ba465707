import type { Strings } from './segment.ts';

/** Bytes of a word that are compared as one number. */
const keyBytes = 6;

/** Goes through sorted lists of words at the same time, word by word in their common order. */
export class WordCursors {
  /** Per list: the word that comes next. */
  readonly at: Uint32Array;
  readonly #lists: readonly Strings[];
  /** Per list: the first bytes of that word as a number; infinity behind the last. */
  readonly #keys: Float64Array;

  constructor(lists: readonly Strings[]) {
    this.#lists = lists;
    this.at = new Uint32Array(lists.length);
    this.#keys = new Float64Array(lists.length);
    for (let list = 0; list < lists.length; list++) this.#read(list);
  }

  /** Index of a list whose next word is the first of all; -1 when no more come. */
  first(): number {
    let first = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let list = 0; list < this.#keys.length; list++) {
      const key = this.#keys[list] ?? least;
      if (key > least || key === Number.POSITIVE_INFINITY) continue;
      if (key === least && this.#compareRest(list, first) >= 0) continue;
      first = list;
      least = key;
    }
    return first;
  }

  /** Whether two lists have the same word next. */
  same(list: number, other: number): boolean {
    return this.#keys[list] === this.#keys[other] && this.#compareRest(list, other) === 0;
  }

  next(list: number): void {
    this.at[list] = (this.at[list] ?? 0) + 1;
    this.#read(list);
  }

  #read(list: number): void {
    const { bytes, starts } = this.#lists[list] ?? nothing;
    const word = this.at[list] ?? 0;
    if (word + 1 >= starts.length) {
      this.#keys[list] = Number.POSITIVE_INFINITY;
      return;
    }
    const start = starts[word] ?? 0;
    const end = starts[word + 1] ?? 0;
    let key = 0;
    for (let i = start; i < start + keyBytes; i++) key = key * 256 + (i < end ? (bytes[i] ?? 0) : 0);
    this.#keys[list] = key;
  }

  /** Compares what follows the bytes of the key: words have no byte that is 0, as short keys end with. */
  #compareRest(list: number, other: number): number {
    if (list === other) return 0;
    const a = this.#lists[list] ?? nothing;
    const b = this.#lists[other] ?? nothing;
    const aEnd = a.starts[(this.at[list] ?? 0) + 1] ?? 0;
    const bEnd = b.starts[(this.at[other] ?? 0) + 1] ?? 0;
    let i = (a.starts[this.at[list] ?? 0] ?? 0) + keyBytes;
    let j = (b.starts[this.at[other] ?? 0] ?? 0) + keyBytes;
    for (; i < aEnd && j < bEnd; i++, j++) {
      const difference = (a.bytes[i] ?? 0) - (b.bytes[j] ?? 0);
      if (difference !== 0) return difference;
    }
    return Math.max(0, aEnd - i) - Math.max(0, bEnd - j);
  }
}

const nothing: Strings = { bytes: new Uint8Array(0), starts: new Uint32Array(1) };
