import * as vscode from 'vscode';
import { titleOf } from '../../authoring/life/titleOf.ts';
import type { FixCommand } from '../../authoring/rules/finding.ts';
import type { HeadwaterClient } from '../client.ts';
import { applyFix } from './applyFix.ts';

/** Carries out the quick fixes that are more than a change of the text around a problem. */
export function registerFixes(client: HeadwaterClient): vscode.Disposable {
  return vscode.commands.registerCommand('headwater.fix', async (root: string, fix: FixCommand) => {
    const place = (path: string) => vscode.Uri.joinPath(vscode.Uri.parse(root), path);
    if (fix.name === 'compare') {
      const title = `${fix.path} ↔ ${fix.other}`;
      await vscode.commands.executeCommand('vscode.diff', place(fix.path), place(fix.other), title);
    } else if (fix.name === 'new-article') {
      const { id, process } = fix;
      const command = fix.type === 'process' ? 'headwater.newProcess' : 'headwater.newAnswer';
      await vscode.commands.executeCommand(command, {
        near: root,
        ...(process !== undefined && { process }),
        ...(id !== undefined && { id, proposed: titleOf(id) }),
      });
    } else {
      await applyFix(client, root, fix);
    }
  });
}
