import { BitWriter, riceParameter } from './positionCode.ts';
import { headingField, keywordField, textField, titleField, type WordTables } from './segment.ts';

/*
 * A word's postings: per article, in the order of their numbers, how often the word stands in each field.
 *
 *   varint  (article - the article before) * 4 + kind
 *   kind 0: once in the text, nowhere else
 *   kind 1: twice in the text, nowhere else
 *   kind 2: in the text only; varint times
 *   kind 3: byte of bits 1 << field for the fields that have it; varint times per field, lowest first
 *
 * The first article counts from 0. A word's positions stand in another array of bits, article after article, each
 * less the one before, as `positionCode.ts` has it.
 */

/**
 * For about every so many postings of a word, `skips` holds where the next ones begin, so that a few can be found
 * among many.
 */
export const skipEvery = 16;
/** Numbers per skip: the article before, place in the postings in bytes, place in the positions in bits. */
export const skipSize = 3;

/** Writes postings and positions of one word after the other. */
export class PostingWriter {
  bytes: Uint8Array<ArrayBuffer>;
  /** In bytes. */
  length = 0;
  readonly positions: BitWriter;
  readonly skips: number[] = [];
  readonly #lengths: ArrayLike<number>;
  #article = 0;
  /** Postings since the last skip. */
  #count = 0;

  /** @param lengths words per article, `articleLengths` */
  constructor(capacity: number, lengths: ArrayLike<number>) {
    this.bytes = new Uint8Array(capacity + 64);
    this.positions = new BitWriter(capacity + 64);
    this.#lengths = lengths;
  }

  beginWord(): void {
    this.#article = 0;
    this.#count = 0;
  }

