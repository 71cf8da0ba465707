import type { CompletionItem } from 'vscode-languageserver-types';
import type { ParsedArticle } from '../../knowledge/parsedArticle.ts';
import type { Position } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { completeFrontMatter } from './frontMatterCompletion.ts';
import { completeLink, type LinkItems } from './linkCompletion.ts';
import { completeSection } from './sectionCompletion.ts';

/** The characters that open a list of suggestions. */
export const completionTriggers = ['[', '#', '(', ':', ' '];

/** What can be written at a position of an article: keys and values of its front matter, links, headings, images. */
export async function complete(
  context: AuthoringContext,
  path: string,
  position: Position,
): Promise<LinkItems> {
  const text = await context.text(path);
  const inFrontMatter = completeFrontMatter(context, path, text, position);
  if (inFrontMatter) return { items: inFrontMatter, isIncomplete: true };
  const line = text.split(/\r?\n/, position.line + 1)[position.line] ?? '';
  const found = completeLink(context, path, line, position) ?? completeSection(context, path, line, position);
  if (!found || found.items.length === 0) return nothing;
  const parsed = await context.parsed(path);
  return parsed && isCode(parsed, position) ? nothing : found;
}

const nothing: { items: CompletionItem[]; isIncomplete: boolean } = { items: [], isIncomplete: false };

function isCode(parsed: ParsedArticle, position: Position): boolean {
  const offset = parsed.offsetAt(position);
  const last = parsed.text.length;
  // Code that nobody has closed yet goes on where the text ends.
  return parsed.code.some(([start, end]) => start < offset && (offset < end || end === last));
}
