import * as vscode from 'vscode';
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
  const paragraph = firstParagraph(editor.document);
  editor.selection = new vscode.Selection(
    replaceFirstParagraph ? paragraph.start : paragraph.end,
    paragraph.end,
  );
  editor.revealRange(editor.selection);
}

/** The lines under the first heading up to an empty one; empty where there are none. */
function firstParagraph(document: vscode.TextDocument): vscode.Range {
  const lines = document.getText().split(/\r?\n/);
  const heading = lines.findIndex(line => /^#\s/.test(line));
  const first = lines.findIndex((line, i) => i > heading && line.trim() !== '');
  if (heading < 0 || first < 0 || /^#/.test(lines[first] ?? '')) {
    const end = document.lineAt(heading < 0 ? document.lineCount - 1 : heading).range.end;
    return new vscode.Range(end, end);
  }
  const after = lines.findIndex((line, i) => i > first && line.trim() === '');
  const last = after < 0 ? lines.length - 1 : after - 1;
  return new vscode.Range(first, 0, last, lines[last]?.length ?? 0);
}
