import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareServerModules } from './editor-host/modules.ts';
import { findFreePort } from './editor-host/port.ts';
import { installExtension, startServer, stopOnSignals } from './editor-host/server.ts';
import { packageExtension } from './package.ts';
import { inProject, packagedExtension, sampleKnowledgeBase } from './project.ts';

/** `npm start`: the packaged extension in a real editor in the browser. `-- --kb DIR --port N`. */

const usualPort = 8765;

const { values } = parseArgs({ options: { kb: { type: 'string' }, port: { type: 'string' } } });
const folder = path.resolve(values.kb ?? sampleKnowledgeBase);
const wanted = Number(values.port ?? usualPort);

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`There is no folder ${folder}.`);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) fail(`${values.port} is not a port.`);
if (!existsSync(path.join(folder, 'headwater.yaml'))) {
  console.log(`${folder} has no headwater.yaml yet: Headwater will offer to make one.`);
}

try {
  console.log('Building and packing the extension …');
  await packageExtension();
  await prepareServerModules(line => console.log(line));

  const dataFolder = inProject('.headwater', 'editor');
  const extensionsFolder = path.join(dataFolder, 'extensions');
  await rm(extensionsFolder, { recursive: true, force: true });
  await mkdir(extensionsFolder, { recursive: true });
  await installExtension(packagedExtension, { dataFolder, extensionsFolder });

  const port = await findFreePort(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is busy: using ${port}.`);
  const server = await startServer({ port, dataFolder, extensionsFolder });
  stopOnSignals(server, 0);
  const address = `${server.origin}/?folder=${encodeURIComponent(folder)}`;
  console.log(`\nHeadwater is at ${address}\nCtrl+C stops it.`);
  openBrowser(address);

  await server.ended;
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** Only where there is a display to show it on. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasDisplay = platform === 'darwin' || platform === 'win32' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasDisplay || env.CI) return;
  const command = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true }).on('error', () => {});
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
