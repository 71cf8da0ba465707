import { fold } from '../language/characters.ts';
import type { Strings, WordTables } from './segment.ts';
import { stringAt } from './stringPool.ts';

const encoder = new TextEncoder();
const lastPossible = '\uffff';

/**
 * The words of all articles, as numbers. The words of the first segment come first, in their order; words that
 * came later follow. How many articles have a word is always exact; a word that no article has any more stays,
 * with a count of 0, and is found by nobody.
 */
export class Lexicon {
  readonly #base: WordTables;
  /** Number of words of the first segment. */
  readonly baseSize: number;
  #counts: Uint32Array;
  readonly #added: string[] = [];
  readonly #addedNumbers = new Map<string, number>();
  readonly #stems = new Map<string, StemChains>();
  /** Words with diacritics, sorted by what they are without them: of the first segment, as soon as one is looked for. */
  #accented: readonly Accented[] | undefined;
  /** The same of the words that came later, which are few: as they came. */
  readonly #addedAccented: Accented[] = [];

  constructor(base: WordTables) {
    this.#base = base;
    this.baseSize = base.counts.length;
    this.#counts = base.counts.slice();
    for (const [code, hashes] of Object.entries(base.stems)) this.#stems.set(code, new StemChains(hashes));
  }

  get size(): number {
    return this.baseSize + this.#added.length;
  }

  /** Bytes held beside the first segment. */
  get bytes(): number {
    let bytes = this.#counts.byteLength;
    for (const chains of this.#stems.values()) bytes += chains.bytes;
    return bytes;
  }

  /** The words of the first segment, as they are kept. */
  get firstWords(): Strings {
    return this.#base.words;
  }

  text(word: number): string {
    return this.#added[word - this.baseSize] ?? stringAt(this.#base.words, word);
  }

  /** Number of a word; -1 where no article ever had it. */
  find(text: string): number {
    const bytes = encoder.encode(text);
    const word = this.#findInBase(bytes, 0, bytes.length);
    return word >= 0 ? word : (this.#addedNumbers.get(text) ?? -1);
  }

  /** Number of one of some words, which is made where it is new. */
  findOrAdd(words: Strings, index: number): number {
    const found = this.#findInBase(words.bytes, words.starts[index] ?? 0, words.starts[index + 1] ?? 0);
    if (found >= 0) return found;
    const text = stringAt(words, index);
    const added = this.#addedNumbers.get(text);
    if (added !== undefined) return added;
    const word = this.size;
    this.#added.push(text);
    this.#addedNumbers.set(text, word);
    const folded = fold(text);
    if (folded !== text) this.#addedAccented.push({ folded, word });
    if (word >= this.#counts.length) {
      const counts = new Uint32Array(word * 2 + 16);
      counts.set(this.#counts);
      this.#counts = counts;
    }
    return word;
  }

  /** @param hash of the stem in the language; 0 where the word isn't of it */
  setStem(word: number, code: string, hash: number): void {
    if (hash === 0) return;
    let chains = this.#stems.get(code);
    if (chains === undefined) {
      chains = new StemChains(new Uint32Array(0));
      this.#stems.set(code, chains);
    }
    chains.add(word, hash);
  }

  /** Number of articles that have the word now. */
  count(word: number): number {
    return this.#counts[word] ?? 0;
  }

  changeCount(word: number, by: number): void {
    this.#counts[word] = (this.#counts[word] ?? 0) + by;
  }

  /** Words with such a stem; some may have another stem with the same hash. */
  withStem(code: string, hash: number): number[] {
    return this.#stems.get(code)?.words(hash) ?? [];
  }

  /** Words that are the same without diacritics, other than the text itself. @param folded without diacritics */
  accented(folded: string): number[] {
    return this.#accentedFrom(folded, text => text === folded);
  }

  /** Words that begin so, with and without diacritics, in no particular order, once each. */
  withPrefix(prefix: string, visit: (word: number) => void): void {
    const end = this.#lowerBoundOf(prefix + lastPossible);
    for (let word = this.#lowerBoundOf(prefix); word < end; word++) visit(word);
    this.#added.forEach((text, i) => {
      if (text.startsWith(prefix)) visit(this.baseSize + i);
    });
    const folded = fold(prefix);
    for (const word of this.#accentedFrom(folded, text => text.startsWith(folded))) {
      if (!this.text(word).startsWith(prefix)) visit(word);
    }
  }

  /** Whether a word comes before another by its letters. */
  isBefore(word: number, other: number): boolean {
    if (word < this.baseSize && other < this.baseSize) return word < other;
    return this.text(word) < this.text(other);
  }

  #accentedFrom(folded: string, matches: (text: string) => boolean): number[] {
    this.#accented ??= this.#findAccented();
    const list = this.#accented;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle]?.folded ?? '') < folded) low = middle + 1;
      else high = middle;
    }
    const words: number[] = [];
    for (let i = low; i < list.length; i++) {
      const found = list[i];
      if (found === undefined || !matches(found.folded)) break;
      words.push(found.word);
    }
    for (const added of this.#addedAccented) if (matches(added.folded)) words.push(added.word);
    return words;
  }

  #findAccented(): Accented[] {
    const found: Accented[] = [];
    const { bytes, starts } = this.#base.words;
    for (let i = nextBeyondAscii(bytes, 0); i < bytes.length; i = nextBeyondAscii(bytes, i)) {
      const word = pieceAt(starts, i);
      const text = this.text(word);
      const folded = fold(text);
      if (folded !== text) found.push({ folded, word });
      i = starts[word + 1] ?? bytes.length;
    }
    return found.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.word - b.word));
  }

  /** Number of a word of the first segment; -1 where it hasn't got it. */
  #findInBase(text: Uint8Array, start: number, end: number): number {
    const word = this.#lowerBound(text, start, end);
    const { bytes, starts } = this.#base.words;
    const own = starts[word] ?? 0;
    if (word === this.baseSize || (starts[word + 1] ?? 0) - own !== end - start) return -1;
    for (let i = start; i < end; i++) if (bytes[own + i - start] !== text[i]) return -1;
    return word;
  }

  #lowerBoundOf(text: string): number {
    const bytes = encoder.encode(text);
    return this.#lowerBound(bytes, 0, bytes.length);
  }

  /** The first word of the first segment that is not less than the bytes from `start` up to `end`. */
  #lowerBound(text: Uint8Array, start: number, end: number): number {
    const { bytes, starts } = this.#base.words;
    let low = 0;
    let high = this.baseSize;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const from = starts[middle] ?? 0;
      if (isLess(bytes, from, (starts[middle + 1] ?? 0) - from, text, start, end - start)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Place of the first byte from `from` on that is not ASCII; the end where there is none. Looks at four at a time. */
function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  const fours = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let i = from;
  for (; i < bytes.length; i++) {
    if ((i & 3) === 0) {
      let four = i >>> 2;
      while (four < fours.length && ((fours[four] ?? 0) & 0x80808080) === 0) four++;
      i = four * 4;
      if (i >= bytes.length) break;
    }
    if ((bytes[i] ?? 0) >= 0x80) break;
  }
  return Math.min(i, bytes.length);
}

