import * as vscode from 'vscode';
import type { WriteTexts } from './texts.ts';

/** Makes a file through an edit, so that undo takes it back, and opens it with the cursor where writing goes on. */
export async function openNewFile(
  file: { uri: string; text: string },
  t: Pick<WriteTexts, 'fileExists'>,
  viewColumn = vscode.ViewColumn.Active,
): Promise<void> {
  const uri = vscode.Uri.parse(file.uri);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(file.text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(t.fileExists(vscode.workspace.asRelativePath(uri)));
    return;
  }
  const editor = await vscode.window.showTextDocument(uri, { preview: false, viewColumn });
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
}
