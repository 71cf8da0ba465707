import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Range } from '../../platform/problem.ts';
import { scalarText } from '../frontMatter/scalar.ts';

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * The edit that adds a value to a list in a YAML file, with the keys above it where they aren't there yet. Nothing else
 * in the file changes, not even its spaces. Undefined where the YAML is broken, or something else than a list is there.
 * @param keys from the top to the list
 */
export function addToYamlList(
  text: string,
  keys: readonly string[],
  value: string,
): { range: Range; text: string } | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) return undefined;
  const nodeAt = (depth: number) => document.getIn(keys.slice(0, depth), true) as Node | undefined;
  let depth = keys.length;
  while (depth > 0 && nodeAt(depth) === undefined) depth--;
  const column = (offset: number) => lines.linePos(offset).col - 1;
  const node = depth === 0 ? document.contents : nodeAt(depth);
  const insertion = insertionAt(node ?? undefined, text, keys.slice(depth), value, column);
  if (!insertion) return undefined;
  const { line, col } = lines.linePos(insertion.offset);
  const at = { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
  return { range: { start: at, end: at }, text: insertion.text };
}

/** @param missing keys below the node, as far as they aren't there; empty where the node should be the list */
function insertionAt(
  node: Node | undefined,
  text: string,
  missing: readonly string[],
  value: string,
  column: (offset: number) => number,
): Insertion | undefined {
  if (!node?.range) {
    return missing.length > 0 ? { offset: text.length, text: block(missing, value, 0, text) } : undefined;
  }
  const [start, end] = node.range;
  if (isSeq(node) && missing.length === 0) {
    if (node.flow)
      return { offset: end - 1, text: `${node.items.length > 0 ? ', ' : ''}${scalarText(value, '')}` };
    const item = `${' '.repeat(column(start))}- ${scalarText(value, '')}`;
    return afterLine(text, lastOf(node.items, start), item);
  }
  // A key without a value.
  if (isScalar(node) && node.value === null) {
    const before = /\s/.test(text[start - 1] ?? '') ? '' : ' ';
    const after = text[start] === '#' ? ' ' : '';
    return { offset: start, text: `${before}${inline(missing, value)}${after}` };
  }
  if (!isMap(node) || missing.length === 0) return undefined;
  if (node.flow) {
    const rest = node.items.length > 0 ? ',' : '';
    return { offset: start + 1, text: ` ${missing[0]}: ${inline(missing.slice(1), value)}${rest}` };
  }
  const indent = column(start);
  if (indent === 0) return { offset: text.length, text: block(missing, value, 0, text) };
  return { offset: start, text: `${block(missing, value, indent, '').trimStart()}${' '.repeat(indent)}` };
}

/** The keys one below the other with the list under them, whole lines. @param before text that they come after */
function block(keys: readonly string[], value: string, indent: number, before: string): string {
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  const lines = [...keys.map(key => `${key}:`), `- ${scalarText(value, '')}`];
  return gap + lines.map((line, i) => `${' '.repeat(indent + 2 * i)}${line}\n`).join('');
}

function inline(keys: readonly string[], value: string): string {
  return keys.reduceRight((inner, key) => `{ ${key}: ${inner} }`, `[${scalarText(value, '')}]`);
}

function afterLine(text: string, offset: number, line: string): Insertion {
  const end = text.indexOf('\n', offset);
  return end < 0 ? { offset: text.length, text: `\n${line}` } : { offset: end + 1, text: `${line}\n` };
}

/** Where the last item ends that has a place; `otherwise` where none has. */
function lastOf(items: readonly unknown[], otherwise: number): number {
  const last = items.at(-1) as Node | undefined;
  return last?.range?.[1] ?? otherwise;
}
