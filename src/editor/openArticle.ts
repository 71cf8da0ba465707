import * as vscode from 'vscode';

/** A place in an article; lines count from zero. */
export interface ArticlePlace {
  readonly uri: string;
  readonly line?: number;
}

/**
 * Opens an article, with the line at the top where one is given.
 * @param preserveFocus whether the keys stay with what has them
 * @returns false for an article that is gone, or can't be read: the editor says so in its place
 */
export async function openArticle(
  place: ArticlePlace,
  column = vscode.ViewColumn.Active,
  preserveFocus = false,
): Promise<boolean> {
  const uri = vscode.Uri.parse(place.uri);
  const document = await documentOf(uri);
  if (!document) {
    await vscode.commands.executeCommand('vscode.open', uri, column);
    return false;
  }
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: column,
    preview: true,
    preserveFocus,
  });
  if (place.line === undefined || place.line === 0) return true;
  const at = new vscode.Position(Math.min(place.line, document.lineCount - 1), 0);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  return true;
}

/** Undefined for a file that isn't there any more, or can't be read. */
export async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
