import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { activateHeadwater, type HeadwaterApi } from './activate.ts';
import type { WorkerTransports } from './client.ts';

/** In an editor on Node.js the worker is a thread that reads files itself. */
export function activate(context: vscode.ExtensionContext): Promise<HeadwaterApi> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.cjs').fsPath;
  return activateHeadwater(context, async () => startThread(script));
}

function startThread(script: string): WorkerTransports {
  // What the worker writes to its output must not end up between the lines of the extension host.
  const worker = new Worker(script, { stdout: true, stderr: true });
  return {
    reader: new PortMessageReader(worker),
    writer: new PortMessageWriter(worker),
    stop: async () => {
      await worker.terminate();
    },
  };
}
