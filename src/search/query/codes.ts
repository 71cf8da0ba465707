import { fold } from '../language/characters.ts';

/*
 * Codes, numbers and dates that one person writes with dots, spaces or hyphens and another without.
 */

/** A run of words is a code from so many digits: fewer stand beside other words by chance. */
const fewestDigits = 5;
const mostWordsOfCode = 6;
/** Words that nobody knows are looked for with separators in them from so many letters and digits. */
const shortestCode = 4;
const mostParts = 4;
const iban = /^[a-z]{2}\d{2}[a-z\d]{11,30}$/u;

export function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}

/** Without what people put between the parts of a code: `ref-12/b` becomes `ref12b`. */
export function bare(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a word may be a code that articles write with separators. */
export function mayBeCode(word: string): boolean {
  return hasDigit(word) && word.length >= shortestCode;
}

/** Other ways to write a word with digits: without separators, with or without `0x`, with marks at the thousands. */
export function otherWritings(word: string): string[] {
  const plain = bare(word);
  // `1.2` is a version and `59,95` an amount: nobody writes them as 12 and 5995.
  const found = plain.length < shortestCode || /^\d+[.,]\d{1,2}$/u.test(word) ? [] : [plain];
  if (/^0x[\da-f]{4,}$/u.test(plain)) found.push(plain.slice(2));
  else if (/^[\da-f]{6,}$/u.test(plain)) found.push(`0x${plain}`);
  if (/^(?:[1-9]\d{3,8}|[1-9]\d{0,2}(?:[.,]\d{3})+)$/u.test(word))
    for (const mark of ['.', ',']) found.push(plain.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, mark));
  return [...new Set(found)].filter(other => other !== word);
}

/** The parts that articles may have instead of a code: letters and digits apart, or the groups of four of an IBAN. */
export function partsOf(word: string): string[] {
  if (iban.test(word)) return word.match(/.{1,4}/gu) ?? [];
  const parts = word.match(/\p{L}+|\p{N}+/gu) ?? [];
  return parts.length > 1 && parts.length <= mostParts ? parts : [];
}

/** Words of a query that are one without the spaces between them. */
export interface JoinedCode {
  readonly code: string;
  /** Number of words. */
  readonly words: number;
}

/** Neighbouring words of a query that may be one code. @param words in lower case */
export function joinedCodes(words: readonly string[]): JoinedCode[] {
  const found: JoinedCode[] = [];
  words.forEach((_, from) => {
    let code = '';
    for (let to = from; to < Math.min(words.length, from + mostWordsOfCode); to++) {
      const word = words[to] ?? '';
      // What has separators is a code already, whose parts stand before it.
      if (!/^[\p{L}\p{N}]+$/u.test(word)) break;
      code += word;
      if (to > from && (code.match(/\p{N}/gu)?.length ?? 0) >= fewestDigits)
        found.push({ code, words: to - from + 1 });
    }
  });
  return found;
}
