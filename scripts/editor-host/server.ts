import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { serverFolder } from './modules.ts';
import { nodeBinary } from './node-binary.ts';
import { host } from './port.ts';
import { type Settings, writeSettings } from './settings.ts';

const serverScript = `${serverFolder}/out/server-main.js`;
const startLimitMs = 60_000;
const stopLimitMs = 5_000;
const noMarketplace = { EXTENSIONS_GALLERY: '{}' };

/** A running VS Code server. */
export interface EditorServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** Resolves when the process has ended: by `stop`, or otherwise. */
  readonly ended: Promise<'stopped' | 'died'>;
  /** Ends the server and all that it started. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly port: number;
  /** Holds the settings, state and logs of the editor. */
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  /**
   * Lets an address name an extension under development and its tests, and leaves out the
   * marketplace; never for use by people.
   */
  readonly testing?: boolean;
  readonly settings?: Settings;
  readonly environment?: NodeJS.ProcessEnv;
  /** Receives each line that the server prints. */
  readonly log?: (line: string) => void;
}

/**
 * Starts the VS Code server on 127.0.0.1 and waits until it answers.
 *
 * @throws with what the server printed when it ends early or does not answer within a minute.
 */
export async function startServer(options: ServerOptions): Promise<EditorServer> {
  await writeSettings(options.dataFolder, options.settings);
  const child = spawn(
    nodeBinary(),
    [
      serverScript,
      `--host=${host}`,
      `--port=${options.port}`,
      '--without-connection-token',
      '--disable-workspace-trust',
      '--disable-telemetry',
      ...(options.testing ? ['--enable-smoke-test-driver'] : []),
      ...folders(options),
    ],
    {
      env: { ...process.env, ...(options.testing && noMarketplace), ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that its extension hosts and watchers end with it.
      detached: process.platform !== 'win32',
    },
  );
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      printed.push(line);
      options.log?.(line);
    });
  }
  let stopping = false;
  const ended = once(child, 'exit').then(() => (stopping ? 'stopped' : 'died'));
  // Whatever ends this process, the server does not outlive it.
  const kill = () => signal(child, 'SIGKILL');
  process.once('exit', kill);
  const server: EditorServer = {
    origin: `http://${host}:${options.port}`,
    port: options.port,
    ended,
    stop: async () => {
      stopping = true;
      await stop(child, ended);
      process.off('exit', kill);
    },
  };
  if (!(await answers(`${server.origin}/version`, child))) {
    await server.stop();
    throw new Error(`The editor's server did not start:\n${printed.join('\n')}`);
  }
  return server;
}

/**
 * Ctrl+C, or the end of the terminal, stops the server first and then ends this process.
 *
 * @returns what lets go of the signals again, once the server has stopped
 */
export function stopOnSignals(server: EditorServer, exitCode = 130): () => void {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => void server.stop().finally(() => process.exit(exitCode));
  for (const name of names) process.once(name, stop);
  return () => {
    for (const name of names) process.off(name, stop);
  };
}

/**
 * Installs a packaged extension for a server that uses the same folders.
 *
 * @throws with the server's output when it is refused.
 */
export async function installExtension(
  vsix: string,
  options: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>,
): Promise<void> {
  const child = spawn(nodeBinary(), [
    serverScript,
    `--install-extension=${vsix}`,
    '--force',
    ...folders(options),
  ]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The editor refused ${vsix}:\n${output}`);
}

function folders(options: Pick<ServerOptions, 'dataFolder' | 'extensionsFolder'>): string[] {
  return [
    '--accept-server-license-terms',
    `--server-data-dir=${options.dataFolder}`,
    `--extensions-dir=${options.extensionsFolder}`,
  ];
}

async function answers(address: string, child: ChildProcess): Promise<boolean> {
  const limit = Date.now() + startLimitMs;
  while (Date.now() < limit && child.exitCode === null && child.signalCode === null) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return true;
    await delay(100);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  signal(child, 'SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), delay(stopLimitMs, false, { ref: false })]);
  // The group may outlive its leader: what is left of it ends here.
  signal(child, 'SIGKILL');
  if (!inTime) await ended;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // Nothing of it is running any more.
  }
}
