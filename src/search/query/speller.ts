import { fold } from '../language/characters.ts';
import { editDistance } from '../language/edits.ts';
import type { Lexicon } from '../storage/lexicon.ts';
import { bare } from './codes.ts';

export interface Candidate {
  readonly word: number;
  readonly edits: number;
  /** The more the likelier; comparable among the candidates for one word. */
  readonly likelihood: number;
}

/** Shorter words are not corrected: too many words differ from them by one letter. */
const shortest = 4;
/** Two letters may differ in words of at least so many. */
const longForTwo = 7;
const mostCandidates = 3;

/** Finds the words of the articles that a misspelt word may stand for. */
export class Speller {
  #lexicon: Lexicon | undefined;
  /** Per word: which letters it has, a bit each, and its length. */
  #letters = new Int32Array(0);
  #lengths = new Uint8Array(0);
  #size = 0;
  /** Words with something else than letters of ASCII and digits: codes among them. */
  #separated: number[] = [];

  /** Best first. Empty where no word is near. @param text in lower case */
  candidates(lexicon: Lexicon, text: string): Candidate[] {
    const word = fold(text);
    if (word.length < shortest || /\p{N}/u.test(word)) return [];
    this.#learn(lexicon);
    const one = this.#within(lexicon, word, 1);
    const found = one.length > 0 || word.length < longForTwo ? one : this.#within(lexicon, word, 2);
    return best(lexicon, found);
  }

  /** All words that differ by at most so many letters. @param edits 1 or 2 */
  near(lexicon: Lexicon, text: string, edits: number): Candidate[] {
    this.#learn(lexicon);
    return this.#within(lexicon, fold(text), edits);
  }

  /** Words whose beginning a misspelt one may stand for, best first. Only words with the same first letter. */
  completions(lexicon: Lexicon, text: string): Candidate[] {
    const word = fold(text);
    if (word.length < shortest || /\p{N}/u.test(word)) return [];
    const found: Candidate[] = [];
    const letters = lettersOf(word);
    lexicon.withPrefix(word.slice(0, 1), number => {
      const count = lexicon.count(number);
      if (count === 0) return;
      const other = fold(lexicon.text(number));
      if (bits(letters & ~lettersOf(other)) > 1 || other.length < word.length - 1) return;
      const distance = Math.min(
        ...[-1, 0, 1].map(more => editDistance(other.slice(0, word.length + more), word, 1)),
      );
      if (distance > 1) return;
      found.push({ word: number, edits: distance, likelihood: likelihood(other, word, distance, count) });
    });
    return best(lexicon, found);
  }

  /** Words that are the same code, with separators in it. @param code letters and digits only */
  withSeparators(lexicon: Lexicon, code: string): number[] {
    this.#learn(lexicon);
    const least = lettersOf(code);
    const most = least | separators;
    const found: number[] = [];
    for (const word of this.#separated) {
      const letters = this.#letters[word] ?? 0;
      if ((least & ~letters) !== 0 || (letters & ~most) !== 0) continue;
      const isLonger = (this.#lengths[word] ?? 0) > code.length;
      if (isLonger && lexicon.count(word) > 0 && bare(lexicon.text(word)) === code) found.push(word);
    }
    return found;
  }

  #within(lexicon: Lexicon, word: string, edits: number): Candidate[] {
    const letters = lettersOf(word);
    const found: Candidate[] = [];
    for (let i = 0; i < this.#size; i++) {
      if (bits((this.#letters[i] ?? 0) ^ letters) > 2 * edits) continue;
      if (Math.abs((this.#lengths[i] ?? 0) - word.length) > edits) continue;
      const count = lexicon.count(i);
      if (count === 0) continue;
      const text = fold(lexicon.text(i));
      if (text.length < shortest - 1) continue;
      const distance = editDistance(text, word, edits);
      if (distance > edits) continue;
      found.push({ word: i, edits: distance, likelihood: likelihood(text, word, distance, count) });
    }
    return found;
  }

  #learn(lexicon: Lexicon): void {
    if (lexicon !== this.#lexicon) {
      this.#lexicon = lexicon;
      this.#size = 0;
      this.#separated = [];
    }
    const { size } = lexicon;
    if (size > this.#letters.length) {
      const letters = new Int32Array(size + 1024);
      letters.set(this.#letters);
      this.#letters = letters;
      const lengths = new Uint8Array(size + 1024);
      lengths.set(this.#lengths);
      this.#lengths = lengths;
    }
    const { bytes, starts } = lexicon.firstWords;
    for (; this.#size < size; this.#size++) {
      const word = this.#size;
      const start = starts[word] ?? 0;
      const end = starts[word + 1] ?? start;
      let letters = 0;
      let all = 0;
      let others = start === end ? 1 : 0;
      for (let i = start; i < end; i++) {
        const byte = bytes[i] ?? 0;
        letters |= letterOf(byte);
        all |= byte;
        others += letterOrDigit[byte] === 1 ? 0 : 1;
      }
      // Those of later segments, which are few, are looked at as a whole.
      if (others > 0) this.#separated.push(word);
      // Most words are in the first segment and of ASCII only: no text is made of those.
      const isPlain = end > start && all < 0x80;
      const text = isPlain ? '' : fold(lexicon.text(word));
      this.#letters[word] = isPlain ? letters : lettersOf(text);
      this.#lengths[word] = isPlain ? end - start : text.length;
    }
  }
}

function best(lexicon: Lexicon, found: Candidate[]): Candidate[] {
  const order = found.sort(
    (a, b) => b.likelihood - a.likelihood || (lexicon.isBefore(a.word, b.word) ? -1 : 1),
  );
  return order.slice(0, mostCandidates);
}

/** Frequent words are likelier, and so are those that begin with the same letter or swap two. */
function likelihood(text: string, word: string, edits: number, count: number): number {
  const sameStart = text.charCodeAt(0) === word.charCodeAt(0) ? 1 : 0;
  return Math.log(count + 1) + 2 * sameStart - 3 * edits;
}

/** 1 per byte that is a lower-case letter of ASCII or a digit. */
const letterOrDigit = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[a-z0-9]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** What stands between the parts of a code. */
const separators = lettersOf('-./_:,');

function letterOf(unit: number): number {
  return 1 << (unit & 31);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= letterOf(word.charCodeAt(i));
  return letters;
}

/** Number of ones. */
function bits(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
