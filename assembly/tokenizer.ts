import {
  apostrophe,
  combining,
  ignored,
  joiner,
  separator,
  unspaced,
  wordCharacter,
} from '../src/search/language/characterClasses.ts';
import { classOf } from './characters.ts';
import { loweredFrom, unitAt } from './text.ts';
import { takeWord } from './wordSink.ts';

/** Longer words are cut here: what is longer is data, not language. */
const longestWord: u32 = 64;
const hyphen: u32 = 0x2d;
const comma: u32 = 0x2c;
const hashSign: u32 = 0x23;
const plusSign: u32 = 0x2b;

/** Units of a word that doesn't stand in the text as it is looked up: parts of groups, and groups as a whole. */
const buffer: usize = memory.data(longestWord * 2 + 16, 16);
const wholeBuffer: usize = memory.data(longestWord * 2 + 16, 16);

/**
 * Hands the words of the text at hand on, in their order: `takeWord`. Words are runs of letters and digits in lower
 * case. Codes, file names, e-mail addresses and hyphenated words come in parts and then whole: `REF-12/b` is `ref`,
 * `12`, `b`, `ref-12/b`; hyphens between letters fall away in the whole, so that `e-mail` is also `email`. A version
 * comes without its v as well, and `C#`, `C++` and `Notepad++` also with their signs. Of web addresses only the parts
 * come. An apostrophe falls away before a short ending (`don't`, `foto's`) and parts words elsewhere (`l'article`).
 * Scripts without spaces come as pairs of neighbouring characters.
 *
 * @param length units of the text
 */
export function scanWords(length: u32): void {
  let i: u32 = 0;
  while (i < length) {
    if (lowerAt(i) === 0) {
      if (classOf(unitAt(i)) === unspaced) i = scanPairs(i, length);
      else i++;
      continue;
    }
    // Most words stand alone, and most of the time goes here.
    const start = i;
    i = endOfRun(i);
    if (i < length && goesOn(i)) i = scanGroup(start, length);
    else takeWord(loweredFrom(start), min(i - start, longestWord), start, i, false);
  }
}

/** The first place from one on that is no part of a word. Looks at eight units at a time. */
function endOfRun(at: u32): u32 {
  let i = at;
  while (true) {
    const zeros = i16x8.bitmask(i16x8.eq(v128.load(loweredFrom(i)), i16x8.splat(0)));
    if (zeros !== 0) return i + <u32>ctz(zeros);
    i += 8;
  }
}

/** Whether a word goes on behind what ended it: it has to be read again, as a group. */
function goesOn(at: u32): bool {
  const unit = unitAt(at);
  const kind = classOf(unit);
  if (kind === joiner || kind === apostrophe)
    return isWordCharacter(at + 1) || unit === hashSign || unit === plusSign;
  return isIgnored(kind);
}

/** Words joined by joiners. Returns the place behind them. */
function scanGroup(from: u32, end: u32): u32 {
  let i = from;
  let parts: u32 = 0;
  let joiners: u32 = 0;
  while (true) {
    const start = i;
    let size: u32 = 0;
    let kind: u32 = separator;
    for (; i < end; i++) {
      const lower = lowerAt(i);
      if (lower === 0) {
        kind = classOf(unitAt(i));
        if (isIgnored(kind) || (kind === apostrophe && isShortEnding(i + 1))) continue;
        break;
      }
      if (size < longestWord) put(buffer, size++, lower);
    }
    takeWord(buffer, size, start, i, false);
    parts++;
    if (i >= end || (kind !== joiner && kind !== apostrophe)) break;
    const unit = unitAt(i);
    if (!isWordCharacter(i + 1)) {
      if (parts === 1 && (unit === hashSign || unit === plusSign)) return scanSigned(from, i);
      break;
    }
    // A comma joins the digits of a number only.
    if (unit === comma && !(isDigit(unitAt(i - 1)) && isDigit(unitAt(i + 1)))) break;
    joiners |= joinerBit(unit);
    i++;
  }
  if (parts > 1) scanWhole(from, i, joiners);
  return i;
}

/** Letters before a `#` that is part of the name, as in `C#`, and before `++`, as in `C++` and `Notepad++`. */
const mostBeforeHash: u32 = 1;
const mostBeforePlus: u32 = 8;

