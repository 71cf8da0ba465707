import * as vscode from 'vscode';
import type { HeadwaterClient } from './client.ts';
import { starterFiles } from './starterFiles.ts';

/** Makes a knowledge base of a folder: settings, a process and an answer to begin with, undone with one undo. */
export function registerCreateKnowledgeBase(client: HeadwaterClient): vscode.Disposable {
  return vscode.commands.registerCommand('headwater.createKnowledgeBase', async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    const edit = new vscode.WorkspaceEdit();
    for (const [path, text] of Object.entries(starterFiles[client.language])) {
      edit.createFile(vscode.Uri.joinPath(folder, path), {
        contents: new TextEncoder().encode(text),
        ignoreIfExists: true,
      });
    }
    await vscode.workspace.applyEdit(edit);
    await client.refresh();
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'headwater.yaml'));
  });
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  await vscode.commands.executeCommand('vscode.openFolder');
  return undefined;
}
