import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Position } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { missingSections } from '../life/channelSections.ts';
import { order } from './frontMatterCompletion.ts';
import type { LinkItems } from './linkCompletion.ts';

/** The channels that have no wording yet, for a heading that is being typed; undefined on any other line. */
export function completeSection(
  context: Pick<AuthoringContext, 'base'>,
  path: string,
  line: string,
  position: Position,
): LinkItems | undefined {
  const typed = /^##[ \t]+(\S*)$/.exec(line)?.[1];
  const article = context.base.articleAt(path);
  if (typed === undefined || !article || position.character !== line.length) return undefined;
  const range = { start: { line: position.line, character: 0 }, end: position };
  const items = missingSections(context.base.settings, article).map((section, index) => ({
    label: section.heading,
    kind: CompletionItemKind.Snippet,
    sortText: order(index),
    filterText: `## ${section.heading}`,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: section.body.trimEnd() },
  }));
  return { items, isIncomplete: false };
}
