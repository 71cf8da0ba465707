import * as vscode from 'vscode';
import { type ArticleCommand, articleEdits } from '../../server/authoringProtocol.ts';
import type { HeadwaterClient } from '../client.ts';

/** Carries out a command on the front matter of an article, as one edit that undo takes back. */
export async function applyCommand(
  client: HeadwaterClient,
  uri: vscode.Uri,
  command: ArticleCommand,
): Promise<void> {
  const edits = await client.ask(articleEdits, { uri: uri.toString(), command });
  if (!edits || edits.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ range: { start, end }, newText }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.TextEdit(range, newText);
    }),
  );
  await vscode.workspace.applyEdit(edit);
}
