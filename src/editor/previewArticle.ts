import * as vscode from 'vscode';
import type { ArticlePlace } from './openArticle.ts';

/** Shows an article at its line in the preview tab; the focus stays where it is. */
export async function previewArticle({ uri, line = 0 }: ArticlePlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const at = new vscode.Position(Math.min(line, document.lineCount - 1), 0);
  const editor = await vscode.window.showTextDocument(document, {
    preview: true,
    preserveFocus: true,
    viewColumn: vscode.ViewColumn.Active,
    selection: new vscode.Range(at, at),
  });
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
}
