import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../scripts/editor-host/chromium.ts';
import { prepareServerModules } from '../../scripts/editor-host/modules.ts';
import { findFreePort } from '../../scripts/editor-host/port.ts';
import { installExtension, startServer, stopOnSignals } from '../../scripts/editor-host/server.ts';
import { type Settings, writeSettings } from '../../scripts/editor-host/settings.ts';
import { inProject, packagedExtension, sampleKnowledgeBase } from '../../scripts/project.ts';

/** The built-in themes that every view has to be readable in. */
export type Theme = 'light' | 'dark' | 'high-contrast';

/** The name of a theme in the settings, and the class that the workbench has once it is loaded. */
const themes: Record<Theme, { readonly name: string; readonly loaded: string }> = {
  light: { name: 'Default Light Modern', loaded: 'vscode-theme-defaults-themes-light_modern-json' },
  dark: { name: 'Default Dark Modern', loaded: 'vscode-theme-defaults-themes-dark_modern-json' },
  'high-contrast': { name: 'Default High Contrast', loaded: 'vscode-theme-defaults-themes-hc_black-json' },
};

export interface WorkbenchOptions {
  /** The folder to open; default the sample knowledge base. What is opened is a copy of it. */
  readonly folder?: string;
  /** True opens the folder itself: for large folders that nothing is changed in. */
  readonly inPlace?: boolean;
  readonly theme?: Theme;
  readonly settings?: Settings;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The packaged extension in a real VS Code, seen through a browser. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open, absolute. */
  readonly folder: string;
  /** Runs a command by its title in the command palette. */
  runCommand(title: string): Promise<void>;
  /** Opens a file of the folder, by its path in it, as a person would with Ctrl+P. */
  openFile(file: string): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  /** Takes over settings on top of the ones it was opened with. */
  setSettings(settings: Settings): Promise<void>;
  /** Writes out/screenshots/NAME.png and returns its path. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens the packaged extension (out/headwater.vsix: `npm run package` makes it) on a folder. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const own = await mkdtemp(path.join(tmpdir(), 'headwater-workbench-'));
  // In the order in which they were made; ended the other way round.
  const toEnd: (() => Promise<unknown>)[] = [() => rm(own, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (const end of toEnd.splice(0).reverse()) await end();
  };
  try {
    await prepareServerModules(line => console.log(line));
    const source = path.resolve(options.folder ?? sampleKnowledgeBase);
    const folder = options.inPlace ? source : path.join(own, path.basename(source));
    if (!options.inPlace) await cp(source, folder, { recursive: true });

    const place = { dataFolder: path.join(own, 'data'), extensionsFolder: path.join(own, 'extensions') };
    let settings: Settings = {
      'workbench.colorTheme': themes[options.theme ?? 'light'].name,
      ...options.settings,
    };
    const applySettings = async (more: Settings) => {
      settings = { ...settings, ...more };
      await writeSettings(place.dataFolder, settings);
    };
    await installExtension(packagedExtension, place);
    const server = await startServer({
      ...place,
      port: await findFreePort(0),
      testing: true,
      settings,
      environment: { HEADWATER_CACHE: path.join(own, 'cache') },
    });
    stopOnSignals(server);
    toEnd.push(() => server.stop());
    const browser = await launchChromium();
    toEnd.push(() => browser.close());
    const page = await browser.newPage({ viewport: options.viewport ?? { width: 1400, height: 900 } });
    await page.goto(`${server.origin}/?folder=${encodeURIComponent(folder)}`);
    // A theme that is still loading would go over one that is set later.
    await page
      .locator(`.${themes[options.theme ?? 'light'].loaded}`)
      .first()
      .waitFor();
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();

    return {
      page,
      folder,
      runCommand: title => pick(page, 'F1', title),
      openFile: file => pick(page, 'Control+P', file),
      setTheme: async theme => {
        await applySettings({ 'workbench.colorTheme': themes[theme].name });
        await page.locator(`.${themes[theme].loaded}`).first().waitFor();
      },
      setSettings: applySettings,
      screenshot: async name => {
        const file = inProject('out', 'screenshots', `${name}.png`);
        await mkdir(path.dirname(file), { recursive: true });
        await page.screenshot({ path: file });
        return file;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The last mark of the workbench's start. Before it a theme that is set is lost again, because the
 * one of the start is still loading.
 */
const workbenchIsComplete = `performance.getEntriesByName('code/didCreateWorkbenchContributions/4').length > 0`;

/** Opens a quick input, types, and takes the first of what it offers once that matches. */
async function pick(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await page.keyboard.type(text);
  const last = text.split('/').at(-1) ?? text;
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: last }).first().waitFor();
  await page.keyboard.press('Enter');
}
