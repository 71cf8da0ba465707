import type { Position, Range } from '../../platform/problem.ts';
import type { Quote } from '../frontMatter/scalar.ts';

/** What a person is writing in the front matter; found line by line, so also while the YAML is not whole. */
export type FrontMatterLine =
  | {
      readonly kind: 'key';
      readonly typed: string;
      readonly range: Range;
      /** True where a colon follows already. */
      readonly hasColon: boolean;
    }
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly typed: string;
      readonly range: Range;
      readonly quote: Quote;
      /** True where the cursor stands right behind the colon: a space must come first. */
      readonly needsSpace: boolean;
    };

const keyLine = /^(["']?)([\w.-]+)\1[ \t]*:/;
const listLine = /^([ \t]*-)([ \t]+|$)/;

/** What is being written at a position; undefined outside the front matter, and in a comment. */
export function frontMatterLine(text: string, position: Position): FrontMatterLine | undefined {
  const lines = text.split(/\r?\n/);
  if (!isInside(lines, position.line)) return undefined;
  const line = lines[position.line] ?? '';
  if (/(?:^|\s)#/.test(line.slice(0, position.character))) return undefined;
  const key = keyLine.exec(line);
  if (key && position.character >= key[0].length) {
    return valueAt(line, position, key[2] ?? '', key[0].length);
  }
  const item = listLine.exec(line);
  if (item && position.character >= item[0].length) {
    const owner = keyAbove(lines, position.line);
    return owner === undefined ? undefined : valueAt(line, position, owner, item[1]?.length ?? 0);
  }
  const word = /^[\w.-]*/.exec(line)?.[0] ?? '';
  if (position.character > word.length) return undefined;
  return {
    kind: 'key',
    typed: word.slice(0, position.character),
    range: onLine(position.line, 0, word.length),
    hasColon: key !== null,
  };
}

/** The keys that are written at the start of a line. */
export function keysIn(text: string): Map<string, string> {
  const keys = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (index > 0 && isFence(line)) break;
    const match = keyLine.exec(line);
    if (match) keys.set(match[2] ?? '', unquoted(line.slice(match[0].length)));
  }
  return keys;
}

function unquoted(value: string): string {
  return value
    .replace(/\s#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}

function isFence(line: string): boolean {
  return /^\uFEFF?(?:---|\.\.\.)[ \t]*$/.test(line);
}

/** Between the fences; under a first fence without a second one, as long as the lines look like keys and values. */
function isInside(lines: readonly string[], at: number): boolean {
  if (at < 1 || !/^\uFEFF?---[ \t]*$/.test(lines[0] ?? '')) return false;
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end >= 0) return at < end;
  return lines
    .slice(1, at + 1)
    .every(line => /^(?:[ \t]*(?:$|#|-)|[ \t]+\S|["']?[\w.-]*["']?[ \t]*(?::|$))/.test(line));
}

/** The key whose list a line belongs to. */
function keyAbove(lines: readonly string[], from: number): string | undefined {
  for (let index = from - 1; index > 0; index--) {
    const line = lines[index] ?? '';
    if (listLine.test(line) || /^[ \t]*(?:#|$)/.test(line)) continue;
    return /:[ \t]*(?:#.*)?$/.test(line) ? keyLine.exec(line)?.[2] : undefined;
  }
  return undefined;
}

/** @param from character behind the colon or the hyphen */
function valueAt(line: string, position: Position, key: string, from: number): FrontMatterLine | undefined {
  const needsSpace = position.character === from;
  const comment = /\s#.*$/.exec(line.slice(from));
  const contentEnd = from + (comment ? comment.index : line.length - from);
  let start = from + (/^[ \t]*/.exec(line.slice(from))?.[0].length ?? 0);
  let end = Math.max(start, line.slice(0, contentEnd).trimEnd().length);
  if (line[start] === '[') {
    const listEnd = line[end - 1] === ']' ? end - 1 : Math.max(end, position.character);
    // Before and behind the list nothing can be written.
    if (position.character <= start || position.character > listEnd) return undefined;
    [start, end] = itemAt(line, position.character, start + 1, listEnd);
  }
  start = Math.min(start, position.character);
  const first = line[start];
  const quote: Quote = (first === '"' || first === "'") && position.character > start ? first : '';
  if (quote !== '') {
    start++;
    if (end > start && line[end - 1] === quote) end--;
    if (/^["'][ \t]*$/.test(line.slice(end, position.character))) return undefined;
  }
  end = Math.max(end, position.character);
  const typed = line.slice(start, position.character);
  return { kind: 'value', key, typed, range: onLine(position.line, start, end), quote, needsSpace };
}

const listItem = /[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')?[^,]*/y;

/** The item of a list in brackets around a character; a comma in quotes ends none. */
function itemAt(line: string, character: number, listStart: number, listEnd: number): [number, number] {
  const list = line.slice(0, listEnd);
  let start = listStart;
  let end = endOfItem(list, start);
  while (end < character && end < list.length) {
    start = end + 1;
    end = endOfItem(list, start);
  }
  const item = line.slice(start, end);
  const from = start + (item.length - item.trimStart().length);
  return [from, from + item.trim().length];
}

function endOfItem(list: string, start: number): number {
  listItem.lastIndex = start;
  return start + (listItem.exec(list)?.[0].length ?? 0);
}

function onLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
