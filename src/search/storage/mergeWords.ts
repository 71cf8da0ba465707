import { type Assembly, withAssembly } from '../assembly/assembly.ts';
import * as layout from '../assembly/layout.ts';
import type { Forward } from './forward.ts';
import type { MergeSource } from './mergeSource.ts';
import { articleLengths, type WordTables } from './segment.ts';
import { wordTablesFrom } from './wordTables.ts';

/** Per word of a merged segment: one of the segments that have it, and its number there. */
export interface Origins {
  readonly sources: Uint32Array;
  readonly numbers: Uint32Array;
}

/**
 * Tables of all words that the articles left have.
 * @param lengths words per article that is left, as `articleLengths` gives them
 */
export function mergeWords(
  sources: readonly MergeSource[],
  lengths: Uint32Array,
): { readonly words: WordTables; readonly forward: Forward; readonly origins: Origins } {
  return withAssembly(assembly => {
    assembly.run.beginSegments();
    const tables = sources.map(({ segment }) => segment.words);
    const codes = [...new Set(tables.flatMap(({ stems }) => Object.keys(stems)))];
    const known = sources.flatMap(source => put(source, assembly));
    const stemTables = codes.flatMap(code =>
      tables.map(({ stems: { [code]: hashes } }) => (hashes === undefined ? 0 : assembly.put(hashes))),
    );
    assembly.run.merge(
      assembly.put(Uint32Array.from(known)),
      sources.length,
      lengths.length,
      assembly.put(lengths),
      codes.length,
      assembly.put(Uint32Array.from(stemTables)),
    );
    const { words, forward } = wordTablesFrom(assembly);
    const stems = assembly.numbers(layout.stems);
    const size = words.counts.length;
    return {
      words: {
        ...words,
        stems: Object.fromEntries(codes.map((code, i) => [code, stems.slice(i * size, (i + 1) * size)])),
      },
      forward,
      origins: {
        sources: assembly.numbers(layout.firstSources),
        numbers: assembly.numbers(layout.firstNumbers),
      },
    };
  });
}

/** Puts a segment into the module's memory. Returns what it has to know of it, in the order of `layout.ts`. */
function put({ segment, numbers, base }: MergeSource, assembly: Assembly): number[] {
  const { words } = segment;
  const known = new Array<number>(layout.sourceSize).fill(0);
  known[layout.wordBytes] = assembly.put(words.words.bytes);
  known[layout.wordStarts] = assembly.put(words.words.starts);
  known[layout.counts] = assembly.put(words.counts);
  known[layout.postings] = assembly.put(words.postings);
  known[layout.postingStarts] = assembly.put(words.postingStarts);
  known[layout.positions] = assembly.put(words.positions);
  known[layout.positionStarts] = assembly.put(words.positionStarts);
  known[layout.skips] = assembly.put(words.skips);
  known[layout.skipStarts] = assembly.put(words.skipStarts);
  known[layout.sourceWords] = words.counts.length;
  if (base === undefined) {
    known[layout.sourceNumbers] = assembly.put(numbers);
    known[layout.sourceLengths] = assembly.put(articleLengths(segment.articles));
  } else known[layout.sourceBase] = base;
  return known;
}
