import { execFile, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { workbenchAddress } from './editor-host/address.ts';
import { prepareServerModules } from './editor-host/modules.ts';
import { nodeBinary } from './editor-host/node-binary.ts';
import { findFreePort } from './editor-host/port.ts';
import { installExtension, startServer, stopOnSignals } from './editor-host/server.ts';
import { inProject, packagedExtension, root, sampleKnowledgeBase } from './project.ts';
import { trialKnowledgeBase } from './trial.ts';

/*
 * `npm start`: the extension as it ships, in a real VS Code that is shown in a browser, on a copy of the sample.
 * `npm start -- --kb DIR` opens that folder itself, `--port N` takes another port.
 */

const usualPort = '8765';
const trialFolder = inProject('.headwater', 'sample');

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function start(): Promise<void> {
  const { chosenFolder, wantedPort } = readArguments();
  const folder = chosenFolder ?? (await trialKnowledgeBase(sampleKnowledgeBase, trialFolder));
  if (!existsSync(path.join(folder, 'headwater.yaml'))) {
    console.log(
      `${folder} has no headwater.yaml: it is opened all the same, and Headwater offers to make one.`,
    );
  }

  console.log('Building and packing the extension …');
  await packageQuietly();
  await prepareServerModules(line => console.log(line));

  console.log('Starting the editor …');
  const dataFolder = inProject('.headwater', 'editor');
  const extensionsFolder = path.join(dataFolder, 'extensions');
  await installExtension(packagedExtension, { dataFolder, extensionsFolder });
  const port = await findFreePort(wantedPort);
  if (port !== wantedPort) console.log(`Port ${wantedPort} is busy: ${port} is used instead.`);
  const server = await startServer({
    port,
    dataFolder,
    extensionsFolder,
    // The sample's copy lies inside the clone, whose history is not its own.
    settings: { 'git.openRepositoryInParentFolders': chosenFolder ? 'always' : 'never' },
  });
  stopOnSignals(server, 0);

  const address = workbenchAddress(server, folder);
  console.log(`\nHeadwater is open at ${address}\n(Ctrl+C stops it.)`);
  if (!chosenFolder) console.log(`What you change stays in ${folder}; delete that folder to begin anew.`);
  openBrowser(address);
  if ((await server.ended) === 'died') throw new Error('The editor has stopped by itself.');
}

/** @throws with a sentence for the person on what cannot be understood or is not there. */
function readArguments(): { chosenFolder: string | undefined; wantedPort: number } {
  const { values } = parseArgs({ options: { kb: { type: 'string' }, port: { type: 'string' } } });
  // npm runs its scripts in the project; a person means the folder that they are in.
  const chosenFolder = values.kb ? path.resolve(process.env.INIT_CWD ?? process.cwd(), values.kb) : undefined;
  if (chosenFolder && !statSync(chosenFolder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${chosenFolder}.`);
  }
  const wantedPort = Number(values.port ?? usualPort);
  if (!Number.isInteger(wantedPort) || wantedPort < 1 || wantedPort > 65_535) {
    throw new Error(`${values.port} is not a port: a number from 1 to 65535.`);
  }
  return { chosenFolder, wantedPort };
}

/** @throws with all that was printed when it fails. */
async function packageQuietly(): Promise<void> {
  await promisify(execFile)(nodeBinary(), ['scripts/package.ts'], { cwd: root }).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`The extension could not be built:\n${error.stdout}${error.stderr}`);
    },
  );
}

/** Only where there is a display to show it on. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasDisplay = platform === 'darwin' || platform === 'win32' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasDisplay || env.CI) return;
  const command = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true }).on('error', () => {});
}
