import {
  apostrophe,
  classOf,
  combining,
  ignored,
  joiner,
  lowerOf,
  lowerOfWordUnit,
  separator,
  unspaced,
  wordCharacter,
} from './characters.ts';

/** Receives the words of a text in their order. */
export interface WordSink {
  /**
   * @param characters the first `length` units are the word in lower case; valid during the call only
   * @param hash of these units, as `hashOf` makes it
   * @param start place in the text, in UTF-16 units
   * @param end likewise; may lie behind the last unit of the word by ignored characters
   * @param whole true for a code or hyphenated word as a whole, whose parts were handed in before: it stands at
   *   the place of its last part
   */
  word(
    characters: Uint16Array,
    length: number,
    hash: number,
    start: number,
    end: number,
    whole: boolean,
  ): void;
}

/** Longer words are cut here: what is longer is data, not language. */
const longestWord = 64;
const hyphen = 0x2d;
const comma = 0x2c;
const hashSign = 0x23;
const plusSign = 0x2b;

const buffer = new Uint16Array(longestWord);
const wholeBuffer = new Uint16Array(longestWord);

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

const firstHash = 0x811c9dc5 | 0;

/** Hash (FNV-1a over UTF-16 units, a signed 32-bit number) of a word as `WordSink` receives it. */
export function hashOf(characters: Uint16Array, length: number): number {
  let hash = firstHash;
  for (let i = 0; i < length; i++) hash = step(hash, characters[i] ?? 0);
  return hash;
}

/**
 * Hands every word of a text to the sink. Words are runs of letters and digits in lower case. Codes, file names,
 * e-mail addresses and hyphenated words come in parts and then whole: `REF-12/b` is `ref`, `12`, `b`, `ref-12/b`;
 * hyphens between letters fall away in the whole, so that `e-mail` is also `email`. A version comes without its v as
 * well, and `C#`, `C++` and `Notepad++` also with their signs. Of web addresses only the parts come. An apostrophe
 * falls away before a short ending (`don't`, `foto's`) and parts words elsewhere (`l'article`). Scripts without spaces
 * come as pairs of neighbouring characters.
 *
 * @returns false where the text has combining accents, before the sink was called for all of it: the caller
 *   has to begin again with the text in form NFC
 */
export function scanWords(text: string, sink: WordSink): boolean {
  const { length } = text;
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    let lower = lowerOfWordUnit[unit] ?? 0;
    if (lower === 0) {
      const kind = classOf[unit];
      if (kind === combining) return false;
      if (kind === unspaced) i = scanPairs(text, i, sink);
      else i++;
      continue;
    }
    // Most words stand alone, and most of the time goes here: one loop without a look at anything else.
    const start = i;
    let size = 0;
    let hash = firstHash;
    do {
      if (size < longestWord) {
        buffer[size++] = lower;
        hash = Math.imul(hash ^ lower, 0x01000193);
      }
      i++;
      lower = i < length ? (lowerOfWordUnit[text.charCodeAt(i)] ?? 0) : 0;
    } while (lower !== 0);
    if (i < length && goesOn(text, i)) i = scanGroup(text, start, sink);
    else sink.word(buffer, size, hash, start, i, false);
  }
  return true;
}

/** Whether a word goes on behind what ended it: it has to be read again, as a group. */
function goesOn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const kind = classOf[unit];
  if (kind === joiner || kind === apostrophe)
    return classOf[text.charCodeAt(at + 1)] === wordCharacter || unit === hashSign || unit === plusSign;
  return kind === ignored;
}

/** Words joined by joiners. Returns the place behind them. */
function scanGroup(text: string, from: number, sink: WordSink): number {
  const end = text.length;
  let i = from;
  let parts = 0;
  let joiners = 0;
  for (;;) {
    const start = i;
    let size = 0;
    let hash = firstHash;
    let kind = separator;
    for (; i < end; i++) {
      const unit = text.charCodeAt(i);
      const lower = lowerOfWordUnit[unit] ?? 0;
      if (lower === 0) {
        kind = classOf[unit] ?? separator;
        if (kind === ignored || (kind === apostrophe && isShortEnding(text, i + 1))) continue;
        break;
      }
      if (size === longestWord) continue;
      buffer[size++] = lower;
      hash = Math.imul(hash ^ lower, 0x01000193);
    }
    sink.word(buffer, size, hash, start, i, false);
    parts++;
    if (i >= end || (kind !== joiner && kind !== apostrophe)) break;
    const unit = text.charCodeAt(i);
    if (i + 1 >= end || classOf[text.charCodeAt(i + 1)] !== wordCharacter) {
      if (parts === 1 && (unit === hashSign || unit === plusSign)) return scanSigned(text, from, i, sink);
      break;
    }
    // A comma joins the digits of a number only.
    if (unit === comma && !(isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)))) break;
    joiners |= joinerBit(unit);
    i++;
  }
  if (parts > 1) scanWhole(text, from, i, joiners, sink);
  return i;
}

