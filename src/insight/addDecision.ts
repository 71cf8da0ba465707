import { isSeq, parseDocument, stringify } from 'yaml';
import type { Range } from '../platform/problem.ts';
import type { Decision } from './decisions.ts';

/** Text to put in the place of a range. */
export interface DecisionEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A decision as a person gives it. */
export type NewDecision = Pick<Decision, 'date' | 'by' | 'decision' | 'note' | 'changedOn'>;

/**
 * The edit that adds a decision at the end of a file of decisions and leaves all that stands there as it is,
 * comments and all. Undefined where the file is broken or no list: first that must be repaired, or the
 * decision would be lost.
 *
 * @param text the file as it is; empty where there is none yet
 */
export function addDecision(text: string, decision: NewDecision): DecisionEdit | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  const entry = entryOf(decision);
  if (contents === null) return atEnd(text, stringify([entry]));
  if (!isSeq(contents)) return undefined;
  if (!contents.flow) {
    const edit = atEnd(text, indented(stringify([entry]), columnOf(text, contents.range?.[0] ?? 0)));
    if (adds(text, edit, contents.items.length)) return edit;
  }
  // A list in brackets, or a file with something behind the list: written anew, comments are kept.
  contents.flow = false;
  document.add(entry);
  return { range: { start: { line: 0, character: 0 }, end: endOf(text) }, newText: document.toString() };
}

function entryOf({ date, by, decision, note, changedOn }: NewDecision): Record<string, string> {
  return {
    date,
    ...(by !== undefined && { by }),
    decision,
    ...(changedOn !== undefined && { 'changed-on': changedOn }),
    ...(note !== undefined && { note }),
  };
}

function atEnd(text: string, entry: string): DecisionEdit {
  const end = endOf(text);
  return { range: { start: end, end }, newText: text === '' || text.endsWith('\n') ? entry : `\n${entry}` };
}

/** True where the text with the edit is a list with just one entry more. */
function adds(text: string, { newText }: DecisionEdit, before: number): boolean {
  const { contents, errors } = parseDocument(text + newText);
  return errors.length === 0 && isSeq(contents) && contents.items.length === before + 1;
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
