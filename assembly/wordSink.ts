import { listSize } from '../src/search/assembly/layout.ts';
import { Bytes, makeBytes } from './memory.ts';
import { addOccurrence } from './occurrences.ts';
import { wordNumber } from './words.ts';

/** True while words are only listed, and not counted. */
let listing = false;
export let listed: Bytes = changetype<Bytes>(0);
export let listedUnits: Bytes = changetype<Bytes>(0);

export function beginList(): void {
  listing = true;
  listed = makeBytes(1 << 10);
  listedUnits = makeBytes(1 << 10);
}

export function endList(): void {
  listing = false;
}

/**
 * Receives the words of a text in their order.
 * @param from address of its units in lower case; 16 bytes behind them can be read
 * @param start place in the text, in units
 * @param end likewise; may lie behind the last unit of the word by ignored characters
 * @param whole true for a code or hyphenated word as a whole, whose parts were handed in before: it stands at
 *   the place of its last part
 */
export function takeWord(from: usize, length: u32, start: u32, end: u32, whole: bool): void {
  if (!listing) {
    addOccurrence(wordNumber(from, length), whole);
    return;
  }
  listed.reserve(listSize * 4);
  listed.number(start);
  listed.number(end);
  listed.number(whole ? 1 : 0);
  listed.number(length);
  listedUnits.copy(from, length << 1);
}
