import {
  headingField,
  headingFlag,
  keywordField,
  keywordFlag,
  skipEvery,
  textField,
  textFlag,
  titleField,
  titleFlag,
} from '../src/search/storage/postingFormat.ts';
import { Bytes, makeBytes, numberAt } from './memory.ts';
import { articleOf, placeOf } from './occurrences.ts';
import { beginPositions, positionBits, riceParameter, writePositions } from './positions.ts';

/*
 * Writes postings and positions of one word after the other, as `src/search/storage/postings.ts` describes them.
 */

export let postings: Bytes = changetype<Bytes>(0);
export let skips: Bytes = changetype<Bytes>(0);
/** Per article: its words. */
let lengths: usize = 0;
/** The article of the last posting. */
export let before: u32 = 0;
/** Postings since the last skip. */
export let sinceSkip: u32 = 0;

/** @param bytes about how many there will be, of postings and of positions */
export function beginPostings(bytes: u32, articleLengths: usize): void {
  postings = makeBytes(bytes);
  skips = makeBytes((bytes >> 3) + 64);
  beginPositions(bytes);
  lengths = articleLengths;
}

export function beginWord(): void {
  before = 0;
  sinceSkip = 0;
}

/** Bits of the languages of the articles of the word added last. */
export let languagesOfWord: u32 = 0;

/**
 * Writes all that there is of one word.
 * @param start index of its first occurrence
 * @param languages a byte per article: number of its language, at most 31
 * @returns the number of its articles
 */
export function writeWord(start: u32, end: u32, languages: usize): u32 {
  beginWord();
  let count: u32 = 0;
  let seen: u32 = 0;
  for (let i = start; i < end; count++) {
    const article = articleOf(i);
    const first = i;
    let fields: u32 = 0;
    do fields |= placeOf(i++);
    while (i < end && articleOf(i) === article);
    seen |= (<u32>1) << load<u8>(languages + article);
    skipWhereDue(skipEvery);
    if ((fields & 3) === textField) writeHead(article, i - first, 0, 0, 0);
    else writeHeadOfFields(article, first, i);
    writePositions(first, i, riceParameter(numberAt(lengths, article), i - first));
  }
  languagesOfWord = seen;
  return count;
}

function writeHeadOfFields(article: u32, start: u32, end: u32): void {
  let heading: u32 = 0;
  let title: u32 = 0;
  let keyword: u32 = 0;
  for (let i = start; i < end; i++) {
    const field = placeOf(i) & 3;
    if (field === headingField) heading++;
    else if (field === titleField) title++;
    else if (field === keywordField) keyword++;
  }
  writeHead(article, end - start - heading - title - keyword, heading, title, keyword);
}

/** Writes how often a word stands in the fields of an article. */
export function writeHead(article: u32, text: u32, heading: u32, title: u32, keyword: u32): void {
  postings.reserve(32);
  sinceSkip++;
  const step = (article - before) * 4;
  before = article;
  if (heading + title + keyword === 0) {
    if (text < 3) postings.varint(step + text - 1);
    else {
      postings.varint(step + 2);
      postings.varint(text);
    }
    return;
  }
  postings.varint(step + 3);
  postings.byte(
    (text > 0 ? textFlag : 0) |
      (heading > 0 ? headingFlag : 0) |
      (title > 0 ? titleFlag : 0) |
      (keyword > 0 ? keywordFlag : 0),
  );
  if (text > 0) postings.varint(text);
  if (heading > 0) postings.varint(heading);
  if (title > 0) postings.varint(title);
  if (keyword > 0) postings.varint(keyword);
}

/** Remembers that the next posting begins here, where at least so many came since the last skip. */
export function skipWhereDue(least: u32): void {
  if (sinceSkip < least) return;
  writeSkip(before, postings.length, positionBits());
}

export function writeSkip(article: u32, place: u32, bits: u32): void {
  skips.reserve(12);
  skips.number(article);
  skips.number(place);
  skips.number(bits);
  sinceSkip = 0;
}

/** Goes on behind postings that were copied. @param article that of the last one */
export function goOnAfter(article: u32, postingsSinceSkip: u32): void {
  before = article;
  sinceSkip = postingsSinceSkip;
}
