import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { HeadwaterApi } from '../../../src/editor/activate.ts';
import { Blocks } from './blocks.ts';
import { Turns } from './turns.ts';

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
/** Keystrokes that are timed once all is quiet, and the pause between them in milliseconds. */
const keystrokes = 60;
const pauseMs = 80;
/** The rules are through when no other file gets problems for so many milliseconds. */
const quietMs = 5000;
/** Blocks of which it is printed where their time went. */
const explained = 3;

/**
 * Runs in the extension host: how long a folder takes until search answers and until its problems are shown, how long a
 * keystroke takes meanwhile and afterwards, and how long the host is blocked: by everything, and by Headwater alone.
 * Figures go to the console as lines of JSON.
 */
export async function run(): Promise<void> {
  const start = performance.now();
  const extension = vscode.extensions.getExtension<HeadwaterApi>('headwater.headwater');
  if (!extension) throw new Error('The extension is not there.');
  const host = new HostWatch();

  await host.start();
  const api = await extension.activate();
  const activated = performance.now() - start;
  while ((await api.search('the de'))?.total === undefined) await delay(5);
  const answered = performance.now() - start;
  say({
    phase: 'loading',
    activated_ms: round(activated),
    answers_ms: round(answered),
    ...(await host.stop()),
  });

  const editor = await openArticle();
  const problems = new ProblemsWatch(editor.document.uri);
  await host.start();
  const meanwhile = await type(editor, () => problems.sinceLast() < quietMs);
  const { files, last } = problems.stop();
  const checked = last === undefined ? null : round(last - start);
  say({ phase: 'problems arrive', files, shown_ms: checked, ...meanwhile, ...(await host.stop()) });

  await host.start();
  const settled = await type(editor, count => count < keystrokes);
  say({ phase: 'quiet', ...settled, ...(await host.stop()) });
  say({ unsaved_found_ms: await timeToFind(api, editor) });

  for (const query of [...english, ...dutch]) {
    const asked = performance.now();
    const reply = await api.search(query, shown);
    const ms = round(performance.now() - asked);
    say({ query, ms, total: reply?.total, hits: reply?.hits.slice(0, shown).map(hit => hit.title) });
  }
  const { rss, heapUsed } = process.memoryUsage();
  say({ rss_mb: round(rss / 1e6), heap_mb: round(heapUsed / 1e6) });
}

async function openArticle(): Promise<vscode.TextEditor> {
  const [file] = await vscode.workspace.findFiles('**/*.md', '**/node_modules/**', 1);
  if (!file) throw new Error('There is no article.');
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
}

/** Types letters at the end, for as long as `more` says; how long a keystroke takes. */
async function type(editor: vscode.TextEditor, more: (count: number) => boolean): Promise<object> {
  const times: number[] = [];
  while (more(times.length)) {
    const before = performance.now();
    await insert(editor, String.fromCharCode(97 + (times.length % 26)));
    times.push(performance.now() - before);
    await delay(pauseMs);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return { keystrokes: times.length, p50_ms: at(0.5), p95_ms: at(0.95), worst_ms: at(1) };
}

/** Milliseconds until search knows a word that isn't saved. */
async function timeToFind(api: HeadwaterApi, editor: vscode.TextEditor): Promise<number> {
  await insert(editor, '\n\nZwaluwstaartverbinding\n');
  const typed = performance.now();
  const uri = editor.document.uri.toString();
  const isFound = async () => (await api.search('zwaluwstaartverbinding'))?.hits.some(hit => hit.uri === uri);
  while (!(await isFound())) await delay(2);
  return round(performance.now() - typed);
}

async function insert(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const { end } = document.lineAt(document.lineCount - 1).range;
  await editor.edit(edit => edit.insert(end, text));
}

/** Watches the problems of all files but one. */
class ProblemsWatch {
  readonly #listening: vscode.Disposable;
  readonly #files = new Set<string>();
  readonly #start = performance.now();
  #last: number | undefined;

  constructor(edited: vscode.Uri) {
    this.#listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const others = uris.map(String).filter(uri => uri !== edited.toString());
      if (others.length === 0) return;
      this.#last = performance.now();
      for (const uri of others) this.#files.add(uri);
    });
  }

  /** Milliseconds without news. The rules may take long before the first: it is waited for four times as long. */
  sinceLast(): number {
    return this.#last === undefined ? (performance.now() - this.#start) / 4 : performance.now() - this.#last;
  }

  stop(): { files: number; last: number | undefined } {
    this.#listening.dispose();
    return { files: this.#files.size, last: this.#last };
  }
}

/**
 * Watches how long the extension host does nothing else: `longest_block_ms` by the clock, and `longest_work_ms` by the
 * time of the processor, which other programs don't lengthen; of the blocks by the clock what Headwater has in them.
 */
class HostWatch {
  readonly #loop = monitorEventLoopDelay({ resolution: 1 });
  readonly #turns = new Turns();
  #blocks = new Blocks('/dist/extension.cjs');

  async start(): Promise<void> {
    this.#blocks = new Blocks('/dist/extension.cjs');
    await this.#blocks.start();
    this.#turns.start();
    this.#loop.reset();
    this.#loop.enable();
  }

  async stop(): Promise<object> {
    this.#loop.disable();
    const work = round(this.#turns.stop());
    const longest = round(this.#loop.max / 1e6);
    const blocks = await this.#blocks.stop();
    return {
      longest_block_ms: longest,
      longest_work_ms: work,
      longest_own_ms: round(blocks[0]?.ownMs ?? 0),
      own_over_50_ms: blocks.filter(block => block.ownMs > 50).length,
      longest_own: blocks.slice(0, explained).map(({ ms, ownMs, where }) => [round(ms), round(ownMs), where]),
    };
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function say(figures: object): void {
  console.log(JSON.stringify(figures));
}
