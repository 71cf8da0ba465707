import { apostrophe, combining, ignored, joiner, unspaced, wordCharacter } from './characterClasses.ts';

/*
 * What each UTF-16 unit is to the tokenizer, in tables, because the tokenizer reads tens of millions of them.
 */

const size = 0x1_0000;
const letter = /[\p{L}\p{N}\p{M}]/u;
const noSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Class per UTF-16 unit. */
export const classOf = new Uint8Array(size);
/** Lower case per UTF-16 unit, where that is one unit as well. */
const lowerOf = new Uint16Array(size);

function fill(from: number, to: number): void {
  for (let code = from; code < to; code++) {
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    lowerOf[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
    if (!letter.test(character)) continue;
    classOf[code] = noSpaces.test(character) ? unspaced : wordCharacter;
  }
}

function mark(characters: string, kind: number): void {
  for (const character of characters) classOf[character.charCodeAt(0)] = kind;
}

fill(0, 0x3400);
// Han and Hangul have no case, so that their ranges are filled without asking for each character.
for (const [from, to, kind] of [
  [0x3400, 0xa000, unspaced],
  [0xac00, 0xd7a4, wordCharacter],
  [0xf900, 0xfb00, unspaced],
] as const) {
  classOf.fill(kind, from, to);
  for (let code = from; code < to; code++) lowerOf[code] = code;
}
fill(0xa000, 0xac00);
fill(0xfb00, size);
for (let code = 0x300; code < 0x370; code++) classOf[code] = combining;
mark('-./_:@+#&,\\\u2010\u2011', joiner);
mark("'\u2019\u02bc", apostrophe);
mark('\u00ad\u200c\u200d\u0640\ufeff', ignored);
// Turkish capital I with a dot has a lower case of two units.
lowerOf[0x130] = 0x69;

/** Lower case of the units that are word characters, 0 of all others: what the tokenizer asks of every unit. */
export const lowerOfWordUnit = lowerOf.map((lower, unit) => (classOf[unit] === wordCharacter ? lower : 0));

const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: the end of ASCII is meant.
const ascii = /^[\x00-\x7f]*$/;

/** A lower-case word without its diacritics: `café` becomes `cafe`, `straße` `strasse`. */
export function fold(word: string): string {
  if (ascii.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652]/g, '')
    .replace(/[ßæœøłđðþı]/g, character => folded[character] ?? character)
    .normalize('NFC');
}
