import { fold } from './language/characters.ts';
import { type Word, wordsOf } from './language/tokenizer.ts';
import type { Snippet } from './search.ts';

/** Length of a snippet in UTF-16 units, where not given. */
const usualLength = 220;
/** A snippet begins at the start of a sentence that lies at most this far before its first match. */
const reach = 80;

/** Between two pieces that no sentence joins: cells of a table, items of a list. */
const divider = '·';
/** Behind it a sentence begins, or another piece. */
const sentenceEnd = /[.!?:·]/;

interface Match {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Makes the snippets of all hits of one query. */
export class SnippetMaker {
  readonly #wanted: ReadonlySet<string>;

  /** @param words as in `SearchResult.words` */
  constructor(words: readonly string[]) {
    this.#wanted = new Set(words.map(fold));
  }

  /**
   * The piece of a text that shows best why it was found: the one with the most different matches, begun at a
   * sentence or word and cut at a word, with `…` where it is cut.
   *
   * @param text plain text of a section
   * @param length at most, in UTF-16 units, the `…` not counted
   */
  make(text: string, length = usualLength): Snippet {
    const plain = onOneLine(text.normalize('NFC'));
    const matches = matchesIn(wordsOf(plain), this.#wanted);
    const [from, to] = window(plain, matches, length);
    const start = from === 0 ? 0 : sentenceStart(plain, from, Math.max(0, to - length));
    const end = cut(plain, start, Math.min(plain.length, start + length));
    const before = start > 0 ? '…' : '';
    const after = end < plain.length ? '…' : '';
    const shift = before.length - start;
    return {
      text: before + plain.slice(start, end) + after,
      matches: matches
        .filter(match => match.start >= start && match.end <= end)
        .map(match => [match.start + shift, match.end + shift] as const),
    };
  }
}

/** The lines of a text behind one another, with a divider where the end of a sentence doesn't keep them apart. */
function onOneLine(text: string): string {
  let all = '';
  let isApart = true;
  for (const line of text.split('\n')) {
    const words = line.replace(/\s{2,}|[^\S ]/g, ' ').trim();
    if (words === '') continue;
    if (all !== '') all += isApart ? ' ' : ` ${divider} `;
    all += words;
    isApart = /[.!?:;,…]["'”’)]?$/.test(words.slice(-2));
  }
  return all;
}

/** Words that are wanted, without the ones inside a longer match. */
function matchesIn(words: readonly Word[], wanted: ReadonlySet<string>): Match[] {
  const matches: Match[] = [];
  for (const { text, start, end, whole } of words) {
    const word = fold(text);
    if (!wanted.has(word)) continue;
    // A whole comes after its parts and covers them.
    while (whole && (matches.at(-1)?.start ?? -1) >= start) matches.pop();
    matches.push({ word, start, end });
  }
  return matches;
}

/** Start and end of the matches, at most `length` apart, that hold the most different words. */
function window(text: string, matches: readonly Match[], length: number): [number, number] {
  const inside = new Map<string, number>();
  let best: [number, number] = [0, 0];
  let most = 0;
  let first = 0;
  for (const last of matches) {
    inside.set(last.word, (inside.get(last.word) ?? 0) + 1);
    for (;;) {
      const head = matches[first];
      if (head === undefined || last.end - head.start <= length) break;
      const count = (inside.get(head.word) ?? 1) - 1;
      if (count === 0) inside.delete(head.word);
      else inside.set(head.word, count);
      first++;
    }
    const start = matches[first]?.start;
    if (start === undefined || inside.size <= most) continue;
    most = inside.size;
    best = [start, last.end];
  }
  // Nothing is gained by cutting the start off when the match stands near it.
  return best[1] <= Math.min(length, text.length) ? [0, best[1]] : best;
}

/** The start of the sentence that `at` lies in, where it is near and not before `earliest`; else a word near it. */
function sentenceStart(text: string, at: number, earliest: number): number {
  const lowest = Math.max(earliest, at - reach, 0);
  for (let i = at; i > lowest; i--) {
    if (text[i - 1] === ' ' && sentenceEnd.test(text[i - 2] ?? '')) return i;
  }
  const word = text.indexOf(' ', Math.max(lowest, at - reach / 2));
  return word >= 0 && word < at ? word + 1 : at;
}

/** The last end of a word at or before `end`; a divider without a piece behind it goes as well. */
function cut(text: string, start: number, end: number): number {
  if (end >= text.length) return end;
  const space = text.lastIndexOf(' ', end);
  const last = space > start ? space : end;
  return text.startsWith(` ${divider}`, last - 2) && last - 2 > start ? last - 2 : last;
}
