import type { Assembly } from '../assembly/assembly.ts';
import * as layout from '../assembly/layout.ts';
import type { Forward } from './forward.ts';
import type { MergeSource } from './mergeSource.ts';
import type { WordTables } from './segment.ts';
import { wordTablesFrom } from './wordTables.ts';

/** Per word of a merged segment: one of the segments that have it, and its number there. */
export interface Origins {
  readonly sources: Uint32Array;
  readonly numbers: Uint32Array;
}

/**
 * Tables of all words that the articles left have.
 * @param sources those that `putSources` has handed to the module
 * @param lengths words per article that is left, as `articleLengths` gives them
 */
export function mergeWords(
  sources: readonly MergeSource[],
  lengths: Uint32Array,
  assembly: Assembly,
): { readonly words: WordTables; readonly forward: Forward; readonly origins: Origins } {
  const tables = sources.map(({ segment }) => segment.words.stems);
  const codes = [...new Set(tables.flatMap(stems => Object.keys(stems)))];
  const stemTables = codes.flatMap(code =>
    tables.map(({ [code]: hashes }) => (hashes === undefined ? 0 : assembly.put(hashes))),
  );
  assembly.run.mergeWords(
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
}
