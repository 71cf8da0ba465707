import * as vscode from 'vscode';
import { copyAnswer, knowledgeBases } from '../server/protocol.ts';
import type { HeadwaterClient } from './client.ts';
import { articleUri, type KnowledgeNode } from './knowledgeView.ts';
import { openArticle } from './openArticle.ts';
import { texts } from './texts.ts';

/** What a command may be called with: a row of the tree, a hit, a file of the explorer, or nothing. */
export type Subject = KnowledgeNode | { readonly uri: string } | vscode.Uri | undefined;

/** Commands on one article: open, open to the side, copy the answer. */
export function registerArticleCommands(client: HeadwaterClient): vscode.Disposable {
  const open = (subject: Subject, column: vscode.ViewColumn) => {
    const uri = subjectUri(subject);
    return uri && openArticle({ uri: uri.toString() }, column);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('headwater.open', (s: Subject) => open(s, vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('headwater.openToSide', (s: Subject) =>
      open(s, vscode.ViewColumn.Beside),
    ),
    vscode.commands.registerCommand('headwater.copyAnswer', (s: Subject, channel?: string) =>
      copy(client, s, channel),
    ),
  );
}

/** The file of what a command was called with; that of the open editor where it was called with nothing. */
export function subjectUri(subject: Subject): vscode.Uri | undefined {
  if (subject instanceof vscode.Uri) return subject;
  if (subject && 'uri' in subject) return vscode.Uri.parse(subject.uri);
  if (subject && 'root' in subject) return articleUri(subject);
  return vscode.window.activeTextEditor?.document.uri;
}

/** Copies what may leave the house, in the wording of one channel. */
async function copy(client: HeadwaterClient, subject: Subject, given: string | undefined): Promise<void> {
  const t = texts[client.language];
  const uri = subjectUri(subject)?.toString();
  if (!uri) return;
  const channel = given ?? (await chooseChannel(client, uri));
  if (channel === undefined) return;
  const answer = await client.ask(copyAnswer, { uri, ...(channel !== '' && { channel }) });
  if (!answer?.plain) {
    void vscode.window.showInformationMessage(t.nothingToCopy);
    return;
  }
  await vscode.env.clipboard.writeText(answer.plain);
  vscode.window.setStatusBarMessage(`$(check) ${t.copied(channel || t.allChannels)}`, 4000);
}

async function chooseChannel(client: HeadwaterClient, uri: string): Promise<string | undefined> {
  const t = texts[client.language];
  const bases = (await client.ask(knowledgeBases, null)) ?? [];
  const base = bases.find(({ root }) => uri.startsWith(root)) ?? bases[0];
  const items = [
    ...(base?.channels ?? []).map(({ key, label }) => ({ label, channel: key })),
    { label: t.allChannels, channel: '' },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: t.chooseChannel }))?.channel;
}
