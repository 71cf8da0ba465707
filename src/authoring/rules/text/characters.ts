/** What a UTF-16 unit is to the one who reads words and sentences. */
export const characterKind = {
  other: 0,
  word: 1,
  digit: 2,
  joiner: 3,
  stop: 4,
  newline: 5,
  edge: 6,
  space: 7,
} as const;

const kinds = new Uint8Array(65536);
const lower = new Uint16Array(65536);
const small = new Uint8Array(65536);

for (let code = 0; code < 65536; code++) {
  const character = String.fromCharCode(code);
  kinds[code] = kindOf(character);
  const lowered = character.toLowerCase();
  lower[code] = lowered.length === 1 ? lowered.charCodeAt(0) : code;
  small[code] = Number(character.toUpperCase() !== character);
}

function kindOf(character: string): number {
  if (/\p{Nd}/u.test(character)) return characterKind.digit;
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return characterKind.word;
  if (/['’-]/.test(character)) return characterKind.joiner;
  if (/[.!?…؟۔।]/.test(character)) return characterKind.stop;
  if (character === '\n') return characterKind.newline;
  if (character === '\u2029') return characterKind.edge;
  return /\s/.test(character) ? characterKind.space : characterKind.other;
}

/** Kind of a UTF-16 unit; one half of a surrogate pair is `other`. */
export function kindOfUnit(code: number): number {
  return kinds[code] ?? characterKind.other;
}

/** The unit in lower case, where that is one unit. */
function lowerUnit(code: number): number {
  return lower[code] ?? code;
}

/** True for a letter that a sentence can't begin with; letters of scripts without capitals are none. */
export function isSmallUnit(code: number): boolean {
  return small[code] === 1;
}

/** FNV-1a, 32 bits, over the lower-case units of a word; `’` counts as `'`. */
export function wordHash(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const unit = lowerUnit(text.charCodeAt(i));
    hash = Math.imul(hash ^ (unit === 0x2019 ? 0x27 : unit), 0x01000193);
  }
  return hash >>> 0;
}
