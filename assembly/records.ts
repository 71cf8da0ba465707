import * as layout from '../src/search/assembly/layout.ts';
import { hasChannel, hasHeading, hasOwnAnchor } from '../src/search/storage/recordFormat.ts';
import { allocate, allocateZeros, Bytes, makeBytes, numberAt, setNumber } from './memory.ts';
import { beginPool, bytesOf, numberOf, poolCount, poolSize, sizeOf } from './pool.ts';
import { setResult } from './results.ts';
import { ofArray, ofSource, sourceCount } from './source.ts';
import { nextVarint, readFrom } from './varints.ts';

/*
 * Copies the records of articles, which `src/search/storage/record.ts` describes, into another segment, where strings
 * have other numbers.
 */

/** The segment at hand. */
let source: u32 = 0;
/** Per string of the segment at hand: its new number plus 1; 0 where nobody has asked for it. */
let numbers: usize = 0;
let to: Bytes = changetype<Bytes>(0);

/**
 * Sets records, where each begins, the strings of these, and per article the number of the string that it is a
 * translation of, plus 1.
 *
 * @param articles number of all that are left
 * @returns the number of their sections
 */
export function copyRecords(articles: u32): u32 {
  let size: u32 = 0;
  for (let i: u32 = 0; i < sourceCount; i++)
    size += ofArray(i, layout.recordStarts, ofSource(i, layout.sourceArticles));
  beginPool();
  to = makeBytes(size + 64);
  const starts = allocate((<usize>articles + 1) << 2);
  const translations = allocate((<usize>articles) << 2);
  let article: u32 = 0;
  let sections: u32 = 0;
  setNumber(starts, 0, 0);
  for (source = 0; source < sourceCount; source++) {
    const records = ofSource(source, layout.records);
    const alive = ofSource(source, layout.sourceNumbers);
    numbers = allocateZeros((<usize>ofSource(source, layout.sourceStrings)) << 2);
    for (let old: u32 = 0; old < ofSource(source, layout.sourceArticles); old++) {
      if (alive !== 0 && <i32>numberAt(alive, old) < 0) continue;
      readFrom(records + ofArray(source, layout.recordStarts, old));
      copyTexts(3);
      copyNumber();
      setNumber(translations, article, copyTranslation());
      copyTexts(copyNumber());
      copyNumber();
      sections += copySections();
      setNumber(starts, ++article, to.length);
    }
  }
  setResult(layout.records, to.data, to.length);
  setResult(layout.recordStarts, starts, articles + 1);
  setResult(layout.translations, translations, articles);
  setStrings();
  return sections;
}

function copySections(): u32 {
  const sections = copyNumber();
  for (let left = sections; left > 0; left--) {
    const flags = copyNumber();
    copyTexts((flags & hasHeading ? 1 : 0) + (flags & hasOwnAnchor ? 1 : 0) + (flags & hasChannel ? 1 : 0));
    copyNumber();
    copyNumber();
    copyNumber();
  }
  return sections;
}

function writeNumber(value: u32): void {
  to.reserve(5);
  to.varint(value);
}

function copyNumber(): u32 {
  const value = nextVarint();
  writeNumber(value);
  return value;
}

/** Copies so many numbers of strings. */
function copyTexts(count: u32): void {
  for (let left = count; left > 0; left--) writeNumber(newNumber(nextVarint()));
}

/** Copies the number of a string plus 1, or 0 for none. */
function copyTranslation(): u32 {
  const old = nextVarint();
  const value = old === 0 ? 0 : newNumber(old - 1) + 1;
  writeNumber(value);
  return value;
}

function newNumber(old: u32): u32 {
  const known = numberAt(numbers, old);
  if (known !== 0) return known - 1;
  const start = ofArray(source, layout.stringStarts, old);
  const size = ofArray(source, layout.stringStarts, old + 1) - start;
  const made = numberOf(ofSource(source, layout.stringBytes) + start, size);
  setNumber(numbers, old, made + 1);
  return made;
}

function setStrings(): void {
  const bytes = makeBytes(poolSize());
  const starts = allocate((<usize>poolCount + 1) << 2);
  setNumber(starts, 0, 0);
  for (let number: u32 = 0; number < poolCount; number++) {
    bytes.copy(bytesOf(number), sizeOf(number));
    setNumber(starts, number + 1, bytes.length);
  }
  setResult(layout.stringBytes, bytes.data, bytes.length);
  setResult(layout.stringStarts, starts, poolCount + 1);
}
