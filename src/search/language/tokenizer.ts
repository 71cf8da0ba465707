import { withAssembly } from '../assembly/assembly.ts';
import { list, listSize, listUnits } from '../assembly/layout.ts';

/** A word of a text, for the few texts that are short: queries, snippets. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  readonly start: number;
  /** May lie behind the last unit of the word by ignored characters. */
  readonly end: number;
  /**
   * True for a code or hyphenated word as a whole, whose parts come before: it stands at the place of its last part.
   */
  readonly whole: boolean;
}

const utf16 = new TextDecoder('utf-16le');

/** The words of a short text, as `assembly/tokenizer.ts` finds them. Places are those in `text.normalize('NFC')`. */
export function wordsOf(text: string): Word[] {
  return withAssembly(assembly => {
    assembly.run.beginWordList();
    assembly.listWords(text);
    const numbers = assembly.numbers(list);
    const letters = utf16.decode(assembly.units(listUnits));
    const words: Word[] = [];
    let at = 0;
    for (let i = 0; i < numbers.length; i += listSize) {
      const length = numbers[i + 3] ?? 0;
      words.push({
        text: letters.slice(at, at + length),
        start: numbers[i] ?? 0,
        end: numbers[i + 1] ?? 0,
        whole: numbers[i + 2] === 1,
      });
      at += length;
    }
    return words;
  });
}
