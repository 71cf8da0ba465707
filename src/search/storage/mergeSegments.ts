import { ByteReader, ByteWriter } from './bytes.ts';
import { buildForward } from './forward.ts';
import { BitReader, riceParameter } from './positionCode.ts';
import { PostingReader, PostingWriter } from './postings.ts';
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
  const writer = new PostingWriter(bytes, lengths);
  const texts: string[] = [];
  const counts: number[] = [];
  const postingStarts = [0];
  const positionStarts = [0];
  const stems: Record<string, number[]> = {};
  for (const { segment } of sources) for (const code of Object.keys(segment.words.stems)) stems[code] = [];
  for (;;) {
    let text: string | undefined;
    for (const source of sources) {
      if (source.text !== undefined && (text === undefined || source.text < text)) text = source.text;
    }
    if (text === undefined) break;
    writer.beginWord();
    let count = 0;
    for (const source of sources) if (source.text === text) count += copyPostings(source, writer, lengths);
    const hasStem: Record<string, number> = {};
    for (const source of sources) {
      if (source.text !== text) continue;
      for (const [code, hashes] of Object.entries(source.segment.words.stems)) {
        hasStem[code] ||= hashes[source.word] ?? 0;
      }
      source.next();
    }
    // The word stood in no article that is left.
    if (count === 0) continue;
    for (const [code, hashes] of Object.entries(stems)) hashes.push(hasStem[code] ?? 0);
    texts.push(text);
    counts.push(count);
    postingStarts.push(writer.length);
    positionStarts.push(writer.positions.length);
  }
  return {
    words: packStrings(texts),
    counts: Uint32Array.from(counts),
    postings: writer.bytes.slice(0, writer.length),
    postingStarts: Uint32Array.from(postingStarts),
    positions: writer.positions.finish(),
    positionStarts: Uint32Array.from(positionStarts),
    skips: Uint32Array.from(writer.skips),
    stems: Object.fromEntries(
      Object.entries(stems).map(([code, hashes]) => [code, Uint32Array.from(hashes)]),
    ),
  };
}

/** Copies what a source has of the word at hand. Returns the number of articles. */
function copyPostings(source: Source, writer: PostingWriter, lengths: Uint32Array): number {
  const { postings, postingStarts, positions, positionStarts } = source.segment.words;
  const { word, numbers } = source;
  const reader = new PostingReader(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0);
  const bits = new BitReader(positions, positionStarts[word] ?? 0);
  let count = 0;
  while (reader.next()) {
    const article = numbers[reader.article] ?? -1;
    const { times } = reader;
    if (article < 0) {
      // The length of an article that is gone is known in its own segment only.
      const k = riceParameter(source.lengths[reader.article] ?? 0, times);
      for (let i = 0; i < times; i++) bits.gap(k);
      continue;
    }
    count++;
    writer.head(article, reader.text, reader.heading, reader.title, reader.keyword);
    const k = riceParameter(lengths[article] ?? 0, times);
    for (let i = 0; i < times; i++) writer.positions.gap(bits.gap(k), k);
  }
  return count;
}
