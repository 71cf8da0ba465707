import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { workbenchAddress } from '../../scripts/editor-host/address.ts';
import { launchChromium } from '../../scripts/editor-host/chromium.ts';
import { prepareServerModules } from '../../scripts/editor-host/modules.ts';
import { findFreePort } from '../../scripts/editor-host/port.ts';
import { installExtension, startServer, stopOnSignals } from '../../scripts/editor-host/server.ts';
import { type Settings, writeSettings } from '../../scripts/editor-host/settings.ts';
import { inProject, packagedExtension, sampleKnowledgeBase } from '../../scripts/project.ts';
import { provideWebBuild } from './webBuild.ts';

/** The class that the workbench has once a theme is loaded, by the name of the theme in the settings. */
const themeClasses = {
  'Default Light Modern': 'vscode-theme-defaults-themes-light_modern-json',
  'Default Dark Modern': 'vscode-theme-defaults-themes-dark_modern-json',
  'Default High Contrast': 'vscode-theme-defaults-themes-hc_black-json',
  'Default High Contrast Light': 'vscode-theme-defaults-themes-hc_light-json',
} as const;
export type Theme = keyof typeof themeClasses;
export const themes = Object.keys(themeClasses) as readonly Theme[];

/**
 * The last mark of the workbench's start. Before it a theme that is set is lost again, because the
 * one of the start is still loading.
 */
const isComplete = `performance.getEntriesByName('code/didCreateWorkbenchContributions/4').length > 0`;

export interface WorkbenchOptions {
  /** Folder to open, as it is; a copy of the sample where absent. */
  readonly folder?: string;
  /** `web` runs the build for browsers, in a web worker; `node`, where absent, the one for Node.js. */
  readonly host?: 'node' | 'web';
  readonly theme?: Theme;
  readonly settings?: Settings;
  readonly viewport?: { readonly width: number; readonly height: number };
}

interface Parts {
  readonly page: Page;
  readonly folder: string;
  readonly dataFolder: string;
  readonly settings: Settings;
  readonly close: () => Promise<void>;
}

/** A real editor in a real browser, with the extension as `npm run package` left it in out/headwater.vsix. */
export class Workbench {
  /** The ones that are open now. */
  static readonly all = new Set<Workbench>();
  readonly page: Page;
  /** The folder that is open, absolute. */
  readonly folder: string;
  readonly close: () => Promise<void>;
  readonly #dataFolder: string;
  #settings: Settings;

  private constructor(parts: Parts) {
    this.page = parts.page;
    this.folder = parts.folder;
    this.close = () => {
      Workbench.all.delete(this);
      return parts.close();
    };
    this.#dataFolder = parts.dataFolder;
    this.#settings = parts.settings;
    Workbench.all.add(this);
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const scratch = await mkdtemp(path.join(tmpdir(), 'headwater-browser-'));
    // What has to end, in the order in which it began; it ends the other way round.
    const begun: (() => Promise<unknown>)[] = [
      () => rm(scratch, { recursive: true, force: true, maxRetries: 5 }),
    ];
    const close = async () => {
      for (const end of begun.splice(0).reverse()) await end();
    };
    try {
      return new Workbench({ ...(await openPage(options, scratch, begun)), close });
    } catch (error) {
      await close();
      throw error;
    }
  }

