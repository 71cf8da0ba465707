import * as vscode from 'vscode';
import type { Texts } from '../texts.ts';
import type { RecentHit } from './recent.ts';

/** Puts a link to a hit where the cursor is; words that are selected become its text. */
export async function insertLink({ id, anchor }: RecentHit, t: Texts): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    void vscode.window.showInformationMessage(t.noEditorForLink);
    return;
  }
  const target = anchor ? `${id}#${anchor}` : id;
  const words = editor.document.getText(editor.selection);
  await editor.edit(edit => edit.replace(editor.selection, `[[${target}${words ? `|${words}` : ''}]]`));
}
