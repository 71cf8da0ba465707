/**
 * Stands in the prose where a block begins or ends without an empty line: a list item, a heading, a table cell.
 * A sentence never goes across it.
 */
export const blockEdge = '\u2029';

/*
 * What isn't prose, by the character it starts with. The text is walked through once, and only where one of these
 * characters stands an expression is tried: that is twice as fast as one expression with all of them. They are
 * sticky: they match at one place or not at all. None may look at the rest of a line again from every character of
 * it: a line can be a megabyte. \x60 is the backtick.
 */
const fence =
  /[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(\x60{3,}|~{3,})[^\n]*(?:\n(?:[\s\S]*?\n)??[ \t>]*\1[\x60~]*[ \t]*(?=\r?\n|\r?$(?![\s\S]))|\n[\s\S]*|$(?![\s\S]))/my;
const definition = / {0,3}\[[^\]\n]+\]:[^\n]*/y;
const marker = /[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+)/y;
const quote = /[ \t]*>[ \t>]*(?=\S)/y;
const underline = /[=-]{2,}[ \t]*(?=\r?$)/my;
const code = /(\x60{1,3})(?!\x60)[^\n]*?[^\x60\n]\1(?!\x60)/y;
const comment = /<!--[\s\S]*?(?:-->|$(?![\s\S]))/y;
/** Not an e-mail address in angle brackets: that is read. */
const tag = /<(?![\w.+%-]{1,64}@[^<>\s]{1,255}>)\/?[a-zA-Z][^<>]{0,2000}>/y;
const image = /!\[[^[\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\)/y;
const wikiLink = /\[\[(?:[^[\]|\n]*\||[^[\]\n]*\]\])/y;
const alert = /\[!\w+\]/y;
const linkEnd = /\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]/y;
const address = /(?:https?:\/\/|www\.)[^\s<>)\]"']+/y;
const entity = /&(?:[a-zA-Z]{2,10}|#\d{1,6}|#x[\da-fA-F]{1,6});/y;
const stars = /\*{1,3}/y;
const lowLine = /(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)/y;
const escaped = /\\(?=[^\w\s])/y;
const bracket = /[[\]|]/y;

const byCharacter: Readonly<Record<string, readonly RegExp[]>> = {
  '\x60': [code],
  '<': [comment, tag],
  '!': [image],
  '[': [wikiLink, alert, bracket],
  ']': [linkEnd, bracket],
  '|': [bracket],
  h: [address],
  w: [address],
  '&': [entity],
  '*': [stars],
  _: [lowLine],
  '\\': [escaped],
};

const atLineStart = [fence, definition, marker, quote, underline];

/** Per UTF-16 unit below 128: 1 for what may start something, 2 for what may start it at the start of a line. */
const kinds = new Uint8Array(128);
for (const character of ' \t>-*+#~[=\x600123456789') kinds[character.charCodeAt(0)] = 2;
for (const character of Object.keys(byCharacter)) {
  const code = character.charCodeAt(0);
  kinds[code] = (kinds[code] ?? 0) | 1;
}

const startsBlock =
  /^\s*(?:[|#>=+\d-]|\*[ \t]|\[!|<\/?(?:br|p|div|td|th|tr|li|ul|ol|dt|dd|h[1-6]|table|summary|details)\b)/i;

/**
 * The prose of a Markdown text: code, comments, tags, addresses and marks are blanked out, and so is what
 * stands before the body. It is exactly as long as the text, so that an offset in one is an offset in the other.
 */
export function proseOf(text: string, bodyOffset: number): string {
  let prose = blanks(text.slice(0, bodyOffset));
  let done = bodyOffset;
  let inHeading = false;
  let lineStart = true;
  for (let i = bodyOffset; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (unit === 10) {
      // A heading ends with its line.
      if (inHeading) {
        prose += text.slice(done, i) + blockEdge;
        done = i + 1;
      }
      inHeading = false;
      lineStart = true;
      i++;
      continue;
    }
    const kind = unit < 128 ? (kinds[unit] ?? 0) : 0;
    const length = kind === 0 ? 0 : lengthOf(text, i, kind, lineStart);
    lineStart = false;
    if (length === 0) {
      i++;
      continue;
    }
    const match = text.slice(i, i + length);
    const isBlock = startsBlock.test(match);
    if (isBlock && match.trimStart().startsWith('#')) inHeading = true;
    prose += text.slice(done, i) + (isBlock ? blockEdge + blanks(match.slice(1)) : blanks(match));
    i += length;
    done = i;
  }
  return prose + text.slice(done);
}

/** Length of what isn't prose and starts at an offset; 0 where prose goes on. */
function lengthOf(text: string, offset: number, kind: number, lineStart: boolean): number {
  if (lineStart && kind & 2) {
    const length = tryAll(text, offset, atLineStart);
    if (length > 0) return length;
  }
  if (!(kind & 1)) return 0;
  const character = text[offset] ?? '';
  // Addresses start at the start of a word, code where no other backtick stands before it.
  if ((character === 'h' || character === 'w') && /\w/.test(text[offset - 1] ?? '')) return 0;
  if (character === '\x60' && text[offset - 1] === '\x60') return 0;
  return tryAll(text, offset, byCharacter[character] ?? []);
}

function tryAll(text: string, offset: number, expressions: readonly RegExp[]): number {
  for (const expression of expressions) {
    expression.lastIndex = offset;
    if (expression.test(text) && expression.lastIndex > offset) return expression.lastIndex - offset;
  }
  return 0;
}

function blanks(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, ' ') : ' '.repeat(text.length);
}
