import { BitWriter, riceParameter } from './positionCode.ts';

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

/** For every so many postings of a word, `skips` holds where they begin, so that a few can be found among many. */
export const skipEvery = 64;
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
   * One article of the word at hand.
   * @param places of the word in it from `start` up to `end`: positions times four plus the field, rising
   */
  add(article: number, places: Uint32Array, start: number, end: number): void {
    let inText = 0;
    let elsewhere = 0;
    for (let i = start; i < end; i++) {
      if (((places[i] ?? 0) & 3) === 0) inText++;
      else elsewhere++;
    }
    if (elsewhere === 0) this.head(article, inText, 0, 0, 0);
    else {
      const times = [0, 0, 0, 0];
      for (let i = start; i < end; i++) {
        const field = (places[i] ?? 0) & 3;
        times[field] = (times[field] ?? 0) + 1;
      }
      this.head(article, inText, times[1] ?? 0, times[2] ?? 0, times[3] ?? 0);
    }
    const k = riceParameter(this.#lengths[article] ?? 0, end - start);
    const { positions } = this;
    let before = 0;
    for (let i = start; i < end; i++) {
      const position = (places[i] ?? 0) >>> 2;
      positions.gap(position - before, k);
      before = position;
    }
  }

  /** Writes the counts of one article, before its positions, which are the caller's to write. */
  head(article: number, text: number, heading: number, title: number, keyword: number): void {
    if (this.length + 32 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    if (this.#count > 0 && this.#count % skipEvery === 0) {
      this.skips.push(this.#article, this.length, this.positions.length);
    }
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

  #varint(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }
}

/** Reads the postings of one word, one article after the other. */
export class PostingReader {
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
