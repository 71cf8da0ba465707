/*
 * Runs the rules over folders of real articles: findings by code, time, memory, and what one keystroke costs.
 *
 *     node test/bench/rules.ts DIR…                      figures, one JSON document a folder
 *     node test/bench/rules.ts DIR… --sample HW030 [--count 20] [--seed 1]
 *                                                        findings of a code drawn at random from all folders, with
 *                                                        the text around them, to be read by a person
 *     … --as-answers                                     articles without front matter of Headwater are checked as
 *                                                        answers of the process that is their folder
 *
 * Without a folder: the sample knowledge base.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../../src/authoring/rules/finding.ts';
import { type CheckedFolder, checkedFolder } from './checkedFolder.ts';
import { sampleFindings } from './sampleFindings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    'as-answers': { type: 'boolean', default: false },
  },
});
const folders = (positionals.length > 0 ? positionals : ['knowledge']).filter(folder => {
  if (!existsSync(folder)) console.log(`${folder} is not here: skipped.`);
  return existsSync(folder);
});
const options = { asAnswers: values['as-answers'] };

if (values.sample === undefined) for (const folder of folders) await measure(folder);
else await printSample(values.sample);

async function measure(folder: string): Promise<void> {
  const checked = await checkedFolder(folder, options);
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const started = performance.now();
  const cpu = process.cpuUsage();
  await checked.checker.checkAll();
  const checkMs = performance.now() - started;
  const used = process.cpuUsage(cpu);
  const found = checked.checker.all();
  const byCode: Record<string, number> = {};
  for (const { rule } of found) byCode[rule] = (byCode[rule] ?? 0) + 1;
  globalThis.gc?.();
  console.log(
    JSON.stringify(
      {
        folder,
        articles: checked.base.size,
        bytes: checked.bytes,
        load_ms: Math.round(checked.ms),
        check_ms: Math.round(checkMs),
        check_cpu_ms: Math.round((used.user + used.system) / 1000),
        keystroke_ms: await keystrokes(checked),
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

/** Milliseconds from a keystroke to its problems, over 200 articles spread evenly. */
async function keystrokes({ base, reader, checker, text }: CheckedFolder): Promise<object> {
  const all = [...base.articles()];
  const step = Math.max(1, Math.floor(all.length / 200));
  const times: number[] = [];
  for (let i = 0; i < all.length; i += step) {
    const article = all[i];
    if (!article) continue;
    const changed = `${await text(article.path)}\nOne more word.\n`;
    const started = performance.now();
    base.set(reader.readText(article.path, changed).article);
    await checker.update({ updated: [article.path], removed: [] });
    checker.problemsOf(article.path);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1));
  return { measured: times.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}

async function printSample(codes: string): Promise<void> {
  const texts = new Map<string, (path: string) => Promise<string>>();
  const all: Finding[] = [];
  for (const folder of folders) {
    const { checker, text } = await checkedFolder(folder, options);
    await checker.checkAll();
    texts.set(folder, text);
    // With the folder before it a path says where it is when several folders are drawn from.
    const named = (path: string) => join(folder, path);
    for (const finding of checker.all()) {
      const related = finding.related.map(other => ({ ...other, path: named(other.path) }));
      all.push({ ...finding, path: named(finding.path), related });
    }
  }
  const text = async (path: string) => {
    const folder = folders.find(name => path.startsWith(join(name, '/')));
    const read = folder === undefined ? undefined : texts.get(folder);
    return read && folder !== undefined ? read(path.slice(join(folder, '/').length)) : '';
  };
  for (const code of codes.split(',')) {
    const found = all.filter(finding => finding.rule === code);
    console.log(`\n## ${code}: ${found.length} findings\n`);
    const count = Number(values.count);
    console.log(await sampleFindings(found, { count, seed: Number(values.seed), text }));
  }
}
