import type { ArticleText } from '../../knowledge/article.ts';
import { hashOfText } from '../language/stemHash.ts';
import { scanWords, type WordSink } from '../language/tokenizer.ts';
import { ByteWriter, startsOf } from './bytes.ts';
import { buildForward } from './forward.ts';
import { PostingWriter, skipSize } from './postings.ts';
import { RecordWriter } from './record.ts';
import {
  articleLengths,
  type Column,
  columns,
  headingField,
  keywordField,
  type Segment,
  statuses,
  textField,
  titleField,
  types,
} from './segment.ts';
import { StemTable } from './stemTable.ts';
import { packStrings, StringPool } from './stringPool.ts';
import { WordTable } from './wordTable.ts';

/** Positions left out between fields and between sections, so that no phrase reaches from one into the next. */
const gap = 16;
/** Likewise between a heading and its text, which belong together. */
const headingGap = 2;

/*
 * What is remembered while texts are read: a number per occurrence, which is that of the word, and between them
 * numbers that change field and position.
 */
const wholeWord = 2 ** 31;
const marker = 2 ** 30;

/** Fewer than there are in usual texts. */
const charactersPerWord = 5;

/** The channels that there is wording for, sorted and joined by newlines. */
function channelsOf(sections: ArticleText['sections']): string {
  const some = sections.filter(({ channel }) => channel !== undefined);
  return some.length === 0 ? '' : [...new Set(some.map(({ channel }) => channel))].sort().join('\n');
}

/** Builds a segment from articles. Runs in any worker; `finish` is called once, at the end. */
export class SegmentBuilder implements WordSink {
  readonly #table = new WordTable();
  #stream: Uint32Array;
  #count = 0;
  /** Words handed in that stand at a place of their own. */
  #advances = 0;
  /** Per article: where it ends in the stream. */
  readonly #ends: number[] = [];
  readonly #columns = Object.fromEntries(columns.map(name => [name, []])) as unknown as Record<
    Column,
    number[]
  >;
  readonly #records = new ByteWriter(1 << 12);
  readonly #recordEnds: number[] = [0];
  readonly #strings = new StringPool();
  readonly #recordWriter = new RecordWriter(this.#records, this.#strings);
  readonly #values = new StringPool();
  #sections = 0;

  /** @param characters about how many there will be in all texts: room is made for them at once */
  constructor(characters = 0) {
    this.#stream = new Uint32Array((1 << 12) + Math.ceil(characters / charactersPerWord));
  }

  add(text: ArticleText): void {
    const { article, sections } = text;
    let position = 0;
    const field = (content: string, number: number, jump: number): number => {
      this.#mark(number, jump);
      const length = this.#scan(content);
      position += jump + length;
      return length;
    };
    const titleLength = field(article.title, titleField, 0);
    let keywordLength = 0;
    for (const keyword of article.keywords) keywordLength += field(keyword, keywordField, gap);
    let textLength = 0;
    let heading = -1;
    const starts: number[] = [];
    const headingWords: number[] = [];
    for (const section of sections) {
      starts.push(position + gap);
      // A heading can have several sections, one per channel; its words count once.
      const own = section.heading === heading ? '' : (article.headings[section.heading]?.text ?? '');
      heading = section.heading;
      const headingLength = field(own, headingField, gap);
      headingWords.push(headingLength);
      textLength += headingLength;
      textLength += field(section.text, textField, headingGap);
    }
    this.#ends.push(this.#count);
    this.#sections += sections.length;
    this.#recordWriter.write(text, starts, headingWords);
    this.#recordEnds.push(this.#records.length);
    const row: Record<Column, number> = {
      textLengths: textLength,
      titleLengths: titleLength,
      keywordLengths: keywordLength,
      types: Math.max(0, types.indexOf(article.type)),
      statuses: Math.max(0, statuses.indexOf(article.status)),
      languages: this.#values.numberOf(article.language),
      processes: this.#values.numberOf(article.process ?? ''),
      owners: this.#values.numberOf(article.owner ?? ''),
      channels: this.#values.numberOf(channelsOf(sections)),
      translations:
        article.translationOf === undefined ? 0 : this.#strings.numberOf(article.translationOf) + 1,
      pathHashes: hashOfText(article.path),
    };
    for (const name of columns) this.#columns[name].push(row[name]);
  }

