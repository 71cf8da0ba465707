import type { Link } from '../../../knowledge/article.ts';
import type { Range } from '../../../platform/problem.ts';
import type { ArticleView } from './articleView.ts';

/** Where the address of each link of an article stands, in the order of `Article.links`: five numbers a link. */
export type LinkPlaces = Uint32Array;

/** Numbers of a link: line and character of its start and end, and 1 where this is the very address. */
const numbers = 5;

/** Finds the addresses in the text; where one is written in a way that can't be found, its line stands for it. */
export function linkPlaces(view: ArticleView): LinkPlaces {
  const { links } = view.article;
  const text = withoutCode(view.text);
  const definitions = text.indexOf(']:');
  const places = new Uint32Array(links.length * numbers);
  let line = -1;
  let from = 0;
  links.forEach((link, index) => {
    if (link.line !== line) {
      line = link.line;
      from = view.offset({ line, character: 0 });
    }
    const found = findAddress(text, link, from, definitions);
    const range = found ? view.range(found.start, found.end) : view.line(line);
    if (found && found.start >= from) from = found.end;
    const { start, end } = range;
    const exact = found ? 1 : 0;
    places.set([start.line, start.character, end.line, end.character, exact], index * numbers);
  });
  return places;
}

const codeInLine = /(?<![`\\])(`+)[^`\n]+\1(?!`)/g;

/** The text with code in its lines blanked out: what looks like a link there is none. */
function withoutCode(text: string): string {
  return text.replace(codeInLine, code => ' '.repeat(code.length));
}

/** A link's address stands in the block that starts on its line: no further than this many characters. */
const farthest = 20_000;

/** @param definitions offset of what may be the first definition of an address; negative where there is none */
function findAddress(text: string, link: Link, from: number, definitions: number): Place | undefined {
  const all = spellings(link);
  if (link.kind === 'wiki') return find(text, ['[['], all, from, from + farthest);
  const inline = find(text, ['](', '](<'], all, from, from + farthest);
  if (inline || definitions < 0) return inline;
  // The definition that a reference link uses may stand anywhere.
  return find(text, [']: ', ']: <', ']:'], all, definitions, text.length);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function find(
  text: string,
  openings: readonly string[],
  addresses: readonly string[],
  from: number,
  to: number,
): Place | undefined {
  const searched = text.slice(from, to);
  let first: Place | undefined;
  for (const address of addresses) {
    for (const opening of openings) {
      const found = placeOf(searched, opening + address);
      const start = from + found + opening.length;
      if (found < 0 || (first && first.start <= start)) continue;
      const end = start + address.length;
      // Of a fragment that is written in a way of its own only the start is known.
      const rest = address.endsWith('#') ? (restOf(opening).exec(text.slice(end, end + 300))?.[0] ?? '') : '';
      first = { start, end: end + rest.length };
    }
  }
  return first;
}

/** What can follow in an address that is opened so. */
function restOf(opening: string): RegExp {
  if (opening === '[[') return /^[^\]|\r\n]*/;
  return opening.endsWith('<') ? /^[^>\r\n]*/ : /^[^)>\]\s]*/;
}

/** Where an address stands that ends there: `[[refund]]`, not `[[refund-late]]`. Negative where there is none. */
function placeOf(text: string, address: string): number {
  let at = text.indexOf(address);
  while (at >= 0 && !address.endsWith('#') && /^[^\s\]#|)>"'&\\]/.test(text.charAt(at + address.length))) {
    at = text.indexOf(address, at + 1);
  }
  return at;
}

/** The address as parsed, and as it may have been written before it was encoded. */
function spellings(link: Link): string[] {
  const address = link.fragment === undefined ? link.target : `${link.target}#${link.fragment}`;
  const all = [address];
  if (address.includes('%')) all.push(decodeSafely(address));
  if (link.fragment !== undefined) all.push(`${link.target}#`, `${link.target}#${encodeURI(link.fragment)}`);
  return all.filter(spelling => spelling !== '');
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Where the address of the link with this index stands. */
export interface LinkPlace {
  readonly range: Range;
  /** False where the range is the line that it is on: then nothing can be put in its place. */
  readonly exact: boolean;
}

export function linkPlace(places: LinkPlaces, index: number): LinkPlace {
  const [line = 0, character = 0, endLine = line, endCharacter = character, exact = 0] = places.subarray(
    index * numbers,
    (index + 1) * numbers,
  );
  const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
  return { range, exact: exact === 1 };
}
