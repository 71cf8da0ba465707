import type { TextEdit } from 'vscode-languageserver-types';
import { frontMatterPlace } from '../../knowledge/frontMatter.ts';
import type { Span } from '../../knowledge/wikiLink.ts';
import type { Position } from '../../platform/problem.ts';
import { frontMatterKeys, isList } from '../frontMatterSchema.ts';
import {
  type FrontMatterEntry,
  type FrontMatterSource,
  frontMatterEntries,
  frontMatterForm,
} from './entries.ts';
import { type Quote, quoteAround, scalarText } from './scalar.ts';

/*
 * Changes to front matter as small edits of its text: comments, quotes, order and everything that Headwater doesn't
 * know stay as they are.
 */

/** Gives a key one value; adds the key where it isn't there, and the front matter where there is none. */
export function setKey(source: FrontMatterSource, key: string, value: string): TextEdit[] {
  const entry = frontMatterEntries(source).find(e => e.key === key);
  if (!entry) return [addKey(source, key, scalarText(value, ''))];
  const [only] = entry.values;
  if (entry.shape !== 'scalar' || !only)
    return [newValue(source, spanOf(source, entry), scalarText(value, ''))];
  if (only.text === value) return [];
  const quote = quoteAround(source.text, only.span[0]);
  return [newValue(source, only.span, scalarText(value, quote), quote)];
}

const comments = /(?:(?:[ \t]*\r?\n)*[ \t]+#[^\n]*(?:\n|$))*/y;

/** Takes a key away, with its lines. */
export function removeKey(source: FrontMatterSource, key: string): TextEdit[] {
  const entries = frontMatterEntries(source);
  const index = entries.findIndex(e => e.key === key);
  const entry = entries[index];
  if (!entry) return [];
  if (frontMatterForm(source) === 'braces') {
    return [removeInBraces(source, entry, entries[index - 1], entries[index + 1])];
  }
  const { text } = source;
  const newline = text.indexOf('\n', spanOf(source, entry)[1]);
  // Comments that stand under it go too: under a text in a block they would become a part of it.
  comments.lastIndex = newline < 0 ? text.length : newline + 1;
  comments.exec(text);
  const after = source.positionAt(comments.lastIndex);
  return [{ range: { start: { line: entry.keyRange.start.line, character: 0 }, end: after }, newText: '' }];
}

/** Adds an item to the list of a key, in the form in which the list is written; nothing where it is in it. */
export function addToList(source: FrontMatterSource, key: string, item: string): TextEdit[] {
  const entry = frontMatterEntries(source).find(e => e.key === key);
  const written = scalarText(item, '');
  if (!entry) return [addKey(source, key, `[${written}]`)];
  const items = itemsOf(entry);
  // A map holds what a list has no place for.
  if (items.includes(item) || entry.shape === 'other') return [];
  const span = spanOf(source, entry);
  if (entry.shape === 'scalar') {
    const list = [...items, item].map(value => scalarText(value, '')).join(', ');
    return [newValue(source, span, `[${list}]`)];
  }
  if (source.text[span[0]] !== '[') return [newItem(source, span, written)];
  const last = entry.values.at(-1);
  if (last) {
    const end = last.span[1] + quoteAround(source.text, last.span[0]).length;
    return [insertion(source.positionAt(end), `, ${written}`)];
  }
  const isEmpty = Array.isArray(entry.value) && entry.value.length === 0;
  return [insertion(source.positionAt(span[0] + 1), isEmpty ? written : `${written}, `)];
}

function itemsOf(entry: FrontMatterEntry): string[] {
  const texts = entry.values.flatMap(value => value.text ?? []);
  return entry.shape === 'list'
    ? texts
    : texts.flatMap(text =>
        text
          .trim()
          .split(/\s*,\s*/)
          .filter(Boolean),
      );
}

function spanOf(source: FrontMatterSource, { valueRange }: FrontMatterEntry): Span {
  return [source.offsetAt(valueRange.start), source.offsetAt(valueRange.end)];
}

/** Puts a value in the place of another one, which may be empty, and keeps it apart from what stands around it. */
function newValue(source: FrontMatterSource, span: Span, written: string, quote: Quote = ''): TextEdit {
  const { text } = source;
  const [start, end] = span;
  const range = { start: source.positionAt(start), end: source.positionAt(end) };
  if (quote !== '') return { range, newText: written };
  // A list may stand at the start of its line, other values may not.
  const before = text[start - 1] === '\n' ? '  ' : /\s/.test(text[start - 1] ?? ' ') ? '' : ' ';
  const after = text[end] === '#' ? ' ' : '';
  return { range, newText: before + written + after };
}

/** A line for one more item of a list with hyphens, as far to the right as the others. */
function newItem(source: FrontMatterSource, [start, end]: Span, written: string): TextEdit {
  const { text } = source;
  const margin = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const gap = /^-([ \t]+)\S/.exec(text.slice(start, end))?.[1] ?? ' ';
  const newline = text.indexOf('\n', end);
  const at = newline < 0 ? text.length : newline + 1;
  return insertion(source.positionAt(at), `${margin}-${gap}${written}${lineEnd(text)}`);
}

/** A key that isn't there yet: behind the key that comes before it in the schema, else at the end. */
function addKey(source: FrontMatterSource, key: string, value: string): TextEdit {
  const place = frontMatterPlace(source.text);
  const form = frontMatterForm(source);
  const newline = lineEnd(source.text);
  const line = `${key}: ${value}${newline}`;
  // Two lines of hyphens with a text between them, and no keys: that is no front matter.
  if (!place || form === 'other') {
    const start = source.positionAt(source.text.startsWith('\uFEFF') ? 1 : 0);
    return insertion(start, `---${newline}${line}---${newline}${newline}`);
  }
  if (form === 'braces') {
    const brace = source.text.indexOf('{', place.yamlOffset);
    return insertion(source.positionAt(brace + 1), `${key}: ${value}, `);
  }
  const order = frontMatterKeys.map(k => k.key);
  const index = order.indexOf(key);
  const before = frontMatterEntries(source).filter(entry => {
    const at = order.indexOf(entry.key);
    return at >= 0 && at < index && isOneLine(entry);
  });
  const last = before.at(-1);
  return insertion(
    last ? { line: last.keyRange.start.line + 1, character: 0 } : source.positionAt(place.yamlEnd),
    line,
  );
}

/** Takes a key of a map in braces away, with the comma behind or before it. */
function removeInBraces(
  source: FrontMatterSource,
  entry: FrontMatterEntry,
  before: FrontMatterEntry | undefined,
  next: FrontMatterEntry | undefined,
): TextEdit {
  const keyStart = ({ keyRange }: FrontMatterEntry) => {
    const offset = source.offsetAt(keyRange.start);
    return source.positionAt(offset - quoteAround(source.text, offset).length);
  };
  const start = !next && before ? before.valueRange.end : keyStart(entry);
  return { range: { start, end: next ? keyStart(next) : entry.valueRange.end }, newText: '' };
}

function isOneLine(entry: FrontMatterEntry): boolean {
  return (
    entry.keyRange.start.line === entry.valueRange.end.line &&
    !(entry.shape === 'scalar' && isListKey(entry.key))
  );
}

function isListKey(key: string): boolean {
  const known = frontMatterKeys.find(k => k.key === key);
  return known !== undefined && isList(known.kind);
}

function insertion(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}

function lineEnd(text: string): string {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}
