import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import * as vscode from 'vscode';
import { createMessageConnection, PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { HeadwaterClient } from '../../src/editor/client.ts';
import { DatabasePasswords } from '../../src/editor/databasePasswords.ts';
import type { WorkerTransports } from '../../src/editor/workerLine.ts';
import { flags, knowledgeBases } from '../../src/server/protocol.ts';

/** A worker that answers what it is asked, but never that it should end. */
function startBusyWorker(onStop: () => void): WorkerTransports {
  const { port1, port2 } = new MessageChannel();
  const worker = createMessageConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
  worker.onRequest('initialize', () => ({ capabilities: {} }));
  worker.onRequest(knowledgeBases.method, () => []);
  worker.onRequest(flags.method, () => Promise.reject(new Error('No permission.')));
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

function clientWith(startWorker: () => Promise<WorkerTransports>): HeadwaterClient {
  const secrets = { get: async () => undefined } as unknown as vscode.SecretStorage;
  const globalState = { get: () => undefined } as unknown as vscode.Memento;
  return new HeadwaterClient({
    startWorker,
    output,
    language: 'en',
    cacheFolder: undefined,
    passwords: new DatabasePasswords({ secrets, globalState: globalState as never }),
  });
}

const output = vscode.window.createOutputChannel('Test of the client', { log: true });

describe('the way to the worker', () => {
  after(() => output.dispose());

  it('hands on what the worker says went wrong, and nothing of how it was asked', async () => {
    const client = clientWith(async () => startBusyWorker(() => {}));
    try {
      await client.refresh();
      await assert.rejects(client.ask(flags, null), { message: 'No permission.' });
    } finally {
      client.dispose();
    }
  });

  it('says why a worker could not be started, and starts one when it is tried again', async () => {
    let started = 0;
    const client = clientWith(async () => {
      started++;
      if (started === 1) throw new Error('No room.');
      return startBusyWorker(() => {});
    });
    const failures: unknown[] = [];
    client.onDidFail(failure => failures.push(failure));
    try {
      await client.refresh();
      assert.deepEqual(failures, [{ message: 'No room.' }]);
      assert.equal(await client.ask(knowledgeBases, null), undefined);
      await client.restart();
      assert.deepEqual(await client.ask(knowledgeBases, null), []);
      assert.deepEqual([started, failures.length], [2, 1]);
    } finally {
      client.dispose();
    }
  });

  it('begins anew with another worker where the first is too busy to end', async () => {
    let [started, stopped] = [0, 0];
    const client = clientWith(async () => {
      started++;
      return startBusyWorker(() => stopped++);
    });
    try {
      await client.refresh();
      await client.restart();
      assert.deepEqual([started, stopped], [2, 1]);
      assert.deepEqual(await client.ask(knowledgeBases, null), []);
    } finally {
      client.dispose();
    }
  });
});
