/** A `[[…]]` link taken apart; offsets count from its first bracket, in UTF-16 units. */
export interface WikiLink {
  /** Id of an article, without spaces around it; empty for a heading of the article itself. */
  readonly target: string;
  readonly fragment?: string;
  /** What a reader sees: the text behind `|`, else the id, else the heading. */
  readonly text: string;
  readonly targetAt: Span;
  readonly fragmentAt?: Span;
  readonly labelAt?: Span;
}

/** Offset of the start, and of the end, which is not part of it. */
export type Span = readonly [start: number, end: number];

/*
 * Within one line; no brackets inside. In a table the bar must be written `\|`, as everywhere in Markdown, and
 * outside one it may be. `[[text]](address)` is Markdown's own link, with brackets in its text.
 */
const source = String.raw`\[\[([^[\]|#\n\r]*?)(?:#([^[\]|\n\r]*?))?(?:\\?\|([^[\]\n\r]*))?\]\](?!\()`;

/** Finds wiki links in a text; not aware of code. */
export function wikiLinkPattern(flags: 'g' | 'y'): RegExp {
  return new RegExp(source, flags);
}

/** Reads a match of `wikiLinkPattern`; undefined where it names nothing, as in `[[]]` and `[[|text]]`. */
export function readWikiLink(match: RegExpExecArray | RegExpMatchArray): WikiLink | undefined {
  const [, rawTarget = '', rawFragment, rawLabel] = match;
  const target = rawTarget.trim();
  const fragment = rawFragment?.trim() ?? '';
  if (target === '' && fragment === '') return undefined;
  const label = rawLabel?.trim() ?? '';
  const fragmentStart = 2 + rawTarget.length + 1;
  const labelStart = match[0].length - 2 - (rawLabel?.length ?? 0);
  return {
    target,
    text: label || target || fragment,
    targetAt: trimmed(rawTarget, 2),
    ...(fragment !== '' && { fragment, fragmentAt: trimmed(rawFragment ?? '', fragmentStart) }),
    ...(label !== '' && { labelAt: trimmed(rawLabel ?? '', labelStart) }),
  };
}

function trimmed(raw: string, start: number): Span {
  const from = start + raw.length - raw.trimStart().length;
  return [from, from + raw.trim().length];
}
