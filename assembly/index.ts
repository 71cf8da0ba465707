import * as layout from '../src/search/assembly/layout.ts';
import { checksum, readHashes, readLengths, readNumbers, readSkips, readStrings } from './cache.ts';
import { classes, lowers } from './characters.ts';
import { beginCopying } from './copying.ts';
import { allocate, begin } from './memory.ts';
import { mergeWords } from './merge.ts';
import { beginField, beginOccurrences, endArticle, placeOccurrences, places } from './occurrences.ts';
import { beginPool } from './pool.ts';
import { copyRecords } from './records.ts';
import { forgetResults, resultTable, setResult } from './results.ts';
import { buildWords } from './segment.ts';
import { setSources } from './source.ts';
import { forgetText, readText, textInput } from './text.ts';
import { scanWords } from './tokenizer.ts';
import { beginList, endList, listed, listedUnits } from './wordSink.ts';

export {
  allocate,
  buildWords,
  checksum,
  copyRecords,
  endArticle,
  mergeWords,
  placeOccurrences,
  readHashes,
  readLengths,
  readNumbers,
  readSkips,
  readStrings,
  resultTable,
  textInput,
};

/** Address of the classes of all UTF-16 units, a byte each. */
export function classTable(): usize {
  return classes;
}

/** Address of the lower case of all units that are word characters, two bytes each, 0 for the others. */
export function lowerTable(): usize {
  return lowers;
}

/** Begins a piece of work; what lay in the memory, other than the two tables, is gone. */
function beginAnew(): void {
  begin();
  forgetText();
  forgetResults();
}

/** Begins to read articles. @param expectedWords about how many there will be in all */
export function beginSegment(expectedWords: u32): void {
  beginAnew();
  beginPool();
  beginOccurrences(expectedWords);
}

/**
 * Reads the text at `textInput` as a field of the article at hand.
 *
 * @param jump places between the text before and this one
 * @returns how many places its words take; -1, and nothing is read, where it isn't composed and has combining accents
 */
export function addField(bytes: u32, composed: bool, field: u32, jump: u32): i32 {
  const length = readText(bytes, composed);
  if (length < 0) return -1;
  const start = places;
  beginField(field, jump);
  scanWords(length);
  return places - start;
}

/** Begins to list words: `listWords` is to follow. */
export function beginWordList(): void {
  beginAnew();
  beginList();
}

/** Lists the words of the text at `textInput`. @returns -1, and nothing is listed, where it isn't composed and has combining accents */
export function listWords(bytes: u32, composed: bool): i32 {
  const length = readText(bytes, composed);
  if (length < 0) return -1;
  scanWords(length);
  endList();
  setResult(layout.list, listed.data, listed.length >> 2);
  setResult(layout.listUnits, listedUnits.data, listedUnits.length >> 1);
  return length;
}

/** Begins to merge segments, or to read one: they are to be put where `allocate` has room. */
export function beginSegments(): void {
  beginAnew();
}

/** The segments that are merged, as long as `beginSegments` isn't called again. @param sources what is known of them */
export function mergeSources(sources: usize, count: u32): void {
  setSources(sources, count);
  beginCopying();
}
