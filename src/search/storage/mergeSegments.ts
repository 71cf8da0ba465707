import { ByteReader, ByteWriter } from './bytes.ts';
import { buildForward } from './forward.ts';
import { BitReader, riceParameter } from './positionCode.ts';
import { PostingReader, PostingWriter, skipEvery, skipSize } from './postings.ts';
import { copyRecord } from './record.ts';
import { articleLengths, type Column, columns, type Segment } from './segment.ts';
import { packStrings, StringPool, stringAt } from './stringPool.ts';

/** A segment that goes into a merge, less the articles that are gone. */
export interface MergePart {
  readonly segment: Segment;
  /** Per article: 0 where it is gone. All are there where absent. */
  readonly alive?: Uint8Array;
}

/** One segment of all articles that are there, in the order of the parts. */
export function mergeSegments(parts: readonly MergePart[]): Segment {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && only.alive === undefined) return only.segment;
  const sources = parts.map(part => new Source(part));
  let size = 0;
  for (const source of sources) size = source.number(size);
  const { table, records, strings, values, sections } = mergeArticles(sources, size);
  const words = mergeWords(sources, articleLengths(table));
  return {
    size,
    sections,
    articles: { ...table, ...records, ...buildForward(words, size) },
    strings,
    values,
    words,
  };
}

class Source {
  readonly segment: Segment;
  /** Per article: its new number, or -1. */
  readonly numbers: Int32Array;
  /** Number of words that were merged. */
  word = 0;
  /** The first word that was not. */
  text: string | undefined;
  /** Words of each article. */
  readonly lengths: Uint32Array;
  readonly #alive: Uint8Array | undefined;

  constructor({ segment, alive }: MergePart) {
    this.segment = segment;
    this.numbers = new Int32Array(segment.size);
    this.#alive = alive;
    this.lengths = articleLengths(segment.articles);
    this.#read();
  }

  /** Gives the articles their new numbers. Returns the number after the last. */
  number(from: number): number {
    let next = from;
    for (let i = 0; i < this.numbers.length; i++) {
      this.numbers[i] = this.#alive === undefined || this.#alive[i] ? next++ : -1;
    }
    return next;
  }

  /** The postings of the word at hand. */
  postings(): PostingReader {
    const { postings, postingStarts } = this.segment.words;
    return new PostingReader(postings, postingStarts[this.word] ?? 0, postingStarts[this.word + 1] ?? 0);
  }

  next(): void {
    this.word++;
    this.#read();
  }

  #read(): void {
    const { words } = this.segment.words;
    this.text = this.word + 1 < words.starts.length ? stringAt(words, this.word) : undefined;
  }
}

function mergeArticles(sources: readonly Source[], size: number) {
  const table = Object.fromEntries(columns.map(name => [name, new Uint32Array(size)])) as Record<
    Column,
    Uint32Array<ArrayBuffer>
  >;
  const strings = new StringPool();
  const values = new StringPool();
  const writer = new ByteWriter(1 << 16);
  const recordStarts = new Uint32Array(size + 1);
  let sections = 0;
  for (const { segment, numbers } of sources) {
    const newValues = segment.values.map(value => values.numberOf(value));
    const newStrings = new Int32Array(segment.strings.starts.length).fill(-1);
    const stringNumber = (number: number): number => {
      const known = newStrings[number] ?? -1;
      if (known >= 0) return known;
      const made = strings.numberOf(stringAt(segment.strings, number));
      newStrings[number] = made;
      return made;
    };
    const { articles } = segment;
    for (let old = 0; old < numbers.length; old++) {
      const article = numbers[old] ?? -1;
      if (article < 0) continue;
      for (const name of columns) table[name][article] = articles[name][old] ?? 0;
      for (const name of ['languages', 'processes', 'owners', 'channels'] as const) {
        table[name][article] = newValues[articles[name][old] ?? 0] ?? 0;
      }
      const translation = articles.translations[old] ?? 0;
      table.translations[article] = translation === 0 ? 0 : stringNumber(translation - 1) + 1;
      const reader = new ByteReader(articles.records, articles.recordStarts[old]);
      sections += copyRecord(reader, writer, stringNumber);
      recordStarts[article + 1] = writer.length;
    }
  }
  return {
    table,
    records: { records: writer.finish(), recordStarts },
    strings: packStrings(strings.all()),
    values: values.all(),
    sections,
  };
}

