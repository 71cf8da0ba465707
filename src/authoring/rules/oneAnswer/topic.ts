import { wordHash } from '../text/characters.ts';
import type { Sentence, Words } from '../text/words.ts';
import type { Limit, Moment } from './fact.ts';
import type { LanguageWords } from './languageWords.ts';

/**
 * Letters that are kept of a word: "returning" and "returned" are both "return". Cutting off works for European
 * languages nearly as well as a stemmer for each (P. McNamee, J. Mayfield: Character N-Gram Tokenization for
 * European Language Text Retrieval, Information Retrieval 7, 2004).
 */
const stemLength = 6;

/** Words shorter than this say little in a language whose stop words aren't known. */
const shortest = 3;

/** Words before and behind a value that are taken for what it is about. */
const wordsBefore = 10;
const wordsBehind = 8;

/** Stem of a word as a hash. */
export function stemOf(word: string): number {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return wordHash(folded.slice(0, stemLength));
}

/** Stems of the words around a value in its sentence, sorted, each once. */
export function topicOf(
  prose: string,
  words: Words,
  sentence: Sentence,
  value: { readonly start: number; readonly end: number },
  language: LanguageWords,
): Uint32Array {
  const before: number[] = [];
  const behind: number[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const start = words.starts[i] ?? 0;
    const end = words.ends[i] ?? 0;
    if (end > value.start && start < value.end) continue;
    const word = prose.slice(start, end);
    if (word.length < shortest || !/\p{L}/u.test(word) || language.stop.has(word.toLowerCase())) continue;
    (start < value.start ? before : behind).push(stemOf(word));
  }
  const near = new Set([...before.slice(-wordsBefore), ...behind.slice(0, wordsBehind)]);
  return Uint32Array.from(near).sort();
}

/** How a value limits and where it stands in time, by the words right before and behind it. */
export function boundsOf(
  prose: string,
  sentence: Sentence,
  value: { readonly start: number; readonly end: number },
  { bounds }: LanguageWords,
): { limit: Limit; moment: Moment } {
  const before = prose.slice(Math.max(sentence.start, value.start - 30), value.start).toLowerCase();
  const behind = prose.slice(value.end, Math.min(sentence.end, value.end + 24)).toLowerCase();
  const has = (bound: keyof LanguageWords['bounds']) =>
    bounds[bound].behind.some(mark => startsWithWord(behind, mark)) ||
    bounds[bound].before.some(mark => endsWithWord(before, mark));
  const limits: readonly Limit[] = ['least', 'most'];
  const moments: readonly Moment[] = ['before', 'after', 'each'];
  return {
    limit: limits.find(limit => limit !== 'plain' && has(limit)) ?? 'plain',
    moment: moments.find(moment => moment !== 'none' && has(moment)) ?? 'none',
  };
}

/** True where the text ends with the words, with at most an article between them and the value. */
function endsWithWord(text: string, mark: string): boolean {
  const trimmed = text.trimEnd().replace(/\s+(?:a|an|the|een|de|het|ongeveer|about)$/, '');
  return trimmed.endsWith(mark) && !/[\p{L}\p{N}]/u.test(trimmed.at(-mark.length - 1) ?? '');
}

function startsWithWord(text: string, mark: string): boolean {
  const trimmed = text.trimStart();
  return trimmed.startsWith(mark) && !/[\p{L}\p{N}]/u.test(trimmed[mark.length] ?? '');
}
