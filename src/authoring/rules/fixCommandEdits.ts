import type { KnowledgeBase } from '../../knowledge/base.ts';
import { parseMarkdown } from '../../knowledge/markdownTree.ts';
import { addReason } from '../../knowledge/reasons.ts';
import { frontMatterSource } from '../frontMatter/entries.ts';
import { archiveWithReplacement } from '../life/commands.ts';
import { reasonsFile } from '../links/idMentions.ts';
import { addToYamlList } from './addToYamlList.ts';
import type { Checker } from './checker.ts';
import type { FixCommand, TextEdit } from './finding.ts';

export interface FixContext {
  readonly base: KnowledgeBase;
  readonly checker: Checker;
  /** Text of a file as the person sees it; rejects where there is none. */
  text(path: string): Promise<string>;
}

/** The edits of a fix that reaches further than its place; none for what the host does itself. */
export async function fixCommandEdits(fix: FixCommand, context: FixContext): Promise<TextEdit[]> {
  switch (fix.name) {
    case 'add-front-matter':
      return context.checker.frontMatterForAll();
    case 'fix-all':
      return [...context.checker.fixAll(fix.rule)];
    case 'add-reason':
      return reasonAdded(context, fix.code);
    case 'add-setting':
      return addSetting(context, fix.keys, fix.value);
    case 'merge-into':
      return mergeInto(context, fix.path, fix.other);
    default:
      return [];
  }
}

async function appended(context: FixContext, path: string, addition: string): Promise<TextEdit[]> {
  const text = await context.text(path).catch(() => '');
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return [{ path, range: { start: endOf(text), end: endOf(text) }, text: gap + addition }];
}

async function reasonAdded(context: FixContext, code: string): Promise<TextEdit[]> {
  const edit = addReason(await context.text(reasonsFile).catch(() => ''), code);
  return edit ? [{ path: reasonsFile, range: edit.range, text: edit.newText }] : [];
}

async function addSetting(context: FixContext, keys: readonly string[], value: string): Promise<TextEdit[]> {
  const path = 'headwater.yaml';
  const edit = addToYamlList(await context.text(path).catch(() => ''), keys, value);
  return edit ? [{ path, ...edit }] : [];
}

/** Takes over into `other` the body of `path`, for the editor to weave in, and archives `path` in favour of it. */
async function mergeInto(context: FixContext, path: string, other: string): Promise<TextEdit[]> {
  const from = context.base.articleAt(path);
  const into = context.base.articleAt(other);
  if (!from || !into) return [];
  const text = await context.text(path);
  const addition = onlyIn(bodyOf(text, from.bodyLine), await context.text(other));
  const archive = archiveWithReplacement(frontMatterSource(path, text), into.id).map(edit => ({
    path,
    range: edit.range,
    text: edit.newText,
  }));
  const added =
    addition === '' ? [] : await appended(context, other, `\n<!-- ${from.id} -->\n\n${addition}\n`);
  return [...added, ...archive];
}

/**
 * The blocks of a text of which the other has not every line. A list, a table or a piece of code is taken as a whole:
 * without the lines that both have it would be another one.
 */
function onlyIn(body: string, other: string): string {
  const linesOf = (block: string) => block.split(/\r?\n/).map(line => line.trim());
  const known = new Set(linesOf(other));
  const blocks = parseMarkdown(body).children.flatMap(({ position }) =>
    position ? body.slice(startOfLine(body, position.start.offset ?? 0), position.end.offset) : [],
  );
  const own = blocks.filter(block => linesOf(block).some(line => !known.has(line)));
  return own.join('\n\n').replaceAll('\r\n', '\n');
}

/** A block of code by its indentation starts before its first letter. */
function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function bodyOf(text: string, bodyLine: number): string {
  return text.split('\n').slice(bodyLine).join('\n');
}

function endOf(text: string): { line: number; character: number } {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
}
