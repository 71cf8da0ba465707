import * as vscode from 'vscode';
import { journalEntry } from '../../server/authoringProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import type { NewArticleSubject } from './subject.ts';

/** What the line of a journal says on which the cursor stands. Undefined where no journal is open, or another subject is given. */
export async function journalSubject(
  client: HeadwaterClient,
  given: unknown,
): Promise<NewArticleSubject | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !/\/journal\/[^/]+\.jsonl$/.test(editor.document.uri.path)) return undefined;
  // A menu of the editor hands in its file.
  if (given !== undefined && !(given instanceof vscode.Uri)) return undefined;
  const uri = editor.document.uri.toString();
  const line = editor.document.lineAt(editor.selection.active.line).text;
  return (await client.ask(journalEntry, { uri, line })) ?? undefined;
}
