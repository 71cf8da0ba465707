import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scanWords } from '../../../src/search/language/tokenizer.ts';
import { WordTable } from '../../../src/search/storage/wordTable.ts';

/** The table of some words, and these by their numbers. */
function tableOf(texts: readonly string[]): { readonly table: WordTable; readonly words: readonly string[] } {
  const table = new WordTable();
  const words: string[] = [];
  const sink = {
    word(characters: Uint16Array, length: number, hash: number): void {
      const word = String.fromCharCode(...characters.subarray(0, length));
      words[table.numberOf(characters, length, hash)] = word;
    },
  };
  for (const text of texts) scanWords(text, sink);
  return { table, words };
}

describe('The table of words', () => {
  // Few letters make many words that begin alike; some are the last of ASCII and the first behind it.
  const letters = fc.constantFrom(...'aabyz7éßÿžω日');
  const texts = fc.array(
    fc.array(letters, { minLength: 1, maxLength: 9 }).map(list => list.join('')),
    {
      maxLength: 2000,
      size: 'max',
    },
  );

  it('sorts by UTF-16 units', () => {
    fc.assert(
      fc.property(texts, list => {
        const { table, words } = tableOf(list);
        assert.deepEqual(
          Array.from(table.sorted(), number => words[number]),
          [...words].sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('counts how often each word came', () => {
    const { table, words } = tableOf(['refund money', 'money', 'Money back']);
    assert.deepEqual(
      words.map((word, number) => [word, table.counts[number]]),
      [
        ['refund', 1],
        ['money', 3],
        ['back', 1],
      ],
    );
  });
});
