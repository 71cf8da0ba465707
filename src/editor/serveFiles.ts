import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient';
import type { FileEntry } from '../platform/files.ts';
import { appendFile, listFiles, readFile } from '../server/protocol.ts';

/** Reads files for a worker that can't: in the browser, and in workspaces that aren't on this machine. */
export function serveFiles(client: LanguageClient): void {
  client.onRequest(listFiles, async ({ root }) => {
    const entries: FileEntry[] = [];
    await list(vscode.Uri.parse(root), '', entries);
    return entries;
  });
  client.onRequest(readFile, async ({ uri }) =>
    base64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))),
  );
  client.onRequest(appendFile, async ({ uri, text }) => {
    const file = vscode.Uri.parse(uri);
    const before = await vscode.workspace.fs.readFile(file).then(
      bytes => bytes,
      () => new Uint8Array(),
    );
    const added = new TextEncoder().encode(text);
    const bytes = new Uint8Array(before.length + added.length);
    bytes.set(before);
    bytes.set(added, before.length);
    await vscode.workspace.fs.writeFile(file, bytes);
  });
}

async function list(folder: vscode.Uri, path: string, entries: FileEntry[]): Promise<void> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const relative = path === '' ? name : `${path}/${name}`;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) {
      if (name !== 'node_modules' && !name.startsWith('.')) await list(uri, relative, entries);
    } else if (type === vscode.FileType.File) {
      const { size, mtime } = await vscode.workspace.fs.stat(uri);
      entries.push({ path: relative, size, modified: mtime });
    }
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // Piece by piece: a call takes no more than some ten thousand arguments.
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}
