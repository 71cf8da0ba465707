import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import { activateHeadwater, type HeadwaterApi } from './activate.ts';
import type { WorkerTransports } from './workerLine.ts';

/** In an editor in the browser the worker is a web worker that asks the editor for files. */
export function activate(context: vscode.ExtensionContext): Promise<HeadwaterApi> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.browser.js').toString(true);
  return activateHeadwater(context, async () => startWorker(script));
}

function startWorker(script: string): WorkerTransports {
  const worker = new Worker(script);
  return {
    reader: new BrowserMessageReader(worker),
    writer: new BrowserMessageWriter(worker),
    stop: async () => worker.terminate(),
  };
}
