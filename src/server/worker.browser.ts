import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { noCache } from '../platform/files.ts';
import { createHash } from '../platform/hash.ts';
import { hostFiles } from './hostFiles.ts';
import { startServer } from './server.ts';

/** The worker in an editor in the browser: it asks the editor for files. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);
startServer(connection, async () => ({
  hash: await createHash(),
  files: root => hostFiles(connection, root),
  cache: () => noCache,
}));