/** Number of the piece that the byte at `place` belongs to. */
function pieceAt(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Accented {
  /** Without diacritics. */
  readonly folded: string;
  readonly word: number;
}

/** Compares bytes in UTF-8, whose order is that of the characters. */
function isLess(
  a: Uint8Array,
  aStart: number,
  aLength: number,
  b: Uint8Array,
  bStart: number,
  bLength: number,
): boolean {
  const length = Math.min(aLength, bLength);
  for (let i = 0; i < length; i++) {
    const difference = (a[aStart + i] ?? 0) - (b[bStart + i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return aLength < bLength;
}

/** From the hash of a stem to its words: a table of the first word per bucket, and per word the next. */
class StemChains {
  readonly #hashes: Uint32Array;
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #added = new Map<number, number[]>();

  constructor(hashes: Uint32Array) {
    this.#hashes = hashes;
    const buckets = 2 ** Math.max(4, 32 - Math.clz32(hashes.length));
    this.#first = new Int32Array(buckets).fill(-1);
    this.#next = new Int32Array(hashes.length).fill(-1);
    for (let word = hashes.length - 1; word >= 0; word--) {
      const hash = hashes[word] ?? 0;
      if (hash === 0) continue;
      const bucket = hash & (buckets - 1);
      this.#next[word] = this.#first[bucket] ?? -1;
      this.#first[bucket] = word;
    }
  }

  get bytes(): number {
    return this.#first.byteLength + this.#next.byteLength;
  }

  add(word: number, hash: number): void {
    if (this.#hashes[word] === hash) return;
    const words = this.#added.get(hash) ?? [];
    if (!words.includes(word)) words.push(word);
    this.#added.set(hash, words);
  }

  words(hash: number): number[] {
    const words: number[] = [];
    let word = this.#first[hash & (this.#first.length - 1)] ?? -1;
    while (word >= 0) {
      if (this.#hashes[word] === hash) words.push(word);
      word = this.#next[word] ?? -1;
    }
    return words.concat(this.#added.get(hash) ?? []);
  }
}
