import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { HeadwaterApi } from '../../src/editor/activate.ts';

/** The extension, active, with its knowledge base open. */
export async function headwater(): Promise<HeadwaterApi> {
  const extension = vscode.extensions.getExtension<HeadwaterApi>('headwater.headwater');
  assert.ok(extension, 'the extension is not installed');
  const api = await extension.activate();
  await eventually(async () => (await api.search('refund'))?.hits.length);
  return api;
}

/** The URI of a path in the workspace. */
export function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
}

/** The first value that isn't empty, asked for again and again. @param limitMs after which it fails */
export async function eventually<T>(ask: () => Promise<T> | T, limitMs = 15_000): Promise<NonNullable<T>> {
  const limit = Date.now() + limitMs;
  for (;;) {
    const value = await ask();
    if (value) return value;
    assert.ok(Date.now() < limit, `nothing within ${limitMs} ms: ${ask.toString()}`);
    await delay(20);
  }
}

/** The position of the first character of a text, moved by some characters. */
export function positionOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const index = document.getText().indexOf(text);
  assert.ok(index >= 0, `"${text}" stands nowhere in ${document.fileName}`);
  return document.positionAt(index + offset);
}
