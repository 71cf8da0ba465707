import * as layout from '../src/search/assembly/layout.ts';
import { copySome, copyWhole } from './copying.ts';
import { allocate, allocateZeros, makeBytes, numberAt, setNumber } from './memory.ts';
import { beginPostings, beginWord } from './postings.ts';
import { setResult } from './results.ts';
import { makeWordArrays } from './segment.ts';
import { ofArray, ofSource, sourceCount } from './source.ts';
import { beginCursors, firstSource, isSame, passWord, wordAt } from './wordCursors.ts';

/** Hashes of the stems of words, of each segment: per language and segment an address, 0 where it has none. */
let stemsOfSources: usize = 0;
let languageCount: u32 = 0;
/** Those of the new words: as many per language as there are words at most. */
let stems: usize = 0;
let mostWords: u32 = 0;

/**
 * Tables of all words that the articles left have.
 *
 * @param articles number of those left
 * @param lengths per article left: its words
 * @param languages number of languages
 * @param sourceStems per language and segment: address of the hashes of its words' stems; 0 where it has none
 */
export function mergeWords(articles: u32, lengths: usize, languages: u32, sourceStems: usize): void {
  let size: u32 = 0;
  let letters: u32 = 0;
  mostWords = 0;
  for (let source: u32 = 0; source < sourceCount; source++) {
    const words = ofSource(source, layout.sourceWords);
    mostWords += words;
    letters += ofArray(source, layout.wordStarts, words);
    size += max(
      ofArray(source, layout.postingStarts, words),
      ofArray(source, layout.positionStarts, words) >> 3,
    );
  }
  stemsOfSources = sourceStems;
  languageCount = languages;
  stems = allocateZeros((<usize>mostWords * languages) << 2);
  beginPostings(size + 64, lengths);
  const arrays = makeWordArrays(mostWords);
  const texts = makeBytes(letters + 16);
  const firstSources = allocate((<usize>mostWords) << 2);
  const firstNumbers = allocate((<usize>mostWords) << 2);
  const same = allocate(sourceCount);
  beginCursors();
  for (let found = firstSource(); found >= 0; found = firstSource()) {
    const first = <u32>found;
    const word = wordAt(first);
    let count: u32 = 0;
    beginWord();
    for (let i = first; i < sourceCount; i++) store<u8>(same + i, isSame(i, first) ? 1 : 0);
    for (let i = first; i < sourceCount; i++) {
      if (!load<u8>(same + i)) continue;
      const own = wordAt(i);
      const isWhole = ofSource(i, layout.sourceNumbers) === 0;
      count += isWhole ? copyWhole(i, own) : copySome(i, own);
      mergeStems(i, own, arrays.count);
      passWord(i);
    }
    if (count === 0) {
      // The word stood in no article that is left.
      for (let language: u32 = 0; language < languages; language++)
        setNumber(stems, language * mostWords + arrays.count, 0);
      continue;
    }
    setNumber(firstSources, arrays.count, first);
    setNumber(firstNumbers, arrays.count, word);
    const start = ofArray(first, layout.wordStarts, word);
    texts.copy(
      ofSource(first, layout.wordBytes) + start,
      ofArray(first, layout.wordStarts, word + 1) - start,
    );
    arrays.endWord(count);
    setNumber(arrays.starts, arrays.count, texts.length);
  }
  arrays.finish(texts.data, texts.length, articles);
  finishStems(arrays.count);
  setResult(layout.firstSources, firstSources, arrays.count);
  setResult(layout.firstNumbers, firstNumbers, arrays.count);
}

/** Takes the stems of a segment's word over for a new one. */
function mergeStems(source: u32, own: u32, word: u32): void {
  for (let language: u32 = 0; language < languageCount; language++) {
    const from = numberAt(stemsOfSources, language * sourceCount + source);
    const to = language * mostWords + word;
    if (from !== 0 && numberAt(stems, to) === 0) setNumber(stems, to, numberAt(from, own));
  }
}

/** Closes the gaps between the languages. */
function finishStems(words: u32): void {
  for (let language: u32 = 1; language < languageCount; language++)
    memory.copy(
      stems + ((<usize>language * words) << 2),
      stems + ((<usize>language * mostWords) << 2),
      (<usize>words) << 2,
    );
  setResult(layout.stems, stems, words * languageCount);
}