  /**
   * All articles of one word. Returns their number.
   * @param occurrences two numbers each: four times the position plus the field, and the article; both rising
   * @param start index of the first occurrence of the word
   * @param visit called with each article
   */
  addWord(occurrences: Uint32Array, start: number, end: number, visit: (article: number) => void): number {
    this.beginWord();
    let articles = 0;
    for (let i = start; i < end; articles++) {
      const article = occurrences[i * 2 + 1] ?? 0;
      const first = i;
      let fields = 0;
      do fields |= occurrences[i++ * 2] ?? 0;
      while (i < end && occurrences[i * 2 + 1] === article);
      visit(article);
      this.skipWhereDue(skipEvery);
      if ((fields & 3) === textField) this.head(article, i - first, 0, 0, 0);
      else this.#headOfFields(article, occurrences, first, i);
      this.positions.gaps(occurrences, first, i, riceParameter(this.#lengths[article] ?? 0, i - first));
    }
    return articles;
  }

  #headOfFields(article: number, occurrences: Uint32Array, start: number, end: number): void {
    let heading = 0;
    let title = 0;
    let keyword = 0;
    for (let i = start; i < end; i++) {
      const field = (occurrences[i * 2] ?? 0) & 3;
      if (field === headingField) heading++;
      else if (field === titleField) title++;
      else if (field === keywordField) keyword++;
    }
    this.head(article, end - start - heading - title - keyword, heading, title, keyword);
  }

  /** Writes the counts of one article, before its positions, which are the caller's to write. */
  head(article: number, text: number, heading: number, title: number, keyword: number): void {
    this.#reserve(32);
    this.#count++;
    const step = (article - this.#article) * 4;
    this.#article = article;
    if (heading + title + keyword === 0) {
      if (text < 3) this.#varint(step + text - 1);
      else {
        this.#varint(step + 2);
        this.#varint(text);
      }
      return;
    }
    this.#varint(step + 3);
    this.bytes[this.length++] =
      (text > 0 ? 1 : 0) | (heading > 0 ? 2 : 0) | (title > 0 ? 4 : 0) | (keyword > 0 ? 8 : 0);
    if (text > 0) this.#varint(text);
    if (heading > 0) this.#varint(heading);
    if (title > 0) this.#varint(title);
    if (keyword > 0) this.#varint(keyword);
  }

  /**
   * All postings of a word of another segment, behind those that the word at hand has already. Returns their number.
   * @param base what is added to the numbers of its articles
   */
  copyWord(words: WordTables, word: number, base: number): number {
    const { counts, postings, postingStarts, positions, positionStarts, skips, skipStarts } = words;
    const start = postingStarts[word] ?? 0;
    const end = postingStarts[word + 1] ?? 0;
    const bits = positionStarts[word] ?? 0;
    this.skipWhereDue(skipEvery / 2);
    this.#reserve(end - start + 8);
    const reader = new PostingReader(postings, start, end);
    const head = reader.head();
    this.#varint(head + (base - this.#article) * 4);
    // All behind the first head stays as it is: it counts from the article before.
    const shift = this.length - reader.at;
    const bitShift = this.positions.length - bits;
    this.bytes.set(postings.subarray(reader.at, end), this.length);
    this.length = end + shift;
    this.positions.copy(positions, bits, positionStarts[word + 1] ?? 0);
    const lastSkip = skipStarts[word + 1] ?? 0;
    for (let skip = skipStarts[word] ?? 0; skip < lastSkip; skip++) {
      const article = skips[skip * skipSize] ?? 0;
      const at = skips[skip * skipSize + 1] ?? 0;
      this.skips.push(article + base, at + shift, (skips[skip * skipSize + 2] ?? 0) + bitShift);
      this.#count = 0;
      reader.jump(article, at);
    }
    if (lastSkip === (skipStarts[word] ?? 0)) reader.jump(0, start);
    while (reader.next()) this.#count++;
    this.#article = reader.article + base;
    return counts[word] ?? 0;
  }

  /** Remembers that the next posting begins here, where at least so many came since the last skip. */
  skipWhereDue(postings: number): void {
    if (this.#count < postings) return;
    this.skips.push(this.#article, this.length, this.positions.length);
    this.#count = 0;
  }

  /** Makes room for so many bytes more. */
  #reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  #varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }
}

/** How often a word stands in an article, per field. */
export interface FieldCounts {
  readonly text: number;
  readonly heading: number;
  readonly title: number;
  readonly keyword: number;
}

/** Reads the counts of a posting of kind 3. */
export class FieldReader implements FieldCounts {
  text = 0;
  heading = 0;
  title = 0;
  keyword = 0;
  /** Where the next posting starts. */
  at = 0;

  /** @param at behind the posting's head */
  read(bytes: Uint8Array, at: number): this {
    const fields = bytes[at] ?? 0;
    this.at = at + 1;
    this.text = fields & 1 ? this.#varint(bytes) : 0;
    this.heading = fields & 2 ? this.#varint(bytes) : 0;
    this.title = fields & 4 ? this.#varint(bytes) : 0;
    this.keyword = fields & 8 ? this.#varint(bytes) : 0;
    return this;
  }

  /** Number of positions of the posting read last. */
  get times(): number {
    return this.text + this.heading + this.title + this.keyword;
  }

  #varint(bytes: Uint8Array): number {
    let byte = bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let shift = 7;
    do {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return value;
  }
}

/** Reads the postings of one word, one article after the other. */
export class PostingReader implements FieldCounts {
  /** The article read last. */
  article = 0;
  /** How often the word stands there, per field. */
  text = 0;
  heading = 0;
  title = 0;
  keyword = 0;
  /** Where the next posting starts. */
  at: number;
  readonly #bytes: Uint8Array;
  readonly #end: number;

  /** @param before article that the first posting counts from */
  constructor(bytes: Uint8Array, start: number, end: number, before = 0) {
    this.#bytes = bytes;
    this.#end = end;
    this.at = start;
    this.article = before;
  }

  /** Reads the next posting; false behind the last. */
  next(): boolean {
    if (this.at >= this.#end) return false;
    const head = this.#varint();
    this.article += head >>> 2;
    this.heading = 0;
    this.title = 0;
    this.keyword = 0;
    const kind = head & 3;
    if (kind < 2) this.text = kind + 1;
    else if (kind === 2) this.text = this.#varint();
    else {
      const fields = this.#varint();
      this.text = fields & 1 ? this.#varint() : 0;
      if (fields & 2) this.heading = this.#varint();
      if (fields & 4) this.title = this.#varint();
      if (fields & 8) this.keyword = this.#varint();
    }
    return true;
  }

  /** Reads the first number of the next posting only. */
  head(): number {
    return this.#varint();
  }

  /** Goes on from a skip. */
  jump(before: number, at: number): void {
    this.article = before;
    this.at = at;
  }

  /** Number of positions of the posting read last. */
  get times(): number {
    return this.text + this.heading + this.title + this.keyword;
  }

  #varint(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let shift = 7;
    do {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return value >>> 0;
  }
}
