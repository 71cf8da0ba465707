import type { Range } from '../../../platform/problem.ts';
import { frontMatterKey } from '../../frontMatterSchema.ts';
import { detached } from './detached.ts';

/** Where the keys of the front matter that Headwater knows stand. Found line by line, so also in YAML that is broken. */
export interface FrontMatterPlaces {
  /** True where the article has front matter at all. */
  readonly exists: boolean;
  /** Range of the value on the key's line; of the key where the value stands on lines of its own. */
  readonly values: Readonly<Record<string, Range>>;
  /** Per key with a list: the place of each item. */
  readonly items: Readonly<Record<string, ReadonlyMap<string, Range>>>;
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
  /** The last key that is known; empty below one that isn't. */
  let key = '';
  for (let line = 1; line < endLine; line++) {
    const content = (lines[line] ?? '').trimEnd();
    const dash = listItem.exec(content);
    if (dash) {
      if (key !== '') addItem(items, key, content.slice(dash[0].length), line, dash[0].length);
      continue;
    }
    const match = keyStart.exec(content);
    if (!match) continue;
    key = frontMatterKey(match[1] ?? match[2] ?? match[3] ?? '')?.key ?? '';
    if (key === '') continue;
    const from = match[0].length;
    const to = endOfValue(content, from);
    values[key] ??= range(line, to > from ? from : 0, to);
    const flow = content.slice(from, to);
    if (!flow.startsWith('[')) continue;
    for (const item of flow.matchAll(/[^[\],\s][^[\],]*/g)) {
      addItem(items, key, item[0].trimEnd(), line, from + item.index);
    }
  }
  return { exists, values, items, endLine };
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
