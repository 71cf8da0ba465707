import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { findRoots } from '../../src/editor/findRoots.ts';
import { file } from './extension.ts';

describe('Activation', () => {
  const extension = vscode.extensions.getExtension('headwater.headwater');
  assert.ok(extension, 'The extension is installed.');

  it('happens by itself in a workspace with a headwater.yaml', async () => {
    while (!extension.isActive) await delay(50);
  });

  it('registers every command that the manifest promises', async () => {
    const { contributes } = extension.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const promised = contributes.commands.map(({ command }) => command);
    assert.ok(promised.includes('headwater.search'));
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      promised.filter(command => !registered.has(command)),
      [],
    );
  });

  it('finds no knowledge base in a hidden folder, as none of its articles would be read', async () => {
    const hidden = file('.hidden/headwater.yaml');
    await vscode.workspace.fs.writeFile(hidden, new Uint8Array());
    try {
      assert.deepEqual(await findRoots(), [file('').toString().replace(/\/$/, '')]);
    } finally {
      await vscode.workspace.fs.delete(file('.hidden'), { recursive: true });
    }
  });

  it('works on a copy: no test changes the sample', () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    assert.notEqual(folder.fsPath, vscode.Uri.joinPath(extension.extensionUri, 'knowledge').fsPath);
  });
});
