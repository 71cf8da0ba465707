import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { passwordVariable, postgresReader } from '../contacts/postgres.node.ts';
import type { PostgresSource } from '../knowledge/settings.ts';
import { NodeCache, NodeFiles } from '../platform/files.node.ts';
import { noCache } from '../platform/files.ts';
import { createHash } from '../platform/hash.ts';
import { otherThreads, type ThreadScripts } from '../service/otherThreads.node.ts';
import { hostFiles } from './hostFiles.ts';
import { databasePassword } from './protocol.ts';
import { startServer } from './server.ts';

/** The worker in an editor on Node.js: it reads the files of this machine itself. */
if (!parentPort) throw new Error('This file runs in a worker thread.');
const connection = createConnection(
  ProposedFeatures.all,
  new PortMessageReader(parentPort),
  new PortMessageWriter(parentPort),
);
const scripts = workerData as ThreadScripts;
startServer(connection, async ({ cacheFolder, language, trusted }) => {
  const hash = await createHash();
  const password = async ({ postgres: { host, port, database, user } }: PostgresSource) =>
    process.env[passwordVariable] ??
    (await connection.sendRequest(databasePassword, { host, port, database, user })) ??
    undefined;
  return {
    hash,
    ...(trusted && { database: postgresReader(password) }),
    files: root => (root.scheme === 'file' ? new NodeFiles(root.fsPath) : hostFiles(connection, root)),
    otherThreads: root =>
      root.scheme === 'file'
        ? otherThreads(scripts, { root: root.fsPath, language, inBackground: true })
        : undefined,
    cache: root => {
      if (cacheFolder === undefined) return noCache;
      return new NodeCache(path.join(cacheFolder, hash(new TextEncoder().encode(root.toString()))));
    },
  };
});
