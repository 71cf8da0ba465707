import { MessageChannel } from 'node:worker_threads';
import {
  createMessageConnection,
  type MessageConnection,
  PortMessageReader,
  PortMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { noCache } from '../../../src/platform/files.ts';
import { createHash } from '../../../src/platform/hash.ts';
import { startServer } from '../../../src/server/server.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

/** The worker's side in this thread, over files in memory, as the editor speaks to it. */
export interface TestWorker {
  readonly editor: MessageConnection;
  /** By URI, as last published. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  close(): void;
}

/** @param bases files by the URI of the folder; `undefined` for a folder that can't be read */
export async function startWorker(
  bases: Readonly<Record<string, MemoryFiles | undefined>>,
  language: 'en' | 'nl' = 'en',
): Promise<TestWorker> {
  const { port1, port2 } = new MessageChannel();
  const hash = await createHash();
  const server = createConnection(
    ProposedFeatures.all,
    new PortMessageReader(port1),
    new PortMessageWriter(port1),
  );
  startServer(server, async () => ({
    hash,
    files: root => bases[root.toString()] ?? unreadable,
    cache: () => noCache,
  }));
  const editor = createMessageConnection(new PortMessageReader(port2), new PortMessageWriter(port2));
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  editor.onNotification('textDocument/publishDiagnostics', (shown: PublishDiagnosticsParams) => {
    diagnostics.set(shown.uri, shown.diagnostics);
  });
  editor.listen();
  const initializationOptions = { language, roots: Object.keys(bases) };
  await editor.sendRequest('initialize', { processId: null, capabilities: {}, initializationOptions });
  await editor.sendNotification('initialized', {});
  return {
    editor,
    diagnostics,
    close() {
      editor.dispose();
      port1.close();
      port2.close();
    },
  };
}

class Unreadable extends MemoryFiles {
  override list(): Promise<never> {
    return Promise.reject(new Error('No permission.'));
  }
}
const unreadable = new Unreadable();

/** Waits until a condition holds. @throws after five seconds */
export async function eventually<T>(
  condition: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const end = Date.now() + 5_000;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error('It did not come true within five seconds.');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
