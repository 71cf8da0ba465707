/*
 * Runs the rules over folders of real articles: findings by code, time, memory, and what one keystroke costs.
 *
 *     node test/bench/rules.ts DIR…                      figures, one JSON document a folder
 *     node test/bench/rules.ts DIR --sample HW030 [N]    N findings of a code (20), spread evenly, to be read by a person
 *
 * Without a folder: the sample knowledge base.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Checker } from '../../src/authoring/rules/checker.ts';
import type { Finding } from '../../src/authoring/rules/finding.ts';
import { KnowledgeBase } from '../../src/knowledge/base.ts';
import { ArticleReader } from '../../src/knowledge/reader.ts';
import { readReasons } from '../../src/knowledge/reasons.ts';
import { readSettings } from '../../src/knowledge/settings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' } },
});
const hash = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('base64');
const folders = positionals.filter(argument => !/^\d+$/.test(argument));
const count = Number(positionals.find(argument => /^\d+$/.test(argument)) ?? 20);

for (const folder of folders.length > 0 ? folders : ['knowledge']) {
  if (!existsSync(folder)) console.log(`${folder} is not here: skipped.`);
  else await measure(folder);
}

async function measure(folder: string): Promise<void> {
  const root = await load(folder);
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const checker = new Checker({
    base: root.base,
    text: path => readFile(join(folder, path), 'utf8'),
    language: 'en',
    today: () => new Date().toISOString().slice(0, 10),
  });
  await checker.checkAll();
  const checkMs = performance.now() - started;
  const used = process.cpuUsage(cpu);
  const found = checker.all();
  if (values.sample !== undefined) {
    await printSample(
      folder,
      found.filter(finding => finding.rule === values.sample),
    );
    return;
  }
  const byCode: Record<string, number> = {};
  for (const { rule } of found) byCode[rule] = (byCode[rule] ?? 0) + 1;
  globalThis.gc?.();
  console.log(
    JSON.stringify(
      {
        folder,
        articles: root.base.size,
        bytes: root.bytes,
        load_ms: Math.round(root.ms),
        check_ms: Math.round(checkMs),
        check_cpu_ms: Math.round((used.user + used.system) / 1000),
        keystroke_ms: await keystrokes(folder, root, checker),
        findings: found.length,
        by_code: Object.fromEntries(Object.entries(byCode).sort()),
        rss_mb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
        heap_before_mb: Math.round(heapBefore / 1024 / 1024),
        heap_mb: Math.round(process.memoryUsage().heapUsed / 1024 / 1024),
      },
      undefined,
      2,
    ),
  );
}

interface Loaded {
  readonly base: KnowledgeBase;
  readonly reader: ArticleReader;
  readonly bytes: number;
  readonly ms: number;
}

async function load(folder: string): Promise<Loaded> {
  const started = performance.now();
  const base = new KnowledgeBase();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(e => e.isFile()).map(e => relative(folder, join(e.parentPath, e.name)));
  const textOf = (name: string) => (paths.includes(name) ? readFile(join(folder, name), 'utf8') : '');
  base.settings = readSettings('headwater.yaml', await textOf('headwater.yaml')).settings;
  base.reasons = readReasons('reasons.yaml', await textOf('reasons.yaml'), 'en').reasons;
  const reader = new ArticleReader(base.settings, hash, 'en');
  let bytes = 0;
  for (const path of paths.sort()) {
    if (!/\.(?:md|markdown)$/i.test(path) || path.startsWith('templates/')) {
      base.setFile(path);
      continue;
    }
    const content = await readFile(join(folder, path));
    bytes += content.length;
    base.set(reader.read(path, content).article);
  }
  return { base, reader, bytes, ms: performance.now() - started };
}

/** Milliseconds from a keystroke to its problems, over the articles with the most text among 200 of them. */
async function keystrokes(folder: string, { base, reader }: Loaded, checker: Checker): Promise<object> {
  const all = [...base.articles()];
  const step = Math.max(1, Math.floor(all.length / 200));
  const times: number[] = [];
  for (let i = 0; i < all.length; i += step) {
    const article = all[i];
    if (!article) continue;
    const text = `${await readFile(join(folder, article.path), 'utf8')}\nOne more word.\n`;
    const started = performance.now();
    base.set(reader.readText(article.path, text).article);
    await checker.update({ updated: [article.path], removed: [] });
    checker.problemsOf(article.path);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1));
  return { measured: times.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}

async function printSample(folder: string, found: readonly Finding[]): Promise<void> {
  console.log(`${found.length} findings`);
  const step = Math.max(1, found.length / count);
  for (let i = 0; i < found.length; i += step) {
    const finding = found[Math.floor(i)];
    if (!finding) continue;
    const { path, range, message, related } = finding;
    console.log(`\n${path}:${range.start.line + 1}:${range.start.character + 1} ${message}`);
    console.log(`    ${await lineOf(folder, path, range.start.line)}`);
    for (const other of related.slice(0, 2)) {
      const line = await lineOf(folder, other.path, other.range.start.line);
      console.log(`  → ${other.path}:${other.range.start.line + 1} ${other.message}\n    ${line}`);
    }
  }
}

async function lineOf(folder: string, path: string, line: number): Promise<string> {
  const text = await readFile(join(folder, path), 'utf8').catch(() => '');
  return (text.split(/\r\n|\n|\r/)[line] ?? '').trim().slice(0, 400);
}
