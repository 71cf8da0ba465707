import { fieldMask } from '../src/search/storage/postingFormat.ts';
import { allocate, Bytes, giveBack, makeBytes, numberAt, setNumber } from './memory.ts';
import { poolCount } from './pool.ts';

/*
 * What is remembered while texts are read: a number per occurrence of a word, which is that of the word, and between
 * them numbers that change field and position.
 */
const wholeWord: u32 = 1 << 31;
const marker: u32 = 1 << 30;

let stream: Bytes = changetype<Bytes>(0);
/** Per article: how many numbers there are up to its end. */
let ends: Bytes = changetype<Bytes>(0);
/** Per word: how often it stands in the articles that have ended. */
let wordTotals: Bytes = changetype<Bytes>(0);
/** Words so far that stand at a place of their own. */
export let places: u32 = 0;
export let articleCount: u32 = 0;

/** @param expected about how many words there will be */
export function beginOccurrences(expected: u32): void {
  stream = makeBytes((expected << 2) + (1 << 12));
  ends = makeBytes(1 << 10);
  wordTotals = makeBytes(1 << 12);
  places = 0;
  articleCount = 0;
}

export function addOccurrence(word: u32, whole: bool): void {
  stream.reserve(4);
  if (whole) stream.number(word | wholeWord);
  else {
    stream.number(word);
    places++;
  }
}

/** The words that follow stand in a field, so many places further on than they would. */
export function beginField(field: u32, jump: u32): void {
  stream.reserve(4);
  stream.number(marker | (jump << 2) | field);
}

/** Ends an article, and counts the words that it has. */
export function endArticle(): void {
  const from = startOf(articleCount);
  const end = stream.length >> 2;
  ends.reserve(4);
  ends.number(end);
  articleCount++;
  wordTotals.zerosUpTo((poolCount + 1) << 2);
  for (let i = from; i < end; i++) {
    const value = numberAt(stream.data, i);
    const word = value & (marker - 1);
    if (!isMarker(value)) setNumber(wordTotals.data, word, numberAt(wordTotals.data, word) + 1);
  }
}

/** All occurrences, in the order of their words' numbers, articles and positions: two numbers each. */
let occurrences: usize = 0;
/** Per word, and the end: index of its first occurrence. */
export let occurrenceStarts: usize = 0;
/** Number of all occurrences. */
export let occurrenceCount: u32 = 0;

/**
 * Counting sort of the occurrences by word, which keeps articles and positions in their order. Sets `occurrences`:
 * four times the position plus the field, and the article.
 */
export function sortOccurrences(): void {
  wordTotals.zerosUpTo((poolCount + 1) << 2);
  const starts = wordTotals.data;
  let sum: u32 = 0;
  for (let word: u32 = 0; word <= poolCount; word++) {
    const count = numberAt(starts, word);
    setNumber(starts, word, sum);
    sum += count;
  }
  nextOccurrences = allocate((<usize>poolCount + 1) << 2);
  memory.copy(nextOccurrences, starts, (<usize>poolCount + 1) << 2);
  occurrences = allocate((<usize>sum) << 3);
  occurrenceStarts = starts;
  occurrenceCount = sum;
  for (let article: u32 = 0; article < articleCount; article++) placeOccurrences(article);
  giveBack(stream);
}

/** Per word: where its next occurrence goes. */
let nextOccurrences: usize = 0;

/**
 * Puts the occurrences of an article where they belong. The module exports it so that it stays a function of its own,
 * which engines replace by faster code between one call and the next.
 */
export function placeOccurrences(article: u32): void {
  const end = numberAt(ends.data, article);
  let place: u32 = 0;
  for (let i = startOf(article); i < end; i++) {
    const value = numberAt(stream.data, i);
    if (isMarker(value)) {
      place = place - (place & fieldMask) + (value & (marker - 1));
      continue;
    }
    if (value < marker) place += fieldMask + 1;
    const word = value & (marker - 1);
    const to = numberAt(nextOccurrences, word);
    setNumber(nextOccurrences, word, to + 1);
    store<u64>(occurrences + ((<usize>to) << 3), ((<u64>article) << 32) | place);
  }
}

/** Index in the stream of the first number of an article. */
function startOf(article: u32): u32 {
  return article === 0 ? 0 : numberAt(ends.data, article - 1);
}

function isMarker(value: u32): bool {
  return value >= marker && value < wholeWord;
}

export function placeOf(occurrence: u32): u32 {
  return load<u32>(occurrences + ((<usize>occurrence) << 3));
}

export function articleOf(occurrence: u32): u32 {
  return load<u32>(occurrences + ((<usize>occurrence) << 3), 4);
}
