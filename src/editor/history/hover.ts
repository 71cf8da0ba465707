import * as vscode from 'vscode';
import { escapeMarkdown } from '../../authoring/links/articleCard.ts';
import type { HeadwaterClient } from '../client.ts';
import { rootOf } from '../rootOf.ts';
import type { LastChanges } from './lastChanges.ts';

/** Keys of the front matter that make a writer ask who wrote this, and when. */
const asking = /^(?:---\s*$|(?:title|status|review-by)\s*:)/;

/** Says over the title of an article, and over its state and review date, who changed it last. */
export function registerHistoryHover(client: HeadwaterClient, lastChanges: LastChanges): vscode.Disposable {
  return vscode.languages.registerHoverProvider('markdown', {
    async provideHover(document, { line }) {
      const uri = document.uri.toString();
      if (rootOf(client.roots, uri) === undefined || !asks(document, line)) return undefined;
      const [change, sentence] = await Promise.all([
        lastChanges.of(document.uri),
        lastChanges.sentence(document.uri, client.language),
      ]);
      if (!change || sentence === undefined) return undefined;
      const subject = change.subject === '' ? '' : `\n\n*${escapeMarkdown(change.subject)}*`;
      const text = new vscode.MarkdownString(`${escapeMarkdown(sentence)}${subject}`);
      return new vscode.Hover(text, document.lineAt(line).range);
    },
  });
}

/** True in the front matter on the lines above, and on the first heading. */
function asks(document: vscode.TextDocument, line: number): boolean {
  const { text } = document.lineAt(line);
  const hasFrontMatter = /^---\s*$/.test(document.lineAt(0).text);
  let end = 0;
  if (hasFrontMatter) {
    end = 1;
    while (end < document.lineCount && !/^---\s*$/.test(document.lineAt(end).text)) end++;
    if (line <= end) return asking.test(text);
  }
  if (!/^#\s/.test(text)) return false;
  for (let above = hasFrontMatter ? end + 1 : 0; above < line; above++) {
    if (!document.lineAt(above).isEmptyOrWhitespace) return false;
  }
  return true;
}
