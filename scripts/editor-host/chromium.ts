import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { inProject, preparedFolder } from '../project.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium: the one that the environment variable CHROMIUM names; else the one
 * from the npm registry, which needs no system library beyond libc (Linux, x64); else the Chrome
 * that is installed on the machine.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ ...(await executable()), args: quiet, headless: true });
}

async function executable(): Promise<LaunchOptions> {
  if (process.env.CHROMIUM) return { executablePath: process.env.CHROMIUM };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const folder = await unpacked();
  return {
    executablePath: `${folder}/chromium`,
    env: {
      ...definedVariables(),
      LD_LIBRARY_PATH: `${folder}/al2023/lib`,
      FONTCONFIG_PATH: `${folder}/fonts`,
    },
  };
}

/** The folder with the unpacked Chromium and its libraries and fonts; unpacks it the first time. */
async function unpacked(): Promise<string> {
  const manifest = inProject('node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = `${preparedFolder}/chromium-${version}`;
  if (await exists(folder)) return folder;
  // Unpacked beside it and renamed, so that an interrupted unpacking leaves nothing half done.
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  // The package knows where to unpack, and that its libraries are wanted, from these variables only.
  await withVariables({ TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, () =>
    sparticuz.executablePath(),
  );
  await writeFile(`${draft}/fonts/fonts.conf`, fontSettings(folder));
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another run was first.
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

/** The package's own settings name folders of a cloud function; without these every text is invisible. */
function fontSettings(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${folder}/fonts/fonts</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    '  <dir>/usr/local/share/fonts</dir>',
    '  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>',
    `  <cachedir>${folder}/fonts/cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

async function withVariables(variables: Record<string, string>, run: () => Promise<unknown>) {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await run();
  } finally {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

function definedVariables(): Record<string, string> {
  const defined = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(defined);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
