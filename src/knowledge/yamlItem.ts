import { isSeq, parseDocument, stringify } from 'yaml';
import type { Range } from '../platform/problem.ts';

/** Text to put in the place of a range of a YAML file. */
export interface YamlEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The edit that adds an item at the end of a list in a YAML file and leaves all that stands there as it is, comments
 * and all. Undefined where the file is broken, or something else than a list is there: first that must be repaired, or
 * the item would be lost.
 *
 * @param text the file as it is; empty where there is none yet
 * @param keys from the top to the list
 */
export function addYamlItem(
  text: string,
  keys: readonly string[],
  item: Readonly<Record<string, string>>,
): YamlEdit | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  if (document.contents === null && keys.length === 0) return atEnd(text, stringify([item]));
  const list: unknown = keys.length === 0 ? document.contents : document.getIn(keys, true);
  if (keys.length > 0 && document.getIn(keys) === null) {
    document.setIn(keys, [item]);
  } else if (isSeq(list)) {
    if (!list.flow) {
      const edit = atEnd(text, indented(stringify([item]), columnOf(text, list.range?.[0] ?? 0)));
      if (adds(text, edit, keys, list.items.length)) return edit;
    }
    // A list in brackets, or a file with something behind the list: written anew, comments are kept.
    list.flow = false;
    document.addIn(keys, item);
  } else return undefined;
  return { range: { start: { line: 0, character: 0 }, end: endOf(text) }, newText: document.toString() };
}

function atEnd(text: string, item: string): YamlEdit {
  const end = endOf(text);
  return { range: { start: end, end }, newText: text === '' || text.endsWith('\n') ? item : `\n${item}` };
}

/** True where the text with the edit has a list with just one item more. */
function adds(text: string, { newText }: YamlEdit, keys: readonly string[], before: number): boolean {
  const document = parseDocument(text + newText);
  const list: unknown = keys.length === 0 ? document.contents : document.getIn(keys, true);
  return document.errors.length === 0 && isSeq(list) && list.items.length === before + 1;
}

function endOf(text: string) {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
