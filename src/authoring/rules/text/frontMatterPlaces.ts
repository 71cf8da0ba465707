import type { Range } from '../../../platform/problem.ts';
import { frontMatterEntries, frontMatterSource } from '../../frontMatter/entries.ts';
import { quoteAround } from '../../frontMatter/scalar.ts';
import { frontMatterKey } from '../../frontMatterSchema.ts';
import { detached } from './detached.ts';

/**
 * Where the keys of the front matter that Headwater knows stand. Found line by line, so also in YAML that is broken;
 * only where a value isn't on one line, the YAML is read for it, which takes longer than all rules.
 */
export interface FrontMatterPlaces {
  /** True where the article has front matter at all. */
  readonly exists: boolean;
  /** Range of the value, quotes included; of the key where it has none, or a list with hyphens. */
  readonly values: Readonly<Record<string, Range>>;
  /** Per key with a list: the place of each item. */
  readonly items: Readonly<Record<string, ReadonlyMap<string, Range>>>;
  /** Zero-based line of a key whose value starts on another line. */
  readonly keyLines: Readonly<Record<string, number>>;
  /** Zero-based line of the closing `---`, before which a key can be added; 0 where there is no front matter. */
  readonly endLine: number;
}

const keyStart = /^(?:([\w.-]+)|"([^"]+)"|'([^']+)')[ \t]*:(?:[ \t]+|(?=\r?$))/;
const listItem = /^[ \t]*-[ \t]+/;

/** @param bodyOffset offset at which the front matter has ended */
export function frontMatterPlaces(text: string, bodyOffset: number): FrontMatterPlaces {
  const lines = text.slice(0, bodyOffset).split('\n');
  if (lines.at(-1) === '') lines.pop();
  const exists = lines.length >= 2;
  const endLine = exists ? lines.length - 1 : 0;
  const values: Record<string, Range> = {};
  const items: Record<string, Map<string, Range>> = {};
  let oneLine = true;
  /** The last key that is known; empty below one that isn't. */
  let key = '';
  for (let line = 1; line < endLine; line++) {
    const content = (lines[line] ?? '').trimEnd();
    const dash = listItem.exec(content);
    if (dash) {
      if (key === '') continue;
      const item = content.slice(dash[0].length);
      oneLine &&= isOnOneLine(item);
      addItem(items, key, item, line, dash[0].length);
      continue;
    }
    const match = keyStart.exec(content);
    if (!match) {
      oneLine &&= key === '' || /^\s*(?:#|$)/.test(content);
      continue;
    }
    key = frontMatterKey(match[1] ?? match[2] ?? match[3] ?? '')?.key ?? '';
    if (key === '') continue;
    const from = match[0].length;
    const to = endOfValue(content, from);
    values[key] ??= range(line, to > from ? from : 0, to);
    const flow = content.slice(from, to);
    oneLine &&= isOnOneLine(flow);
    if (!flow.startsWith('[')) continue;
    for (const item of flow.matchAll(/[^[\],\s][^[\],]*/g)) {
      addItem(items, key, item[0].trimEnd(), line, from + item.index);
    }
  }
  const exact = oneLine ? undefined : exactPlaces(text.slice(0, bodyOffset));
  return { exists, ...(exact ?? { values, items, keyLines: {} }), endLine };
}

/** False for what may go on on the next line, and for what is more than a value: marks before it, a map. */
function isOnOneLine(value: string): boolean {
  if (/^["']/.test(value)) return quoted.test(value);
  return /^\[/.test(value) ? /^\[[^[\]]*\]/.test(value) : !/^[|>&*!{]/.test(value);
}

/** The places as the YAML has them; undefined where it is broken. */
function exactPlaces(text: string): Pick<FrontMatterPlaces, 'values' | 'items' | 'keyLines'> | undefined {
  const source = frontMatterSource('', text);
  if (source.frontMatter.problems.length > 0) return undefined;
  const values: Record<string, Range> = {};
  const items: Record<string, Map<string, Range>> = {};
  const keyLines: Record<string, number> = {};
  for (const { key, keyRange, valueRange, shape, values: parts } of frontMatterEntries(source)) {
    if (!frontMatterKey(key)) continue;
    const { line } = keyRange.start;
    const isEmpty = shape === 'scalar' && parts[0]?.text === null;
    const isBelow = !isEmpty && valueRange.start.line !== line;
    if (isBelow && shape !== 'list') keyLines[key] = line;
    values[key] = isEmpty || (isBelow && shape === 'list') ? keyRange : valueRange;
    if (shape !== 'list') continue;
    items[key] = new Map();
    for (const { text: item, span } of parts) {
      if (item === null) continue;
      const quotes = quoteAround(text, span[0]).length;
      const [start, end] = [span[0] - quotes, span[1] + quotes];
      items[key].set(detached(item), { start: source.positionAt(start), end: source.positionAt(end) });
    }
  }
  return { values, items, keyLines };
}

const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

/** Where a value ends: at its closing quote, else before a comment. */
function endOfValue(content: string, from: number): number {
  const inQuotes = quoted.exec(content.slice(from));
  if (inQuotes) return from + inQuotes[0].length;
  const comment = /(?:^|\s)#.*$/.exec(content.slice(from));
  return content.slice(0, comment ? from + comment.index : content.length).trimEnd().length;
}

function addItem(
  items: Record<string, Map<string, Range>>,
  key: string,
  item: string,
  line: number,
  from: number,
): void {
  const text = item.slice(0, endOfValue(item, 0));
  const value = text.replace(/^(["'])(.*)\1$/, '$2');
  items[key] ??= new Map();
  items[key].set(detached(value), range(line, from, from + text.length));
}

function range(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}
