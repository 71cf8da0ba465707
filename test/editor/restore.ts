import * as vscode from 'vscode';
import { file } from './extension.ts';

/**
 * Remembers a file, to put it back as it was after a test. Reverting is not enough: this editor saves by itself after a
 * second.
 */
export async function remember(path: string): Promise<() => Promise<void>> {
  const uri = file(path);
  const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), before);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  };
}