  /** Rows of the open quick pick. */
  get hits(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Runs a command by its whole name in the command palette. */
  async run(command: string): Promise<void> {
    await this.#pick('F1', `>${command}`, command);
  }

  /** Opens a file by its path in the folder. */
  async openFile(file: string): Promise<void> {
    await this.#pick('Control+P', file, path.posix.basename(file));
  }

  /**
   * Presses a key until what it opens is there: an editor that is still loading takes the focus once more, which
   * closes what was opened meanwhile.
   */
  async press(key: string, opened: Locator): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      await this.page.keyboard.press(key);
      try {
        return await opened.waitFor({ timeout: 5_000 });
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  /** Takes a row of the open quick pick by typing its text: rows still move while a slow machine lays them out. */
  async choose(text: string): Promise<void> {
    await this.hits.filter({ hasText: text }).first().waitFor();
    await this.page.keyboard.type(text);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Does something again and again until a thing is to be seen: what is drawn anew meanwhile loses a click. */
  async until(act: () => Promise<unknown>, seen: Locator): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      await act();
      try {
        return await seen.first().waitFor({ timeout: 2_000 });
      } catch (error) {
        if (attempt === 20) throw error;
      }
    }
  }

  /** Opens the search box and types; resolves when the text stands there. */
  async search(query: string): Promise<void> {
    await this.press('Control+Alt+k', this.page.locator('.quick-input-widget input'));
    await this.page.keyboard.type(query);
  }

  /** Texts of the rows of the open quick pick. */
  rows(): Promise<string[]> {
    return this.hits.allTextContents();
  }

  async setTheme(theme: Theme): Promise<void> {
    // Right after its start the editor does not watch its settings yet: then they are written again.
    const again = setInterval(() => void this.setSettings({}), 3_000);
    await this.setSettings({ 'workbench.colorTheme': theme });
    await themeLoaded(this.page, theme).finally(() => clearInterval(again));
  }

  /** Sets settings on top of the present ones. */
  async setSettings(settings: Settings): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    await writeSettings(this.#dataFolder, this.#settings);
  }

  /** Writes out/screenshots/NAME.png and returns its path. */
  async screenshot(name: string): Promise<string> {
    const file = inProject('out', 'screenshots', `${name}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Goes down to a row by keys, since rows still move while they are laid out: what is like it may come before it. */
  async #accept(box: Locator, row: string): Promise<void> {
    const focused = this.page.locator('.quick-input-list .monaco-list-row.focused');
    for (let down = 0; down < 10; down++) {
      if ((await focused.textContent({ timeout: 2_000 }))?.includes(row)) {
        return box.press('Enter', { timeout: 2_000 });
      }
      await box.press('ArrowDown', { timeout: 2_000 });
    }
    throw new Error(`No row ${row} among ${await this.rows()}`);
  }

  /**
   * Chooses a row of a quick pick. An editor that is still loading takes the focus once more, and the pick is gone: then
   * it begins again. The text goes into the box and nowhere else, whatever has the focus.
   */
  async #pick(key: string, text: string, row: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget input');
    for (let attempt = 0; ; attempt++) {
      try {
        await this.press(key, box);
        await box.fill(text, { timeout: 2_000 });
        await this.hits.filter({ hasText: row }).first().waitFor({ timeout: 5_000 });
        return await this.#accept(box, row);
      } catch (error) {
        if (attempt === 5) throw error;
        // One that was opened before the editor had the focus lacks the commands of that editor.
        await this.page.keyboard.press('Escape');
      }
    }
  }
}

async function openPage(
  options: WorkbenchOptions,
  scratch: string,
  begun: (() => Promise<unknown>)[],
): Promise<Omit<Parts, 'close'>> {
  await prepareServerModules(line => console.log(line));
  const folder = options.folder ? path.resolve(options.folder) : path.join(scratch, 'knowledge');
  if (!options.folder) await cp(sampleKnowledgeBase, folder, { recursive: true });
  const dataFolder = path.join(scratch, 'data');
  const extensionsFolder = path.join(scratch, 'extensions');
  const isWeb = options.host === 'web';
  if (!isWeb) await installExtension(packagedExtension, { dataFolder, extensionsFolder });

  const theme = options.theme ?? 'Default Light Modern';
  const settings = { 'workbench.colorTheme': theme, ...options.settings };
  const server = await startServer({
    port: await findFreePort(0),
    dataFolder,
    extensionsFolder,
    settings,
    testing: true,
    environment: { HEADWATER_CACHE: path.join(scratch, 'cache') },
  });
  const letGo = stopOnSignals(server);
  begun.push(() => server.stop().finally(letGo));

  const browser = await launchChromium();
  begun.push(() => browser.close());
  const context = await browser.newContext({ viewport: options.viewport ?? { width: 1400, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  if (isWeb) await provideWebBuild(context, server);
  const page = await context.newPage();
  await page.goto(workbenchAddress(server, folder));
  await page.waitForFunction(isComplete, undefined, { timeout: 60_000 });
  await themeLoaded(page, theme);
  return { page, folder, dataFolder, settings };
}

async function themeLoaded(page: Page, theme: Theme): Promise<void> {
  await page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
}
