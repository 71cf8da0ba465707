import * as vscode from 'vscode';
import { firstParagraph } from './firstParagraph.ts';
import type { WriteTexts } from './texts.ts';

export interface NewFileOptions {
  readonly viewColumn?: vscode.ViewColumn;
  /** The first paragraph says what belongs there, and goes with the first key that is typed. */
  readonly replaceFirstParagraph?: boolean;
}

/** Makes a file through an edit, so that undo takes it back, and opens it with the cursor where writing goes on. */
export async function openNewFile(
  file: { uri: string; text: string },
  t: Pick<WriteTexts, 'fileExists'>,
  { viewColumn = vscode.ViewColumn.Active, replaceFirstParagraph = false }: NewFileOptions = {},
): Promise<void> {
  const uri = vscode.Uri.parse(file.uri);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(file.text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(t.fileExists(vscode.workspace.asRelativePath(uri)));
    return;
  }
  const editor = await vscode.window.showTextDocument(uri, { preview: false, viewColumn });
  const { start, end } = firstParagraph(editor.document.getText());
  const from = replaceFirstParagraph ? start : end;
  editor.selection = new vscode.Selection(from.line, from.character, end.line, end.character);
  editor.revealRange(editor.selection);
}
