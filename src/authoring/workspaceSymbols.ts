import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Article } from '../knowledge/article.ts';
import type { AuthoringContext } from './context.ts';
import { lineOf } from './links/definition.ts';
import { isTitleHeading } from './links/subject.ts';

/** Symbols that are handed over; the editor asks again with every letter. */
const most = 200;

/**
 * Articles by id and by title. The editor's own Markdown support lists every heading. So an article whose title is
 * its first heading is listed by its id alone, and no article stands there twice with the same words.
 */
export function workspaceSymbols(
  context: Pick<AuthoringContext, 'base' | 'uri'>,
  query: string,
): WorkspaceSymbol[] {
  const wanted = fold(query);
  const found: WorkspaceSymbol[] = [];
  for (const article of context.base.articles()) {
    const name = isTitleHeading(article, 0) ? article.id : `${article.title} (${article.id})`;
    if (!hasLettersOf(fold(name), wanted)) continue;
    found.push(symbol(context, article, name));
    if (found.length === most) break;
  }
  return found;
}

function symbol(context: Pick<AuthoringContext, 'uri'>, article: Article, name: string): WorkspaceSymbol {
  const position = { line: lineOf(article), character: 0 };
  return {
    name,
    kind: article.type === 'process' ? SymbolKind.Namespace : SymbolKind.File,
    containerName: isTitleHeading(article, 0) ? article.title : (article.process ?? ''),
    location: { uri: context.uri(article.path), range: { start: position, end: position } },
  };
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase();
}

/** True where the letters appear in this order, perhaps with others between them: as the editor filters. */
function hasLettersOf(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
