import * as vscode from 'vscode';
import type { FixCommand } from '../../authoring/rules/finding.ts';
import { fixEdit } from '../../server/editorProtocol.ts';
import type { HeadwaterClient } from '../client.ts';

/** Carries out the quick fixes that are more than a change of the text around a problem. */
export function registerFixes(client: HeadwaterClient): vscode.Disposable {
  return vscode.commands.registerCommand('headwater.fix', async (root: string, fix: FixCommand) => {
    const place = (path: string) => vscode.Uri.joinPath(vscode.Uri.parse(root), path);
    if (fix.name === 'compare') {
      const title = `${fix.path} ↔ ${fix.other}`;
      await vscode.commands.executeCommand('vscode.diff', place(fix.path), place(fix.other), title);
    } else if (fix.name === 'new-article') {
      const title = fix.id?.replace(/[-_]+/g, ' ');
      const command = fix.type === 'process' ? 'headwater.newProcess' : 'headwater.newAnswer';
      await vscode.commands.executeCommand(command, { root, process: fix.process, title, id: fix.id });
    } else {
      await apply(client, root, fix);
    }
  });
}

async function apply(client: HeadwaterClient, root: string, fix: FixCommand): Promise<void> {
  const edit = await client.ask(fixEdit, { root, fix });
  if (!edit) return;
  const files = Object.entries(edit.changes ?? {});
  const all = new vscode.WorkspaceEdit();
  for (const [uri, edits] of files) {
    const texts = edits.map(({ range: { start, end }, newText }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.TextEdit(range, newText);
    });
    all.set(vscode.Uri.parse(uri), texts);
  }
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Headwater' }, () =>
    vscode.workspace.applyEdit(all, { isRefactoring: true }),
  );
}
