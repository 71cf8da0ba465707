import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { youngGenerationMb } from '../platform/youngGeneration.node.ts';
import type { ThreadScripts } from '../service/otherThreads.node.ts';
import { activateHeadwater, type HeadwaterApi } from './activate.ts';
import type { WorkerTransports } from './workerLine.ts';

/** In an editor on Node.js the worker is a thread that reads files itself. */
export function activate(context: vscode.ExtensionContext): Promise<HeadwaterApi> {
  const script = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  return activateHeadwater(context, async log =>
    startThread(
      script('worker.cjs'),
      { reading: script('reading.worker.cjs'), checking: script('checking.worker.cjs') },
      log,
    ),
  );
}

/** @param workerData scripts of the threads that the worker may start in its turn */
function startThread(
  script: string,
  workerData: ThreadScripts<string>,
  log: (text: string) => void,
): WorkerTransports {
  // What the worker writes to its output must not end up between the lines of the extension host.
  const resourceLimits = { maxYoungGenerationSizeMb: youngGenerationMb };
  const worker = new Worker(script, { stdout: true, stderr: true, workerData, resourceLimits });
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.on('data', (text: Buffer) => log(text.toString().trimEnd()));
  }
  worker.on('error', error => log(`The worker broke down: ${error.stack ?? error.message}`));
  // The transports wait for the event of a port; without it nobody would start a worker that broke down anew.
  worker.once('exit', () => worker.emit('close'));
  return {
    reader: new PortMessageReader(worker),
    writer: new PortMessageWriter(worker),
    stop: async () => {
      await worker.terminate();
    },
  };
}
