import * as vscode from 'vscode';
import { copyAnswer } from '../server/protocol.ts';
import type { CurrentChannel } from './channel/currentChannel.ts';
import type { HeadwaterClient } from './client.ts';
import { copyPlain } from './copyText.ts';
import { articleUri, isKnowledgeNode, type KnowledgeNode } from './knowledge/node.ts';
import { openArticle } from './openArticle.ts';
import { texts } from './texts.ts';

/** What a command may be called with: a row of the tree, a hit, a file of the explorer, or nothing. */
export type Subject = KnowledgeNode | { readonly uri: string } | vscode.Uri | undefined;

/** Commands on one article: open, open to the side, copy the answer in the wording of the current channel. */
export function registerArticleCommands(client: HeadwaterClient, channel: CurrentChannel): vscode.Disposable {
  const open = (subject: Subject, column: vscode.ViewColumn) => {
    const uri = subjectUri(subject);
    return uri && openArticle({ uri: uri.toString() }, column);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('headwater.open', (s: Subject) => open(s, vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('headwater.openToSide', (s: Subject) =>
      open(s, vscode.ViewColumn.Beside),
    ),
    vscode.commands.registerCommand('headwater.copyAnswer', async (s: Subject, given?: unknown) =>
      // A menu of the editor hands something else in second place.
      copy(client, s, typeof given === 'string' ? given : ((await channel.get())?.key ?? '')),
    ),
  );
}

/** The file of what a command was called with; that of the open editor where it was called with nothing. */
export function subjectUri(subject: Subject): vscode.Uri | undefined {
  if (subject instanceof vscode.Uri) return subject;
  if (isKnowledgeNode(subject)) return articleUri(subject);
  if (subject) return vscode.Uri.parse(subject.uri);
  return vscode.window.activeTextEditor?.document.uri;
}

/** Copies what may leave the house, in the wording of one channel; of all where it is empty. */
async function copy(client: HeadwaterClient, subject: Subject, channel: string): Promise<void> {
  const t = texts[client.language];
  const uri = subjectUri(subject)?.toString();
  if (!uri) return;
  const answer = await client.ask(copyAnswer, { uri, ...(channel !== '' && { channel }) });
  if (!answer?.plain) {
    void vscode.window.showInformationMessage(t.nothingToCopy);
    return;
  }
  await copyPlain(answer, t.copied(channel || t.allChannels));
}
