import { headingFlag, keywordFlag, textFlag, titleFlag } from './postingFormat.ts';

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
 * less the one before, as `positionCode.ts` has it. For every 16 postings or so, `skips` holds where the next ones begin,
 * so that a few can be found among many. `assembly/postings.ts` writes all of these.
 */

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
    this.text = fields & textFlag ? this.#varint(bytes) : 0;
    this.heading = fields & headingFlag ? this.#varint(bytes) : 0;
    this.title = fields & titleFlag ? this.#varint(bytes) : 0;
    this.keyword = fields & keywordFlag ? this.#varint(bytes) : 0;
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
      this.text = fields & textFlag ? this.#varint() : 0;
      if (fields & headingFlag) this.heading = this.#varint();
      if (fields & titleFlag) this.title = this.#varint();
      if (fields & keywordFlag) this.keyword = this.#varint();
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
