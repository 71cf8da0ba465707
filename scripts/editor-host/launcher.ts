#!/usr/bin/env node
/*
 * Speaks the command line of the VS Code desktop build as far as @vscode/test-electron uses it, and runs the editor
 * from the npm registry instead: its server, and a headless Chromium for its workbench. Ends with the status that the
 * tests inside the extension host report.
 */
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.ts';
import { consoleText } from './console.ts';
import { prepareServerModules } from './modules.ts';
import { findFreePort, host } from './port.ts';
import { type EditorServer, startServer, stopOnSignals } from './server.ts';

const limitMs = 5 * 60_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

process.exitCode = await run();

async function run(): Promise<number> {
  await prepareServerModules(line => console.log(line));
  const server = await startServer({
    port: await findFreePort(0),
    dataFolder: String(values['user-data-dir']),
    extensionsFolder: String(values['extensions-dir']),
    testing: true,
  });
  stopOnSignals(server);
  try {
    return await runIn(server);
  } finally {
    await server.stop();
  }
}

async function runIn(server: EditorServer): Promise<number> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const verdict = Promise.withResolvers<number>();
    await page.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => {
      const text = consoleText(parts);
      if (text !== undefined) console.log(text);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => verdict.resolve(code));
    page.on('crash', () => verdict.reject(new Error('The page of the editor crashed.')));
    const timer = setTimeout(
      () => verdict.reject(new Error(`No verdict after ${limitMs / 1000} s.`)),
      limitMs,
    );
    await page.goto(address(server));
    const code = await verdict.promise;
    clearTimeout(timer);
    return code;
  } finally {
    await browser.close();
  }
}

function address(server: EditorServer): string {
  const remote = (path: unknown) => `vscode-remote://${host}:${server.port}${String(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(values.extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: positionals[0] ?? '', payload: JSON.stringify(payload) });
  return `${server.origin}/?${query}`;
}