  word(
    characters: Uint16Array,
    length: number,
    hash: number,
    _start: number,
    _end: number,
    whole: boolean,
  ): void {
    if (this.#count === this.#stream.length) this.#grow();
    const word = this.#table.numberOf(characters, length, hash);
    if (whole) this.#stream[this.#count++] = word + wholeWord;
    else {
      this.#stream[this.#count++] = word;
      this.#advances++;
    }
  }

  finish(): Segment {
    const size = this.#ends.length;
    const table = Object.fromEntries(
      columns.map(name => [name, Uint32Array.from(this.#columns[name])]),
    ) as Record<Column, Uint32Array<ArrayBuffer>>;
    const values = this.#values.all();
    const languages = Array.from(table.languages, number => values[number] ?? '');
    const words = this.#wordTables(languages, articleLengths(table));
    return {
      size,
      sections: this.#sections,
      articles: {
        ...table,
        records: this.#records.finish(),
        recordStarts: Uint32Array.from(this.#recordEnds),
        ...buildForward(words, size),
      },
      strings: packStrings(this.#strings.all()),
      values,
      words,
    };
  }

  /** Hands the words of a text to the table. Returns their number. */
  #scan(text: string): number {
    const advances = this.#advances;
    const count = this.#count;
    if (!scanWords(text, this)) {
      this.#advances = advances;
      this.#forget(count);
      scanWords(text.normalize('NFC'), this);
    }
    return this.#advances - advances;
  }

  /** Takes back what was read since so many numbers stood in the stream, none of them a marker. */
  #forget(count: number): void {
    const { counts } = this.#table;
    for (let i = count; i < this.#count; i++) {
      const word = (this.#stream[i] ?? 0) & (marker - 1);
      counts[word] = (counts[word] ?? 0) - 1;
    }
    this.#count = count;
  }

  #mark(field: number, jump: number): void {
    if (this.#count === this.#stream.length) this.#grow();
    this.#stream[this.#count++] = marker + jump * 4 + field;
  }

  #grow(): void {
    const stream = new Uint32Array(this.#stream.length * 2);
    stream.set(this.#stream);
    this.#stream = stream;
  }

  /** Turns the occurrences, which are in the order of the texts, into postings in the order of the words. */
  #wordTables(languages: readonly string[], lengths: Uint32Array) {
    const { occurrences, starts } = this.#byWord();
    const order = this.#table.sorted();
    const words = this.#table.packed(order);
    // One long text to cut the words from, which is faster than to decode each.
    const all = new TextDecoder().decode(words.bytes);
    let at = 0;
    const writer = new PostingWriter(this.#count, lengths);
    const counts = new Uint32Array(order.length);
    const postingStarts = new Uint32Array(order.length + 1);
    const positionStarts = new Uint32Array(order.length + 1);
    const skipStarts = new Uint32Array(order.length + 1);
    const stems = new StemTable(languages, order.length);
    const seeStems = (article: number): void => stems.see(article);
    for (let rank = 0; rank < order.length; rank++) {
      const word = order[rank] ?? 0;
      counts[rank] = writer.addWord(occurrences, starts[word] ?? 0, starts[word + 1] ?? 0, seeStems);
      const length = this.#table.lengthOf(word);
      stems.end(rank, all.slice(at, at + length));
      at += length;
      postingStarts[rank + 1] = writer.length;
      positionStarts[rank + 1] = writer.positions.length;
      skipStarts[rank + 1] = writer.skips.length / skipSize;
    }
    return {
      words,
      counts,
      postings: writer.bytes.slice(0, writer.length),
      postingStarts,
      positions: writer.positions.finish(),
      positionStarts,
      skips: Uint32Array.from(writer.skips),
      skipStarts,
      stems: stems.hashes,
    };
  }

  /**
   * Counting sort of the occurrences by word, which keeps articles and positions in their order. Two numbers each:
   * four times the position plus the field, and the article.
   */
  #byWord() {
    const stream = this.#stream;
    const starts = startsOf(this.#table.counts.subarray(0, this.#table.size));
    const next = starts.slice();
    const occurrences = new Uint32Array((starts.at(-1) ?? 0) * 2);
    let i = 0;
    for (let article = 0; article < this.#ends.length; article++) {
      const end = this.#ends[article] ?? 0;
      let place = 0;
      for (; i < end; i++) {
        const value = stream[i] ?? 0;
        if (value < marker) place += 4;
        else if (value < wholeWord) {
          place = place - (place & 3) + (value & (marker - 1));
          continue;
        }
        const word = value & (marker - 1);
        const to = next[word] ?? 0;
        next[word] = to + 1;
        occurrences[to * 2] = place;
        occurrences[to * 2 + 1] = article;
      }
    }
    return { occurrences, starts };
  }
}
