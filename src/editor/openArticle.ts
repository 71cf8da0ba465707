import * as vscode from 'vscode';

/** A place in an article; lines count from zero. */
export interface ArticlePlace {
  readonly uri: string;
  readonly line?: number;
}

/** Opens an article, with the line at the top where one is given. */
export async function openArticle(place: ArticlePlace, column = vscode.ViewColumn.Active): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column, preview: true });
  if (place.line === undefined || place.line === 0) return;
  const at = new vscode.Position(Math.min(place.line, document.lineCount - 1), 0);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
}
