import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { HeadwaterApi } from '../../../src/editor/activate.ts';

const english = [
  'reset password',
  'shared mailbox permission',
  'refund late',
  'cannot open file',
  'license cost',
];
const dutch = [
  'wachtwoord vergeten',
  'paspoort verlopen',
  'gedeelde mailbox',
  'factuur betalen',
  'bezwaar maken',
];
/** Hits of each search that are printed. */
const shown = 3;
/** Keystrokes that are timed, and the pause between them in milliseconds. */
const keystrokes = 60;
const pauseMs = 80;

/**
 * Runs in the extension host: how long a folder takes until search answers, and how long the host is blocked meanwhile
 * and while somebody types. Figures go to the console as lines of JSON.
 */
export async function run(): Promise<void> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const start = performance.now();
  const extension = vscode.extensions.getExtension<HeadwaterApi>('headwater.headwater');
  const api = await extension?.activate();
  if (!api) throw new Error('The extension is not there.');
  const activated = performance.now() - start;
  while ((await api.search('the de'))?.total === undefined) await delay(5);
  const answered = performance.now() - start;
  say({ activated_ms: round(activated), answers_ms: round(answered), longest_block_ms: longest(loop) });

  for (const query of [...english, ...dutch]) {
    const asked = performance.now();
    const reply = await api.search(query, shown);
    const ms = round(performance.now() - asked);
    say({ query, ms, total: reply?.total, hits: reply?.hits.slice(0, shown).map(hit => hit.title) });
  }

  loop.reset();
  say({ ...(await type(api)), longest_block_ms: longest(loop) });
  const { rss, heapUsed } = process.memoryUsage();
  say({ rss_mb: round(rss / 1e6), heap_mb: round(heapUsed / 1e6) });
}

/** Types into an article; how long a keystroke takes, and how long until search knows the unsaved word. */
async function type(api: HeadwaterApi): Promise<Record<string, number>> {
  const [file] = await vscode.workspace.findFiles('**/*.md', '**/node_modules/**', 1);
  if (!file) throw new Error('There is no article.');
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document);
  const times: number[] = [];
  for (let i = 0; i < keystrokes; i++) {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const before = performance.now();
    await editor.edit(edit => edit.insert(end, String.fromCharCode(97 + (i % 26))));
    times.push(performance.now() - before);
    await delay(pauseMs);
  }
  const end = document.lineAt(document.lineCount - 1).range.end;
  await editor.edit(edit => edit.insert(end, '\n\nZwaluwstaartverbinding\n'));
  const typed = performance.now();
  const isFound = async () =>
    (await api.search('zwaluwstaartverbinding'))?.hits.some(hit => hit.uri === file.toString());
  while (!(await isFound())) await delay(2);
  const found = performance.now() - typed;
  times.sort((a, b) => a - b);
  return {
    keystroke_p50_ms: round(times[Math.floor(times.length / 2)] ?? 0),
    keystroke_p95_ms: round(times[Math.floor(times.length * 0.95)] ?? 0),
    unsaved_found_ms: round(found),
  };
}

function longest(loop: { readonly max: number }): number {
  return round(loop.max / 1e6);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function say(figures: object): void {
  console.log(JSON.stringify(figures));
}
