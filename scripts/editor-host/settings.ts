import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Settings by their full name, as in VS Code's settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/** What comes with this editor and asks for accounts, networks or attention that nobody has here. */
const quiet: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Writes the machine's settings; a running editor takes them over at once. (A person's own
 * settings are kept in the browser.)
 */
export async function writeSettings(dataFolder: string, settings: Settings = {}): Promise<void> {
  const folder = join(dataFolder, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  const draft = join(folder, 'settings.json.new');
  await writeFile(draft, JSON.stringify({ ...quiet, ...settings }, null, 2));
  // At once: an editor that reads half a file shows its defaults.
  await rename(draft, join(folder, 'settings.json'));
}
