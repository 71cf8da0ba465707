import { headingFlag, keywordFlag, textFlag, titleFlag } from '../src/search/storage/postingFormat.ts';
import { nextVarint, place, readFrom } from './varints.ts';

/** Reads the postings of one word, one article after the other. */
@unmanaged
export class PostingCursor {
  at: usize = 0;
  end: usize = 0;
  /** The article read last. */
  article: u32 = 0;
  /** How often the word stands there, per field. */
  text: u32 = 0;
  heading: u32 = 0;
  title: u32 = 0;
  keyword: u32 = 0;

  /** @param at address of the first posting */
  begin(at: usize, end: usize): void {
    this.at = at;
    this.end = end;
    this.article = 0;
  }

  /** Reads the next posting; false behind the last. */
  next(): bool {
    if (this.at >= this.end) return false;
    const head = this.varint();
    this.article += head >> 2;
    const kind = head & 3;
    this.heading = 0;
    this.title = 0;
    this.keyword = 0;
    if (kind < 2) this.text = kind + 1;
    else if (kind === 2) this.text = this.varint();
    else {
      const fields = this.varint();
      this.text = fields & textFlag ? this.varint() : 0;
      if (fields & headingFlag) this.heading = this.varint();
      if (fields & titleFlag) this.title = this.varint();
      if (fields & keywordFlag) this.keyword = this.varint();
    }
    return true;
  }

  /** Number of positions of the posting read last. */
  get times(): u32 {
    return this.text + this.heading + this.title + this.keyword;
  }

  varint(): u32 {
    readFrom(this.at);
    const value = nextVarint();
    this.at = place;
    return value;
  }
}
