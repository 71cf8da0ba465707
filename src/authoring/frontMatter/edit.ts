import type { TextEdit } from 'vscode-languageserver-types';
import { frontMatterPlace } from '../../knowledge/frontMatter.ts';
import type { Position } from '../../platform/problem.ts';
import { frontMatterKeys, isList } from '../frontMatterSchema.ts';
import { type FrontMatterEntry, type FrontMatterSource, frontMatterEntries } from './entries.ts';
import { quoteAround, scalarText } from './scalar.ts';

/*
 * Changes to front matter as small edits of its text: comments, quotes, order and everything that Headwater doesn't
 * know stay as they are.
 */

/** Gives a key one value; adds the key where it isn't there, and the front matter where there is none. */
export function setKey(source: FrontMatterSource, key: string, value: string): TextEdit[] {
  const entry = frontMatterEntries(source).find(e => e.key === key);
  if (!entry) return [addLine(source, key, scalarText(value, ''))];
  const [only] = entry.values;
  if (entry.shape !== 'scalar' || !only) return [{ range: entry.valueRange, newText: scalarText(value, '') }];
  if (only.text === value) return [];
  const quote = quoteAround(source.text, only.span[0]);
  return [{ range: only.range, newText: spaced(source, only.span[0], quote) + scalarText(value, quote) }];
}

/** Takes a key away, with its lines. */
export function removeKey(source: FrontMatterSource, key: string): TextEdit[] {
  const entry = frontMatterEntries(source).find(e => e.key === key);
  if (!entry) return [];
  const end = source.offsetAt(entry.valueRange.end);
  const newline = source.text.indexOf('\n', source.text[end - 1] === '\n' ? end - 1 : end);
  const after = source.positionAt(newline < 0 ? source.text.length : newline + 1);
  return [{ range: { start: { line: entry.keyRange.start.line, character: 0 }, end: after }, newText: '' }];
}

/** Adds an item to the list of a key, in the form in which the list is written; nothing where it is in it. */
export function addToList(source: FrontMatterSource, key: string, item: string): TextEdit[] {
  const entry = frontMatterEntries(source).find(e => e.key === key);
  if (!entry) return [addLine(source, key, `[${scalarText(item, '')}]`)];
  const items = itemsOf(entry);
  if (items.includes(item)) return [];
  const last = entry.values.at(-1);
  const isFlow = source.text[source.offsetAt(entry.valueRange.start)] === '[';
  if (entry.shape === 'list' && !isFlow && last) return [newItem(source, last.span[1], last.span[0], item)];
  if (entry.shape === 'list' && isFlow && last) {
    const end = last.span[1] + quoteAround(source.text, last.span[0]).length;
    return [insertion(source.positionAt(end), `, ${scalarText(item, '')}`)];
  }
  const list = [...items, item].map(value => scalarText(value, '')).join(', ');
  const start = source.offsetAt(entry.valueRange.start);
  return [{ range: entry.valueRange, newText: `${spaced(source, start, '')}[${list}]` }];
}

function itemsOf(entry: FrontMatterEntry): string[] {
  const texts = entry.values.flatMap(value => value.text ?? []);
  return entry.shape === 'list' ? texts : texts.flatMap(text => text.split(/\s*,\s*/).filter(Boolean));
}

/** A line for one more item of a list with hyphens, as far to the right as the one before it. */
function newItem(source: FrontMatterSource, end: number, start: number, item: string): TextEdit {
  const { text } = source;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const mark = /^[ \t]*-[ \t]+/.exec(text.slice(lineStart))?.[0] ?? '- ';
  const newline = text.indexOf('\n', end);
  const at = newline < 0 ? text.length : newline + 1;
  return insertion(source.positionAt(at), `${mark}${scalarText(item, '')}${lineEnd(text)}`);
}

/** A space, where the value would stand right behind the colon. */
function spaced({ text }: FrontMatterSource, start: number, quote: string): string {
  return quote === '' && text[start - 1] === ':' ? ' ' : '';
}

/** A new line for a key: behind the key that comes before it in the schema, else at the end. */
function addLine(source: FrontMatterSource, key: string, value: string): TextEdit {
  const place = frontMatterPlace(source.text);
  const newline = lineEnd(source.text);
  const line = `${key}: ${value}${newline}`;
  if (!place) {
    const start = source.positionAt(source.text.startsWith('\uFEFF') ? 1 : 0);
    return insertion(start, `---${newline}${line}---${newline}${newline}`);
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