/** True for `v2`: a group that begins with it and goes on is a version. */
function isVersion(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 0x20) === 0x76 && isDigit(text.charCodeAt(at + 1));
}

/** Letters before a `#` that is part of the name, as in `C#`, and before `++`, as in `C++` and `Notepad++`. */
const mostBeforeHash = 1;
const mostBeforePlus = 8;

/** Number of signs behind a word that are part of a name. */
function signsBehind(text: string, start: number, end: number): number {
  const sign = text.charCodeAt(end);
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) return 0;
  if (sign === hashSign) return end - start <= mostBeforeHash ? 1 : 0;
  return text.charCodeAt(end + 1) === plusSign && end - start <= mostBeforePlus ? 2 : 0;
}

/** Hands in a word with the signs behind it as one, where they are part of its name. Returns the place behind. */
function scanSigned(text: string, start: number, wordEnd: number, sink: WordSink): number {
  const signs = signsBehind(text, start, wordEnd);
  if (signs === 0) return wordEnd;
  const end = wordEnd + signs;
  let size = 0;
  let sum = firstHash;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (i < wordEnd && classOf[unit] !== wordCharacter) continue;
    const lower = lowerOf[unit] ?? unit;
    wholeBuffer[size++] = lower;
    sum = step(sum, lower);
  }
  sink.word(wholeBuffer, size, sum, start, end, true);
  return end;
}

const onlyHyphens = 1;
const slashes = 2;
const apostrophes = 4;
const others = 8;

function joinerBit(unit: number): number {
  if (unit === hyphen || unit === 0x2010 || unit === 0x2011) return onlyHyphens;
  if (unit === 0x2f || unit === 0x5c || unit === 0x3a) return slashes;
  return classOf[unit] === apostrophe ? apostrophes : others;
}

/** Hands in a group as one word, where it is a code, a name or a hyphenated word and not an address or a choice. */
function scanWhole(text: string, start: number, end: number, joiners: number, sink: WordSink): void {
  if (joiners & apostrophes || end - start > longestWord) return;
  let size = 0;
  let hash = firstHash;
  let digits = false;
  let previous = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = classOf[unit];
    if (kind === ignored || kind === apostrophe) continue;
    let lower = lowerOf[unit] ?? unit;
    if (kind === joiner && joinerBit(unit) === onlyHyphens) {
      if (!isDigit(previous) && !isDigit(text.charCodeAt(i + 1))) continue;
      lower = hyphen;
    }
    if (isDigit(lower)) digits = true;
    previous = lower;
    wholeBuffer[size++] = lower;
    hash = step(hash, lower);
  }
  if (joiners & slashes && !digits) return;
  sink.word(wholeBuffer, size, hash, start, end, true);
  // People leave the v of a version out.
  if (digits && isVersion(text, start)) scanWhole(text, start + 1, end, joiners, sink);
}

function scanPairs(text: string, from: number, sink: WordSink): number {
  let i = from;
  for (; i < text.length && classOf[text.charCodeAt(i)] === unspaced; i++) {
    const last = i + 1 >= text.length || classOf[text.charCodeAt(i + 1)] !== unspaced;
    if (last && i > from) continue;
    buffer[0] = text.charCodeAt(i);
    buffer[1] = last ? 0 : text.charCodeAt(i + 1);
    const size = last ? 1 : 2;
    sink.word(buffer, size, hashOf(buffer, size), i, i + size, false);
  }
  return i;
}

/** True where one or two letters and then no more follow: what stands behind the apostrophe of `don't`. */
function isShortEnding(text: string, at: number): boolean {
  let i = at;
  while (i < at + 3 && i < text.length && classOf[text.charCodeAt(i)] === wordCharacter) i++;
  return i > at && i < at + 3;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A word of a text, for the few texts that are short: queries, snippets. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly whole: boolean;
}

/** The words of a short text. Places are those in `text.normalize('NFC')`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const sink: WordSink = {
    word(characters, length, _hash, start, end, whole) {
      const units: number[] = [];
      for (let i = 0; i < length; i++) units.push(characters[i] ?? 0);
      words.push({ text: String.fromCharCode(...units), start, end, whole });
    },
  };
  if (!scanWords(text, sink)) {
    words.length = 0;
    scanWords(text.normalize('NFC'), sink);
  }
  return words;
}
