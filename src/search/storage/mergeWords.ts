import { ByteWriter } from './bytes.ts';
import type { MergeSource } from './mergeSource.ts';
import { BitReader, riceParameter } from './positionCode.ts';
import { PostingReader, PostingWriter, skipEvery, skipSize } from './postings.ts';
import { articleLengths } from './segment.ts';
import { WordCursors } from './wordCursors.ts';

/** @param own number of the word in one of the sources that have it */
export type WordVisitor = (word: number, source: number, own: number) => void;

/** Tables of all words that the articles left have. @param lengths new ones, as `articleLengths` gives them */
export function mergeWords(sources: readonly MergeSource[], lengths: Uint32Array, visit?: WordVisitor) {
  const tables = sources.map(({ segment }) => segment.words);
  const bytes = tables.reduce(
    (sum, { postings, positions }) => sum + Math.max(postings.length, positions.length),
    0,
  );
  const most = tables.reduce((sum, { counts }) => sum + counts.length, 0);
  const writer = new PostingWriter(bytes, lengths);
  const texts = new ByteWriter(1 << 16);
  const starts = new Uint32Array(most + 1);
  const counts = new Uint32Array(most);
  const postingStarts = new Uint32Array(most + 1);
  const positionStarts = new Uint32Array(most + 1);
  const skipStarts = new Uint32Array(most + 1);
  const codes = [...new Set(tables.flatMap(({ stems }) => Object.keys(stems)))];
  const stems = codes.map(code => ({
    hashes: new Uint32Array(most),
    from: tables.map(table => table.stems[code]),
  }));
  const oldLengths = sources.map(({ segment }) => articleLengths(segment.articles));
  const cursors = new WordCursors(tables.map(({ words }) => words));
  const same: boolean[] = [];
  let word = 0;
  for (let first = cursors.first(); first >= 0; first = cursors.first()) {
    const own = cursors.at[first] ?? 0;
    const firstWords = tables[first]?.words;
    writer.beginWord();
    let count = 0;
    for (let i = first; i < sources.length; i++) same[i] = cursors.same(i, first);
    for (let i = first; i < sources.length; i++) {
      const source = sources[i];
      if (source === undefined || !same[i]) continue;
      const at = cursors.at[i] ?? 0;
      count +=
        source.base === undefined
          ? copySome(source, at, oldLengths[i] ?? lengths, writer)
          : writer.copyWord(source.segment.words, at, source.base);
      for (const { hashes, from } of stems) hashes[word] ||= from[i]?.[at] ?? 0;
      cursors.next(i);
    }
    if (count === 0) {
      // The word stood in no article that is left.
      for (const { hashes } of stems) hashes[word] = 0;
      continue;
    }
    visit?.(word, first, own);
    if (firstWords)
      texts.copy(firstWords.bytes, firstWords.starts[own] ?? 0, firstWords.starts[own + 1] ?? 0);
    counts[word++] = count;
    starts[word] = texts.length;
    postingStarts[word] = writer.length;
    positionStarts[word] = writer.positions.length;
    skipStarts[word] = writer.skips.length / skipSize;
  }
  return {
    words: { bytes: texts.finish(), starts: starts.slice(0, word + 1) },
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

/** Copies what a source has of a word where articles are gone: one by one. Returns the number of those left. */
function copySome(
  { segment, numbers }: MergeSource,
  word: number,
  lengths: Uint32Array,
  writer: PostingWriter,
): number {
  const { postings, postingStarts, positions, positionStarts } = segment.words;
  const reader = new PostingReader(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0);
  const bits = new BitReader(positions, positionStarts[word] ?? 0);
  let count = 0;
  while (reader.next()) {
    const article = numbers[reader.article] ?? -1;
    const { times } = reader;
    const start = bits.at;
    bits.skip(riceParameter(lengths[reader.article] ?? 0, times), times);
    if (article < 0) continue;
    count++;
    writer.skipWhereDue(skipEvery);
    writer.head(article, reader.text, reader.heading, reader.title, reader.keyword);
    writer.positions.copy(positions, start, bits.at);
  }
  return count;
}
