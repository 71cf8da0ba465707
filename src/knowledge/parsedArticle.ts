import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from '../platform/problem.ts';
import type { ChannelOf } from './channels.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { parseMarkdown } from './markdownTree.ts';
import type {
  AddressPlace,
  LinkDefinition,
  ParsedHeading,
  ParsedLink,
  ParsedSection,
} from './parsedParts.ts';
import { readTree } from './treeReader.ts';
import type { Span } from './wikiLink.ts';

/** Every place in an article where an address is written. */
export type WrittenLink = (ParsedLink & AddressPlace) | LinkDefinition;

/**
 * An article with the exact place of everything in it. Title, headings, links and texts are those of the quick
 * reader, which fills the index.
 */
export interface ParsedArticle {
  readonly path: string;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly headings: readonly ParsedHeading[];
  readonly links: readonly ParsedLink[];
  readonly definitions: readonly LinkDefinition[];
  readonly sections: readonly ParsedSection[];
  /** Offsets of code, in blocks and in lines. */
  readonly code: readonly Span[];
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/**
 * Parses an article. Never throws; about half a millisecond for each kilobyte.
 * @param channelOf tells the channels of sections
 */
export function parseArticle(
  path: string,
  text: string,
  channelOf: ChannelOf = () => undefined,
): ParsedArticle {
  const document = TextDocument.create(path, 'markdown', 0, text);
  const frontMatter = readFrontMatter(path, text);
  const tree = parseMarkdown(text.slice(frontMatter.bodyOffset));
  const parts = readTree(tree, { document, text, bodyOffset: frontMatter.bodyOffset, channelOf });
  return {
    path,
    text,
    frontMatter,
    ...parts,
    positionAt: offset => document.positionAt(offset),
    offsetAt: position => document.offsetAt(position),
  };
}

/** The places where an address can be changed: links that hold their own, and definitions. */
export function writtenLinks(article: ParsedArticle): WrittenLink[] {
  return [...article.links.filter(hasAddress), ...article.definitions];
}

function hasAddress(link: ParsedLink): link is ParsedLink & AddressPlace {
  return link.addressRange !== undefined;
}

/** The place in the file of a piece of a section's text, from `start` up to `end`. */
export function rangeInSection(
  article: ParsedArticle,
  section: ParsedSection,
  start: number,
  end: number,
): Range {
  const first = section.pieces.find(piece => piece.start + piece.length > start) ?? section.pieces.at(-1);
  const last = section.pieces.findLast(piece => piece.start < end) ?? first;
  if (!first || !last) return section.range;
  const from = first.exact
    ? first.source[0] + Math.min(Math.max(0, start - first.start), first.length)
    : first.source[0];
  const to = last.exact
    ? last.source[0] + Math.min(Math.max(0, end - last.start), last.length)
    : last.source[1];
  return { start: article.positionAt(from), end: article.positionAt(Math.max(from, to)) };
}

/** Keeps the articles that were parsed last, so that the features which look at one text share its parse. */
export class ParsedArticles {
  readonly #capacity: number;
  readonly #kept = new Map<string, { channelOf: ChannelOf; article: ParsedArticle }>();

  constructor(capacity = 16) {
    this.#capacity = capacity;
  }

  parse(path: string, text: string, channelOf: ChannelOf): ParsedArticle {
    const kept = this.#kept.get(path);
    this.#kept.delete(path);
    const fits = kept !== undefined && kept.channelOf === channelOf && kept.article.text === text;
    const entry = fits ? kept : { channelOf, article: parseArticle(path, text, channelOf) };
    this.#kept.set(path, entry);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#capacity) break;
      this.#kept.delete(oldest);
    }
    return entry.article;
  }
}
