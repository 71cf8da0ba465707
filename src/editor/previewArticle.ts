import * as vscode from 'vscode';
import { type ArticlePlace, documentOf } from './openArticle.ts';

/** Shows an article at its line in the preview tab; the focus stays where it is. One that is gone is not shown. */
export async function previewArticle({ uri, line = 0 }: ArticlePlace): Promise<void> {
  const document = await documentOf(vscode.Uri.parse(uri));
  if (!document) return;
  const at = new vscode.Position(Math.min(line, document.lineCount - 1), 0);
  const editor = await vscode.window.showTextDocument(document, {
    preview: true,
    preserveFocus: true,
    viewColumn: vscode.ViewColumn.Active,
    selection: new vscode.Range(at, at),
  });
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
}
