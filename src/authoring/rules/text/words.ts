import { characterKind, isSmallUnit, kindOfUnit, wordHash } from './characters.ts';

/** A sentence, or a piece of text that stands by itself: a heading, a table cell. */
export interface Sentence {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Indexes of its words: from `first` up to `last`. */
  readonly first: number;
  readonly last: number;
  /** True where it ends with a full stop, a question mark or an exclamation mark. */
  readonly closed: boolean;
}

/** The words of a prose, in order. Three arrays instead of objects: a knowledge base has ten million words. */
export interface Words {
  readonly count: number;
  /** Hash of each word in lower case, as `wordHash` gives it. */
  readonly hashes: Uint32Array;
  /** Offset of each word's start and end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: readonly Sentence[];
}

/** Words before a full stop that ends no sentence, in the languages of the interface. Single letters are so too. */
const abbreviations = hashesOf(
  'bijv bv nr nrs art dhr mevr mw drs ir ing prof mr mrs ms dr st jr sr vs ca incl excl resp jl blz pag tel fig approx eg ie cf ong min max evt zgn zg mln mld',
);

/** Those that are so before a number only: “no. 5”, “3 jan. 2027”. */
const beforeNumbers = hashesOf('no pp vol ch sec jan feb mrt mar apr jun jul aug sep sept okt oct nov dec');

/** Letters with stops between that a sentence may well end with. */
const atTheEnd = /(?<!\p{L})(?:a\.u\.b|s\.v\.p|[ap]\.m|e\.d|e\.a|n\.v\.t)$/iu;

function hashesOf(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(word => wordHash(word)));
}

/**
 * Words after which a sentence ends in any case: what goes on longer is a list or a table without stops, and whoever
 * looks at the sentence of each value in it would look at all of it each time.
 */
const longestSentence = 500;

const { word, digit, joiner, stop, newline, edge, space } = characterKind;

/** Reads the words and sentences of a prose, from an offset to its end. */
export function readWords(prose: string, from: number): Words {
  const reader = new WordReader(prose);
  return reader.read(from);
}

/** The sentence that an offset stands in; undefined between sentences. */
export function sentenceAt({ sentences }: Words, offset: number): Sentence | undefined {
  const sentence = sentences[firstIndex(sentences, ({ end }) => end > offset)];
  return sentence && sentence.start <= offset ? sentence : undefined;
}

/** The last sentence that starts before an offset. */
export function sentenceBefore({ sentences }: Words, offset: number): Sentence | undefined {
  return sentences[firstIndex(sentences, ({ start }) => start >= offset) - 1];
}

/** The sentences that start between two offsets, in order. */
export function sentencesBetween({ sentences }: Words, from: number, to: number): readonly Sentence[] {
  const first = firstIndex(sentences, ({ start }) => start >= from);
  return sentences.slice(
    first,
    firstIndex(sentences, ({ start }) => start >= to),
  );
}

/** Index of the first sentence for which a condition holds that holds for all after it. */
function firstIndex(sentences: readonly Sentence[], holds: (sentence: Sentence) => boolean): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence && holds(sentence)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the words of the text at hand gather: made once, so that ten million words leave little to clean up. */
const scratch = {
  hashes: new Uint32Array(4096),
  starts: new Uint32Array(4096),
  ends: new Uint32Array(4096),
};

class WordReader {
  readonly #prose: string;
  #count = 0;
  readonly #sentences: Sentence[] = [];
  #first = 0;

  constructor(prose: string) {
    this.#prose = prose;
  }

  read(from: number): Words {
    const prose = this.#prose;
    let lineIsEmpty = true;
    let i = from;
    while (i < prose.length) {
      const kind = kindOfUnit(prose.charCodeAt(i));
      if (kind === word || kind === digit) {
        i = this.#word(i);
        lineIsEmpty = false;
        continue;
      }
      if (kind === stop) {
        i = this.#stop(i);
        continue;
      }
      if (kind === newline) {
        if (lineIsEmpty) this.#endSentence(false);
        lineIsEmpty = true;
      } else if (kind === edge) this.#endSentence(false);
      i++;
    }
    this.#endSentence(false);
    return {
      count: this.#count,
      hashes: scratch.hashes.slice(0, this.#count),
      starts: scratch.starts.slice(0, this.#count),
      ends: scratch.ends.slice(0, this.#count),
      sentences: this.#sentences,
    };
  }

  /** Takes a word in, and returns where it ends. A hyphen or apostrophe between two letters belongs to it. */
  #word(start: number): number {
    const prose = this.#prose;
    let end = start + 1;
    for (; end < prose.length; end++) {
      const kind = kindOfUnit(prose.charCodeAt(end));
      if (kind === word || kind === digit) continue;
      if (kind !== joiner || kindOfUnit(prose.charCodeAt(end + 1)) !== word) break;
    }
    if (this.#count - this.#first === longestSentence) this.#endSentence(false);
    if (this.#count === scratch.hashes.length) growScratch();
    scratch.hashes[this.#count] = wordHash(prose, start, end);
    scratch.starts[this.#count] = start;
    scratch.ends[this.#count] = end;
    this.#count++;
    return end;
  }

  /** Reads a run of stops with the quotes and brackets behind it, and ends the sentence where it does. */
  #stop(start: number): number {
    const prose = this.#prose;
    let end = start + 1;
    while (end < prose.length && /[.!?…؟۔।"'”’)»]/.test(prose[end] ?? '')) end++;
    const after = kindOfUnit(prose.charCodeAt(end));
    if (end < prose.length && after !== space && after !== newline && after !== edge) return end;
    let next = end;
    while (next < prose.length && /[\s"'“‘(]/.test(prose[next] ?? '') && prose[next] !== '\u2029') next++;
    const unit = prose.charCodeAt(next);
    // A list, a new paragraph or the end of the text ends it, whatever stands before and behind.
    const isLast =
      next >= prose.length || prose[next] === '\u2029' || /\n[ \t]*\n/.test(prose.slice(end, next));
    const isSingle = prose[start] === '.' && end === start + 1;
    if (!isLast && (isSmallUnit(unit) || (isSingle && this.#isAbbreviation(start, unit)))) return end;
    this.#endSentence(true, end);
    return end;
  }

  /** @param next the unit that the next word starts with */
  #isAbbreviation(stopAt: number, next: number): boolean {
    const last = this.#count - 1;
    if (last < this.#first || scratch.ends[last] !== stopAt) return false;
    const prose = this.#prose;
    const start = scratch.starts[last] ?? 0;
    if (stopAt - start > 1) {
      const hash = scratch.hashes[last] ?? 0;
      return abbreviations.has(hash) || (kindOfUnit(next) === digit && beforeNumbers.has(hash));
    }
    if (kindOfUnit(prose.charCodeAt(start)) !== word) return false;
    if (prose[start - 1] === '.') return !atTheEnd.test(prose.slice(Math.max(0, start - 6), stopAt));
    // “I” and the Dutch “u” are words that a sentence ends with.
    return !/[uUI]/.test(prose[start] ?? '');
  }

  #endSentence(closed: boolean, end?: number): void {
    if (this.#count === this.#first) return;
    this.#sentences.push({
      start: scratch.starts[this.#first] ?? 0,
      end: end ?? scratch.ends[this.#count - 1] ?? 0,
      first: this.#first,
      last: this.#count,
      closed,
    });
    this.#first = this.#count;
  }
}

function growScratch(): void {
  scratch.hashes = doubled(scratch.hashes);
  scratch.starts = doubled(scratch.starts);
  scratch.ends = doubled(scratch.ends);
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
