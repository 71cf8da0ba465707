import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, rm, writeFile } from 'node:fs/promises';
import { inProject } from '../project.ts';
import { nodeBinary } from './node-binary.ts';

/** The folder of the VS Code server inside the npm package that carries it. */
export const serverFolder = inProject('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Installs the modules that the VS Code server itself needs, unless that was done since the last
 * `npm ci`. The package would do so in an install script, which also compiles native modules that
 * nobody needs here and refuses every Node.js but one; install scripts are off in this project.
 *
 * @throws with npm's output when the installation fails.
 */
export async function prepareServerModules(progress: (line: string) => void): Promise<void> {
  // Written last, so that an interrupted installation is done again.
  const done = `${serverFolder}/.headwater-modules-installed`;
  if (await exists(done)) return;
  if (!(await exists(serverFolder))) {
    throw new Error('The editor is not installed: run "npm ci" first.');
  }
  await leaveOutAssistant();
  progress('Installing the modules of the editor (once, some seconds) …');
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], serverFolder);
  await writeFile(done, '');
}

/**
 * The assistant that comes with the editor needs an account. Where it is only switched off, the editor restarts the
 * processes of all extensions as soon as it notices, somewhere in the first seconds, and loses those that were given
 * to it by address.
 */
async function leaveOutAssistant(): Promise<void> {
  await rm(`${serverFolder}/extensions/copilot`, { recursive: true, force: true });
}

async function npm(parameters: readonly string[], cwd: string): Promise<void> {
  // Under npm this is its own script, which needs no shell, also on Windows.
  const script = process.env.npm_execpath;
  const child = script
    ? spawn(nodeBinary(), [script, ...parameters], { cwd, env: cleanEnvironment() })
    : spawn('npm', parameters, { cwd, env: cleanEnvironment(), shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    output += data.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`npm ${parameters.join(' ')} failed in ${cwd}:\n${output}`);
}

/** Without what the outer npm tells its scripts about the outer package. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const isOuter = (name: string) =>
    /^npm_(package|lifecycle|command)/.test(name) || name === 'npm_config_local_prefix';
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOuter(name)));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
