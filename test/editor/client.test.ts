import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import * as vscode from 'vscode';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { HeadwaterClient, type WorkerTransports } from '../../src/editor/client.ts';
import { DatabasePasswords } from '../../src/editor/databasePasswords.ts';
import { knowledgeBases } from '../../src/server/protocol.ts';

/** A worker that answers what it is asked, but never that it should end. */
function startBusyWorker(onStop: () => void): WorkerTransports {
  const { port1, port2 } = new MessageChannel();
  const worker = createMessageConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
  worker.onRequest('initialize', () => ({ capabilities: {} }));
  worker.onRequest(knowledgeBases.method, () => []);
  worker.onRequest('shutdown', () => new Promise(() => {}));
  worker.listen();
  return {
    reader: new PortMessageReader(port2),
    writer: new PortMessageWriter(port2),
    stop: async () => {
      onStop();
      worker.dispose();
      port1.close();
      port2.close();
    },
  };
}

describe('the way to the worker', () => {
  it('begins anew with another worker where the first is too busy to end', async () => {
    const secrets = { get: async () => undefined } as unknown as vscode.SecretStorage;
    const globalState = { get: () => undefined } as unknown as vscode.Memento;
    const output = vscode.window.createOutputChannel('Test of the client', { log: true });
    let [started, stopped] = [0, 0];
    const client = new HeadwaterClient({
      startWorker: async () => {
        started++;
        return startBusyWorker(() => stopped++);
      },
      output,
      language: 'en',
      cacheFolder: undefined,
      passwords: new DatabasePasswords({ secrets, globalState: globalState as never }),
    });
    try {
      await client.refresh();
      await client.restart();
      assert.deepEqual([started, stopped], [2, 1]);
      assert.deepEqual(await client.ask(knowledgeBases, null), []);
    } finally {
      client.dispose();
      output.dispose();
    }
  });
});