function mergeWords(sources: readonly Source[], lengths: Uint32Array) {
  const bytes = sources.reduce((sum, { segment }) => sum + segment.words.postings.length, 0);
  const most = sources.reduce((sum, { segment }) => sum + segment.words.counts.length, 0);
  const writer = new PostingWriter(bytes, lengths);
  const texts: string[] = [];
  const counts = new Uint32Array(most);
  const postingStarts = new Uint32Array(most + 1);
  const positionStarts = new Uint32Array(most + 1);
  const skipStarts = new Uint32Array(most + 1);
  const codes = [...new Set(sources.flatMap(({ segment }) => Object.keys(segment.words.stems)))];
  const stems = codes.map(code => ({
    hashes: new Uint32Array(most),
    from: sources.map(({ segment }) => segment.words.stems[code]),
  }));
  let word = 0;
  for (;;) {
    let text: string | undefined;
    for (const source of sources) {
      if (source.text !== undefined && (text === undefined || source.text < text)) text = source.text;
    }
    if (text === undefined) break;
    writer.beginWord();
    let count = 0;
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i];
      if (source === undefined || source.text !== text) continue;
      count += copyPostings(source, writer);
      for (const { hashes, from } of stems) hashes[word] ||= from[i]?.[source.word] ?? 0;
      source.next();
    }
    if (count === 0) {
      // The word stood in no article that is left.
      for (const { hashes } of stems) hashes[word] = 0;
      continue;
    }
    texts.push(text);
    counts[word++] = count;
    postingStarts[word] = writer.length;
    positionStarts[word] = writer.positions.length;
    skipStarts[word] = writer.skips.length / skipSize;
  }
  return {
    words: packStrings(texts),
    counts: counts.slice(0, word),
    postings: writer.bytes.slice(0, writer.length),
    postingStarts: postingStarts.slice(0, word + 1),
    positions: writer.positions.finish(),
    positionStarts: positionStarts.slice(0, word + 1),
    skips: Uint32Array.from(writer.skips),
    skipStarts: skipStarts.slice(0, word + 1),
    stems: Object.fromEntries(
      codes.map((code, i) => [code, stems[i]?.hashes.slice(0, word) ?? new Uint32Array(word)]),
    ),
  };
}

/** Copies what a source has of the word at hand. Returns the number of articles. */
function copyPostings(source: Source, writer: PostingWriter): number {
  const place = writer.save();
  const { positions, positionStarts, skips, skipStarts } = source.segment.words;
  const { word, numbers } = source;
  const start = positionStarts[word] ?? 0;
  const shift = writer.positions.length - start;
  writer.skipWhereDue(skipEvery / 2);
  const reader = source.postings();
  let skip = skipStarts[word] ?? 0;
  const lastSkip = skipStarts[word + 1] ?? 0;
  let count = 0;
  for (let at = reader.at; reader.next(); at = reader.at) {
    const article = numbers[reader.article] ?? -1;
    if (article < 0) {
      writer.restore(place);
      return rewritePostings(source, writer);
    }
    if (skip < lastSkip && skips[skip * skipSize + 1] === at) {
      writer.skip((skips[skip * skipSize + 2] ?? 0) + shift);
      skip++;
    }
    writer.head(article, reader.text, reader.heading, reader.title, reader.keyword);
    count++;
  }
  writer.positions.copy(positions, start, positionStarts[word + 1] ?? 0);
  return count;
}

/** The same where an article of the word is gone: the positions of the others have to be found one by one. */
function rewritePostings(source: Source, writer: PostingWriter): number {
  const { positions, positionStarts } = source.segment.words;
  const reader = source.postings();
  const bits = new BitReader(positions, positionStarts[source.word] ?? 0);
  let count = 0;
  while (reader.next()) {
    const article = source.numbers[reader.article] ?? -1;
    const { times } = reader;
    const start = bits.at;
    bits.skip(riceParameter(source.lengths[reader.article] ?? 0, times), times);
    if (article < 0) continue;
    count++;
    writer.skipWhereDue(skipEvery);
    writer.head(article, reader.text, reader.heading, reader.title, reader.keyword);
    writer.positions.copy(positions, start, bits.at);
  }
  return count;
}
