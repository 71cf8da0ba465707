import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient';
import { type FileEntry, isToolFolder } from '../platform/files.ts';
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
  // A file is read and written as a whole: two that add to it at once would lose what one of them adds.
  let last: Promise<unknown> = Promise.resolve();
  client.onRequest(appendFile, ({ uri, text }) => {
    const done = last.then(() => append(vscode.Uri.parse(uri), text));
    last = done.catch(() => {});
    return done;
  });
}

async function append(file: vscode.Uri, text: string): Promise<void> {
  const before = await readIfThere(file);
  const added = new TextEncoder().encode(text);
  const bytes = new Uint8Array(before.length + added.length);
  bytes.set(before);
  bytes.set(added, before.length);
  await vscode.workspace.fs.writeFile(file, bytes);
}

/** Empty for a file that doesn't exist. Rejects for one that can't be read: it would be lost with the next write. */
async function readIfThere(file: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return new Uint8Array();
    throw error;
  }
}

/** Rejects where the folder itself can't be read; what can't be reached below it is left out. */
async function list(folder: vscode.Uri, path: string, entries: FileEntry[]): Promise<void> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const relative = path === '' ? name : `${path}/${name}`;
    const uri = vscode.Uri.joinPath(folder, name);
    try {
      if (type === vscode.FileType.Directory) {
        if (!isToolFolder(name)) await list(uri, relative, entries);
      } else if (type === vscode.FileType.File) {
        const { size, mtime } = await vscode.workspace.fs.stat(uri);
        entries.push({ path: relative, size, modified: mtime });
      }
    } catch {
      // Gone since its folder was read, or locked.
    }
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // Piece by piece: a call takes no more than some ten thousand arguments.
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}
