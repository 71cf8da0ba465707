import * as vscode from 'vscode';
import { decisionPath } from '../../knowledge/decisionFile.ts';
import { messageOf } from '../../platform/messageOf.ts';
import { type DecisionFileEdit, decisionEdit } from '../../server/insightProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import type { Flags } from '../flagged/flags.ts';
import { chooseProcess, type ProcessPlace, processPlace } from '../flagged/processPlace.ts';
import { registerRowCommand } from '../rowCommand.ts';
import { rangeOf } from '../textEdits.ts';
import { askDecision } from './ask.ts';
import { decideTexts } from './texts.ts';

/** "Headwater: Decide about a Process": adds to decisions/PROCESS.yaml through an edit that can be undone. */
export function registerDecide(client: HeadwaterClient, flags: Flags): vscode.Disposable {
  return registerRowCommand(client, 'headwater.decide', async (subject: unknown) => {
    const t = decideTexts[client.language];
    const place = processPlace(subject) ?? (await chooseProcess(flags, t.chooseProcess));
    if (!place) return;
    try {
      await decide(client, flags, place);
    } catch (error) {
      void vscode.window.showErrorMessage(t.failed(messageOf(error)));
    }
  });
}

async function decide(client: HeadwaterClient, flags: Flags, { root, process }: ProcessPlace): Promise<void> {
  const t = decideTexts[client.language];
  const title = (await flags.find({ root, process }))?.process.title ?? process;
  const decision = await askDecision(title, t);
  if (!decision) return;
  const edit = await client.ask(decisionEdit, { root, process, decision });
  if (!edit) {
    void vscode.window.showErrorMessage(t.broken(decisionPath(process)));
    return;
  }
  await write(edit);
  const said = t.saved(t.kind[decision.decision], title);
  if ((await vscode.window.showInformationMessage(said, t.show)) === t.show) {
    await vscode.window.showTextDocument(vscode.Uri.parse(edit.uri));
  }
}

async function write({ uri, exists, range, newText }: DecisionFileEdit): Promise<void> {
  const file = vscode.Uri.parse(uri);
  const edit = new vscode.WorkspaceEdit();
  if (exists) {
    edit.replace(file, rangeOf(range), newText);
  } else {
    edit.createFile(file, { contents: new TextEncoder().encode(newText) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.workspace.asRelativePath(file));
  await (await vscode.workspace.openTextDocument(file)).save();
}
