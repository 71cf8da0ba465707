import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  createMessageConnection,
  type MessageConnection,
  PortMessageReader,
  PortMessageWriter,
} from 'vscode-jsonrpc/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { checked, search } from '../../../src/server/protocol.ts';

/** The worker as the extension starts it, and what is asked of it. */
export interface BenchWorker {
  /** When it was started, on the clock of `performance`. */
  readonly started: number;
  /** Resolves once search answers. */
  answers(): Promise<void>;
  /** Asks what the search box asks at a keystroke; milliseconds until the hits are there. */
  typeInBox(query: string): Promise<number>;
  open(uri: string): Promise<OpenArticle>;
  /** When all problems were told, on the same clock; undefined until then. */
  checked(): number | undefined;
  /** Number of files that have problems. */
  files(): number;
  stop(): Promise<void>;
}

export interface OpenArticle {
  readonly uri: string;
  /** Types a sentence that is too long; milliseconds until it is told. */
  type(): Promise<number>;
}

/**
 * Words of a sentence that no article has, from this number on, another one with every keystroke: the rule tells how
 * many there are. A line of more than 5,000 characters would be looked at in pieces.
 */
const manyWords = 300;
const differentCounts = 600;
/** As many as the search box asks for. */
const hitsInBox = 12;

/** @param dist folder of the build */
export async function startBenchWorker(
  dist: string,
  root: string,
  cacheFolder: string,
): Promise<BenchWorker> {
  const script = (name: string) => path.join(dist, `${name}.cjs`);
  const started = performance.now();
  const worker = new Worker(script('worker'), {
    workerData: { reading: script('reading.worker'), checking: script('checking.worker') },
  });
  const editor = createMessageConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
  const told = new Set<string>();
  let checkedAt: number | undefined;
  const listeners = new Set<(shown: PublishDiagnosticsParams) => void>();
  editor.onNotification('textDocument/publishDiagnostics', (shown: PublishDiagnosticsParams) => {
    told.add(shown.uri);
    for (const listener of listeners) listener(shown);
  });
  editor.onNotification(checked, () => {
    checkedAt = performance.now();
  });
  editor.listen();
  const roots = [pathToFileURL(root).href];
  const initializationOptions = { language: 'en', roots, cacheFolder, trusted: false };
  await editor.sendRequest('initialize', { processId: null, capabilities: {}, initializationOptions });
  await editor.sendNotification('initialized', {});
  return {
    started,
    async answers() {
      const ask = () => editor.sendRequest(search, { query: 'the de', limit: 1, asYouType: false });
      while ((await ask()).total === 0) await delay(1);
    },
    async typeInBox(query) {
      const typed = performance.now();
      await editor.sendRequest(search, { query, limit: hitsInBox, asYouType: true });
      return performance.now() - typed;
    },
    open: uri => openArticle(editor, uri, listeners),
    checked: () => checkedAt,
    files: () => told.size,
    async stop() {
      editor.dispose();
      await worker.terminate();
    },
  };
}

async function openArticle(
  editor: MessageConnection,
  uri: string,
  listeners: Set<(shown: PublishDiagnosticsParams) => void>,
): Promise<OpenArticle> {
  const text = await readFile(fileURLToPath(uri), 'utf8');
  let version = 1;
  await editor.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  });
  return {
    uri,
    async type() {
      version++;
      const words = manyWords + (version % differentCounts);
      const shown = Promise.withResolvers<number>();
      const listener = ({ uri: of, diagnostics }: PublishDiagnosticsParams) => {
        const isThere = of === uri && diagnostics.some(({ message }) => String(message).includes(`${words}`));
        if (isThere) shown.resolve(performance.now());
      };
      listeners.add(listener);
      const typed = performance.now();
      await editor.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: `${text}\n\nOne${' more'.repeat(words - 1)}.\n` }],
      });
      const at = await shown.promise;
      listeners.delete(listener);
      return at - typed;
    },
  };
}
