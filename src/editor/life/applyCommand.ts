import * as vscode from 'vscode';
import { type ArticleCommand, articleEdits } from '../../server/authoringProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { say } from '../copyText.ts';
import { textEditsOf } from '../textEdits.ts';
import { type LifeTexts, lifeTexts } from './texts.ts';

/** Carries out a command on the front matter of an article, as one edit that undo takes back. */
export async function applyCommand(
  client: HeadwaterClient,
  uri: vscode.Uri,
  command: ArticleCommand,
): Promise<void> {
  const edits = await client.ask(articleEdits, { uri: uri.toString(), command });
  const t = lifeTexts[client.language];
  if (!edits) void vscode.window.showInformationMessage(t.openArticleFirst);
  if (!edits || edits.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, textEditsOf(edits));
  // Called from a row of a view, nothing else would be seen of it.
  if (await vscode.workspace.applyEdit(edit)) say(doneText(command, t));
}

function doneText(command: ArticleCommand, t: LifeTexts): string {
  switch (command.name) {
    case 'set-status':
      return t.nowIs(t.status[command.status]);
    case 'archive':
      return t.nowIs(t.status.archived);
    case 'set-review-by':
      return t.reviewSet(command.date);
    case 'add-keyword':
      return t.keywordAdded(command.keyword);
    case 'confirm-translation':
      return t.markCurrent;
  }
}
