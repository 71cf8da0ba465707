import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/editor-host/chromium.ts';
import { prepareServerModules } from '../../scripts/editor-host/modules.ts';
import { findFreePort } from '../../scripts/editor-host/port.ts';
import { type EditorServer, installExtension, startServer } from '../../scripts/editor-host/server.ts';
import { inProject, packagedExtension, sampleKnowledgeBase } from '../../scripts/project.ts';

export type Theme = 'Default Light Modern' | 'Default Dark Modern' | 'Default High Contrast';

export interface WorkbenchOptions {
  /** Folder to open, as it is; a copy of the sample where absent. */
  readonly folder?: string;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A real editor in a real browser, with the extension as it ships. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly #browser: Browser;
  readonly #server: EditorServer;
  readonly #scratch: string;

  private constructor(parts: {
    page: Page;
    folder: string;
    browser: Browser;
    server: EditorServer;
    scratch: string;
  }) {
    this.page = parts.page;
    this.folder = parts.folder;
    this.#browser = parts.browser;
    this.#server = parts.server;
    this.#scratch = parts.scratch;
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    await prepareServerModules(() => {});
    const scratch = await mkdtemp(path.join(tmpdir(), 'headwater-browser-'));
    const folder = options.folder ?? path.join(scratch, 'knowledge');
    if (!options.folder) await cp(sampleKnowledgeBase, folder, { recursive: true });
    const folders = {
      dataFolder: path.join(scratch, 'data'),
      extensionsFolder: path.join(scratch, 'extensions'),
    };
    await mkdir(folders.extensionsFolder, { recursive: true });
    await writeSettings(folders.dataFolder, options);
    await installExtension(packagedExtension, folders);
    const server = await startServer({ port: await findFreePort(0), ...folders });
    const browser = await launchChromium();
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    const page = await context.newPage();
    await page.goto(`${server.origin}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    return new Workbench({ page, folder, browser, server, scratch });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    await rm(this.#scratch, { recursive: true, force: true });
  }

  /** Runs a command by its name in the command palette. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.keyboard.type(command);
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Opens the search box and types; resolves when the first hit stands there. */
  async search(query: string): Promise<void> {
    await this.page.keyboard.press('Control+Alt+k');
    await this.page.locator('.quick-input-widget input').waitFor();
    await this.page.keyboard.type(query);
  }

  /** Texts of the rows of the open quick pick. */
  rows(): Promise<string[]> {
    return this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  }

  /** A picture in out/screenshots. */
  async screenshot(name: string): Promise<void> {
    await mkdir(inProject('out', 'screenshots'), { recursive: true });
    await this.page.screenshot({ path: inProject('out', 'screenshots', `${name}.png`) });
  }
}

/** The settings of the machine: what the server of this editor reads before its pages' own. */
async function writeSettings(dataFolder: string, { theme, settings }: WorkbenchOptions): Promise<void> {
  const all = {
    'workbench.colorTheme': theme ?? 'Default Light Modern',
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    ...settings,
  };
  await mkdir(path.join(dataFolder, 'data', 'Machine'), { recursive: true });
  await mkdir(path.join(dataFolder, 'data', 'User'), { recursive: true });
  for (const scope of ['Machine', 'User']) {
    await writeFile(path.join(dataFolder, 'data', scope, 'settings.json'), JSON.stringify(all));
  }
}