/** Number of signs behind a word that are part of a name. */
function signsBehind(start: u32, end: u32): u32 {
  for (let i = start; i < end; i++) if (isDigit(unitAt(i))) return 0;
  if (unitAt(end) === hashSign) return end - start <= mostBeforeHash ? 1 : 0;
  return unitAt(end + 1) === plusSign && end - start <= mostBeforePlus ? 2 : 0;
}

/** Hands in a word with the signs behind it as one, where they are part of its name. Returns the place behind. */
function scanSigned(start: u32, wordEnd: u32): u32 {
  const signs = signsBehind(start, wordEnd);
  if (signs === 0) return wordEnd;
  const end = wordEnd + signs;
  let size: u32 = 0;
  for (let i = start; i < end; i++) {
    const lower = lowerAt(i);
    if (i >= wordEnd) put(wholeBuffer, size++, unitAt(i));
    else if (lower !== 0) put(wholeBuffer, size++, lower);
  }
  takeWord(wholeBuffer, size, start, end, true);
  return end;
}

const onlyHyphens: u32 = 1;
const slashes: u32 = 2;
const apostrophes: u32 = 4;
const others: u32 = 8;

function joinerBit(unit: u32): u32 {
  if (unit === hyphen || unit === 0x2010 || unit === 0x2011) return onlyHyphens;
  if (unit === 0x2f || unit === 0x5c || unit === 0x3a) return slashes;
  return classOf(unit) === apostrophe ? apostrophes : others;
}

/** Hands in a group as one word, where it is a code, a name or a hyphenated word and not an address or a choice. */
function scanWhole(start: u32, end: u32, joiners: u32): void {
  if (joiners & apostrophes || end - start > longestWord) return;
  let size: u32 = 0;
  let digits = false;
  let previous: u32 = 0;
  for (let i = start; i < end; i++) {
    const unit = unitAt(i);
    const kind = classOf(unit);
    if (isIgnored(kind) || kind === apostrophe) continue;
    let lower = kind === wordCharacter ? lowerAt(i) : unit;
    if (kind === joiner && joinerBit(unit) === onlyHyphens) {
      if (!isDigit(previous) && !isDigit(unitAt(i + 1))) continue;
      lower = hyphen;
    }
    if (isDigit(lower)) digits = true;
    previous = lower;
    put(wholeBuffer, size++, lower);
  }
  if (joiners & slashes && !digits) return;
  takeWord(wholeBuffer, size, start, end, true);
  // People leave the v of a version out.
  if (digits && isVersion(start)) scanWhole(start + 1, end, joiners);
}

/** True for `v2`: a group that begins with it and goes on is a version. */
function isVersion(at: u32): bool {
  return (unitAt(at) | 0x20) === 0x76 && isDigit(unitAt(at + 1));
}

function scanPairs(from: u32, end: u32): u32 {
  let i = from;
  for (; i < end && classOf(unitAt(i)) === unspaced; i++) {
    const last = classOf(unitAt(i + 1)) !== unspaced;
    if (last && i > from) continue;
    put(buffer, 0, unitAt(i));
    if (!last) put(buffer, 1, unitAt(i + 1));
    const size: u32 = last ? 1 : 2;
    takeWord(buffer, size, i, i + size, false);
  }
  return i;
}

/** True where one or two letters and then no more follow: what stands behind the apostrophe of `don't`. */
function isShortEnding(at: u32): bool {
  let i = at;
  while (i < at + 3 && isWordCharacter(i)) i++;
  return i > at && i < at + 3;
}

/** What stands in words and is no part of them; accents where no letter takes them. */
function isIgnored(kind: u32): bool {
  return kind === ignored || kind === combining;
}

function isWordCharacter(at: u32): bool {
  return classOf(unitAt(at)) === wordCharacter;
}

function isDigit(unit: u32): bool {
  return unit >= 0x30 && unit <= 0x39;
}

function lowerAt(index: u32): u32 {
  return load<u16>(loweredFrom(index));
}

function put(to: usize, index: u32, unit: u32): void {
  store<u16>(to + ((<usize>index) << 1), unit);
}
