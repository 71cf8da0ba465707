/**
 * Stands in the prose where a block begins or ends without an empty line: a list item, a heading, a table cell.
 * A sentence never goes across it.
 */
export const blockEdge = '\u2029';

/*
 * What isn't prose, by the character it starts with. One expression, so that a text is walked through once and
 * code can't be taken for a link or the other way round. \x60 is the backtick.
 */
const notProse = new RegExp(
  [
    // A fenced block, up to a fence as long as its first or to the end of the text.
    String.raw`^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?<fence>\x60{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t>]*\k<fence>[\x60~]*[ \t]*\r?$`,
    String.raw`^[ \t>]*(?:\x60{3,}|~{3,})[^\n]*\n[\s\S]*`,
    String.raw`<!--[\s\S]*?(?:-->|$(?![\s\S]))`,
    String.raw`<\/?[a-zA-Z][^<>]{0,2000}>`,
    // Code in a line.
    String.raw`(?<!\x60)(?<ticks>\x60{1,3})(?!\x60)[^\n]*?[^\x60\n]\k<ticks>(?!\x60)`,
    // Images; wiki links but for their text; addresses of links; definitions; bare addresses.
    String.raw`!\[[^\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\)`,
    String.raw`\[\[(?:[^\[\]|\n]*\||[^\[\]\n]*\]\])`,
    String.raw`\]\((?:[^()\n]|\([^()\n]*\))*\)|\]\[[^\]\n]*\]`,
    String.raw`^ {0,3}\[[^\]\n]+\]:[^\n]*`,
    String.raw`\bhttps?:\/\/[^\s<>)\]"']+|\bwww\.[^\s<>)\]"']+`,
    // Marks at the start of a line, lines under headings, table cells, alerts.
    String.raw`^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+|(?<=>[ \t]*)(?=\S))`,
    String.raw`^[=-]{2,}[ \t]*\r?$|\||\[!\w+\]`,
    // Entities, emphasis, brackets, escapes.
    String.raw`&(?:[a-zA-Z]{2,10}|#\d{1,6}|#x[\da-fA-F]{1,6});`,
    String.raw`\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|[\[\]]|\\(?=[^\w\s])`,
  ].join('|'),
  'gm',
);

const startsBlock =
  /^\s*(?:[|#>=+\d-]|\*[ \t]|\[!|<\/?(?:br|p|div|td|th|tr|li|ul|ol|dt|dd|h[1-6]|table|summary|details)\b)/i;

/**
 * The prose of a Markdown text: code, comments, tags, addresses and marks are blanked out, and so is what
 * stands before the body. It is exactly as long as the text, so that an offset in one is an offset in the other.
 */
export function proseOf(text: string, bodyOffset: number): string {
  const headings: number[] = [];
  const body = text.slice(bodyOffset);
  const prose = body.replace(notProse, (match: string, ...rest: unknown[]) => {
    if (!startsBlock.test(match)) return blanks(match);
    const offset = rest[2];
    if (typeof offset === 'number' && match.includes('#')) headings.push(offset + match.length);
    return blockEdge + blanks(match.slice(1));
  });
  return blanks(text.slice(0, bodyOffset)) + withLineEnds(prose, headings);
}

/** Puts an edge in the place of the line ending that comes first after each offset: there a heading ends. */
function withLineEnds(prose: string, offsets: readonly number[]): string {
  let done = 0;
  let result = '';
  for (const offset of offsets) {
    const end = prose.indexOf('\n', offset);
    if (end < done) continue;
    result += prose.slice(done, end) + blockEdge;
    done = end + 1;
  }
  return result + prose.slice(done);
}

function blanks(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, ' ') : ' '.repeat(text.length);
}
