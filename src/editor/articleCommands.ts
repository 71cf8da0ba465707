import * as vscode from 'vscode';
import type { AnswerCopier } from './channel/copyAnswer.ts';
import type { HeadwaterClient } from './client.ts';
import { articleUri, isKnowledgeNode, type KnowledgeNode } from './knowledge/node.ts';
import { openArticle } from './openArticle.ts';
import { registerRowCommand } from './rowCommand.ts';

/** What a command may be called with: a row of the tree, a hit, a file of the explorer, or nothing. */
export type Subject = KnowledgeNode | { readonly uri: string } | vscode.Uri | undefined;

/** Commands on one article: open, open to the side, copy the answer in the wording of the current channel. */
export function registerArticleCommands(client: HeadwaterClient, copier: AnswerCopier): vscode.Disposable {
  const open = (subject: Subject, column: vscode.ViewColumn) => {
    const uri = subjectUri(subject);
    return uri && openArticle({ uri: uri.toString() }, column);
  };
  return vscode.Disposable.from(
    registerRowCommand(client, 'headwater.open', (s: Subject) => open(s, vscode.ViewColumn.Active)),
    registerRowCommand(client, 'headwater.openToSide', (s: Subject) => open(s, vscode.ViewColumn.Beside)),
    registerRowCommand(client, 'headwater.copyAnswer', async (s: Subject, given?: unknown) => {
      const uri = subjectUri(s)?.toString();
      // A menu of the editor hands something else in second place.
      if (uri) await copier.copy(uri, { given: typeof given === 'string' ? given : undefined });
    }),
  );
}

/** The file of what a command was called with; that of the open editor where it was called with nothing. */
export function subjectUri(subject: Subject): vscode.Uri | undefined {
  if (subject instanceof vscode.Uri) return subject;
  if (isKnowledgeNode(subject)) return articleUri(subject);
  if (subject) return vscode.Uri.parse(subject.uri);
  return vscode.window.activeTextEditor?.document.uri;
}
