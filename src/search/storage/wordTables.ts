import type { Assembly } from '../assembly/assembly.ts';
import * as layout from '../assembly/layout.ts';
import type { Forward } from './forward.ts';
import type { WordTables } from './segment.ts';

/** The tables of words that the module has built or merged. */
export function wordTablesFrom(assembly: Assembly): {
  readonly words: Omit<WordTables, 'stems'>;
  readonly forward: Forward;
} {
  return {
    words: {
      words: { bytes: assembly.bytes(layout.wordBytes), starts: assembly.numbers(layout.wordStarts) },
      counts: assembly.numbers(layout.counts),
      postings: assembly.bytes(layout.postings),
      postingStarts: assembly.numbers(layout.postingStarts),
      positions: assembly.bytes(layout.positions),
      positionStarts: assembly.numbers(layout.positionStarts),
      skips: assembly.numbers(layout.skips),
      skipStarts: assembly.numbers(layout.skipStarts),
    },
    forward: {
      forward: assembly.bytes(layout.forward),
      forwardStarts: assembly.numbers(layout.forwardStarts),
    },
  };
}
