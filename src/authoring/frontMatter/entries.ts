import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { frontMatterPlace, readFrontMatter } from '../../knowledge/frontMatter.ts';
import type { ParsedArticle } from '../../knowledge/parsedArticle.ts';
import type { Span } from '../../knowledge/wikiLink.ts';
import type { Range } from '../../platform/problem.ts';

/** A single value in the front matter. */
export interface FrontMatterValue {
  /** As text; null where nothing is written. Numbers, booleans and dates as they stand in the file. */
  readonly text: string | null;
  /** Offsets in the file, without quotes. */
  readonly span: Span;
  readonly range: Range;
}

/** A top-level key of the front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: Range;
  /**
   * Range of the whole value, quotes and list marks included, without line ends behind it; empty behind the colon
   * where there is none.
   */
  readonly valueRange: Range;
  readonly shape: 'scalar' | 'list' | 'other';
  /** The value as parsed. */
  readonly value: unknown;
  /** The value, or the items of the list. */
  readonly values: readonly FrontMatterValue[];
}

/** What the front matter is read from: a parsed article, or only this much of one. */
export type FrontMatterSource = Pick<ParsedArticle, 'text' | 'frontMatter' | 'positionAt' | 'offsetAt'>;

/** Reads the front matter of a text and passes over its body, which takes longer. */
export function frontMatterSource(path: string, text: string): FrontMatterSource {
  const document = TextDocument.create(path, 'markdown', 0, text);
  return {
    text,
    frontMatter: readFrontMatter(path, text),
    positionAt: offset => document.positionAt(offset),
    offsetAt: position => document.offsetAt(position),
  };
}

/** How front matter is written: keys on lines of their own, keys in braces; nothing, or what holds no keys. */
export function frontMatterForm({ frontMatter }: FrontMatterSource): 'lines' | 'braces' | 'empty' | 'other' {
  const contents = frontMatter.yaml?.document.contents;
  if (!contents || (isScalar(contents) && contents.source === '')) return 'empty';
  if (!isMap(contents)) return 'other';
  return contents.flow ? 'braces' : 'lines';
}

/** The keys of an article's front matter with their places; of broken YAML, what could still be read. */
export function frontMatterEntries(article: FrontMatterSource): FrontMatterEntry[] {
  const contents = article.frontMatter.yaml?.document.contents;
  const place = frontMatterPlace(article.text);
  if (!place || !isMap(contents)) return [];
  const reader = new EntryReader(article, place.yamlOffset);
  return contents.items.flatMap(pair => reader.entry(pair as Pair<unknown, Node | null>));
}

class EntryReader {
  readonly #article: FrontMatterSource;
  readonly #offset: number;

  constructor(article: FrontMatterSource, offset: number) {
    this.#article = article;
    this.#offset = offset;
  }

  entry(pair: Pair<unknown, Node | null>): FrontMatterEntry[] {
    const { key, value } = pair;
    if (!isScalar(key) || !key.range) return [];
    const keySpan = this.#inner(key, key.range);
    const name = this.#article.text.slice(...keySpan);
    if (name === '') return [];
    const behindColon = this.#behindColon(keySpan[1]);
    const span: Span = value?.range ? this.#trimmed(value.range) : [behindColon, behindColon];
    const list = isSeq(value);
    const items = list ? value.items : [value];
    return [
      {
        key: name,
        keyRange: this.#range(keySpan),
        valueRange: this.#range(span),
        shape: list ? 'list' : value === null || isScalar(value) ? 'scalar' : 'other',
        value: this.#article.frontMatter.values[name],
        values: items.flatMap(item => this.#value(item, behindColon)),
      },
    ];
  }

  #value(node: unknown, empty: number): FrontMatterValue[] {
    if (node === null) return [{ text: null, span: [empty, empty], range: this.#range([empty, empty]) }];
    if (!isScalar(node) || !node.range) return [];
    const span = this.#inner(node, node.range);
    const written = this.#article.text.slice(...span);
    const text = node.value === null ? null : typeof node.value === 'string' ? node.value : written;
    return [{ text: written === '' ? null : text, span, range: this.#range(span) }];
  }

  /** Without the quotes. */
  #inner(node: Scalar, range: readonly [number, number, number]): Span {
    const [start, end] = this.#trimmed(range);
    const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
    return quoted && end - start >= 2 ? [start + 1, end - 1] : [start, end];
  }

  /** The library counts the line ends behind a list, a map or a text of several lines to the value. */
  #trimmed([start, end]: readonly [number, number, number]): Span {
    const from = start + this.#offset;
    return [from, from + this.#article.text.slice(from, end + this.#offset).trimEnd().length];
  }

  #behindColon(from: number): number {
    const { text } = this.#article;
    const colon = text.indexOf(':', from);
    if (colon < 0) return from;
    return text[colon + 1] === ' ' ? colon + 2 : colon + 1;
  }

  #range([start, end]: Span): Range {
    return { start: this.#article.positionAt(start), end: this.#article.positionAt(end) };
  }
}

/** The value that an id-like key holds, with its place; undefined where it holds none or a list. */
export function singleValue(
  entries: readonly FrontMatterEntry[],
  key: string,
): (FrontMatterValue & { text: string }) | undefined {
  const entry = entries.find(e => e.key === key);
  const value = entry?.shape === 'scalar' ? entry.values[0] : undefined;
  return value && value.text !== null ? { ...value, text: value.text } : undefined;
}
