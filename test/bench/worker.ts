import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inProject, sampleKnowledgeBase } from '../../scripts/project.ts';
import { markdownFiles } from './markdownFiles.ts';
import { type BenchWorker, startBenchWorker } from './worker/benchWorker.ts';

/*
 * The worker that the build made, without an editor around it: `npm run build && npm run bench -- worker DIR…`. For a
 * cold start, a warm one and one after ten files changed: milliseconds until search answers and until all problems were
 * told, from a keystroke to the problems of the open article, while the rules run and afterwards, and from one in the
 * search box to its hits.
 */

const changedFiles = 10;
const keystrokes = 40;
const pauseMs = 120;
/** Typed letter by letter into the search box until its code is compiled. */
const firstQueries = ['cannot install update', 'invoice address', 'printer offline', 'agenda delen'];
/** Typed after those, once: most of what they find was not shown before. */
const queries = [
  'reset password',
  'shared mailbox permission',
  'cannot open file',
  'wachtwoord vergeten',
  'licence expired yesterday',
  'how do I export a report',
  'blue screen after upgrade',
  'sql backup fails',
];

export async function run(folders: readonly string[] = []): Promise<void> {
  for (const folder of folders.length > 0 ? folders : [sampleKnowledgeBase]) {
    const scratch = await mkdtemp(path.join(tmpdir(), 'headwater-bench-'));
    try {
      await measure(folder, scratch);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }
}

async function measure(folder: string, scratch: string): Promise<void> {
  console.log(`\n${folder}`);
  const base = path.join(scratch, 'base');
  await cp(folder, base, { recursive: true });
  const settings = path.join(base, 'headwater.yaml');
  if (!existsSync(settings)) await writeFile(settings, '');
  const files = await markdownFiles(base);
  for (const start of ['cold', 'warm', 'ten files changed']) {
    if (start === 'ten files changed') {
      for (let i = 0; i < changedFiles; i++) {
        const file = files[Math.floor((i * files.length) / changedFiles)];
        if (file !== undefined) await appendFile(file, '\nOne more line.\n');
      }
    }
    const worker = await startBenchWorker(inProject('dist'), base, path.join(scratch, 'cache'));
    try {
      console.log(JSON.stringify({ start, ...(await figures(worker, files[0] ?? '')) }));
    } finally {
      await worker.stop();
    }
  }
}

async function figures(worker: BenchWorker, file: string): Promise<object> {
  await worker.answers();
  const answers = performance.now();
  const open = await worker.open(pathToFileURL(file).href);
  const meanwhile: number[] = [];
  while (worker.checked() === undefined) {
    meanwhile.push(await open.type());
    await delay(pauseMs);
  }
  const afterwards: number[] = [];
  while (afterwards.length < keystrokes) {
    afterwards.push(await open.type());
    await delay(pauseMs);
  }
  await typeAll(worker, firstQueries);
  const typed = await typeAll(worker, queries);
  return {
    answers_ms: Math.round(answers - worker.started),
    checked_ms: Math.round((worker.checked() ?? Number.NaN) - worker.started),
    files: worker.files(),
    keystroke_while_rules_run_ms: spread(meanwhile),
    keystroke_ms: spread(afterwards),
    keystroke_in_box_ms: spread(typed),
  };
}

async function typeAll(worker: BenchWorker, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts)
    for (let end = 1; end <= text.length; end++) times.push(await worker.typeInBox(text.slice(0, end)));
  return times;
}

function spread(times: number[]): object {
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1));
  return { measured: times.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}
