import path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { DuckDBInstance } from '@duckdb/node-api';
import { postgresReader } from '../../src/contacts/postgres.node.ts';
import { rollUp } from '../../src/contacts/rollUpFiles.ts';
import { measures, type RollUp } from '../../src/contacts/rollup.ts';
import { settingsSchema } from '../../src/knowledge/settings.ts';
import { NodeCache, NodeFiles } from '../../src/platform/files.node.ts';
import { noCache } from '../../src/platform/files.ts';
import { keepYoungGenerationSmall, youngGenerationMb } from '../../src/platform/youngGeneration.node.ts';
import { logReasons } from './contactLog.ts';
import { duckDbRepeats, duckDbSums } from './contactLogDuckDb.ts';

/*
 * One measured run in a process of its own, so that its memory is only its own: prints one JSON line.
 *
 *   node test/bench/contactRuns.ts KIND FOLDER [MORE]
 */

export type RunKind =
  | 'files'
  | 'files-worker'
  | 'duckdb'
  | 'duckdb-1'
  | 'duckdb-repeats'
  | 'duckdb-repeats-1'
  | 'postgres';

export interface RunResult {
  readonly ms: number;
  /** Highest resident memory of the process above that at its start, in MB. */
  readonly memory: number;
  /** Sums over all cells. */
  readonly totals: Readonly<Record<string, number>>;
}

function totalsOf({ cells }: RollUp): Record<string, number> {
  const totals = measures.map((_, i) => cells.reduce((sum, cell) => sum + (cell.sums[i] ?? 0), 0));
  return { cells: cells.length, ...Object.fromEntries(measures.map((name, i) => [name, totals[i] ?? 0])) };
}

async function files(folder: string): Promise<Record<string, number>> {
  const knowledgeBase = new NodeFiles(folder);
  const found = await rollUp({
    files: knowledgeBase,
    entries: await knowledgeBase.list(),
    cache: new NodeCache(path.join(folder, '.cache')),
    settings: settingsSchema.parse({ contacts: [{ files: '*.csv' }] }),
    reasons: logReasons,
  });
  return totalsOf(found);
}

function inWorker(folder: string): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: folder,
      resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function duckDb(sql: string, threads?: number): Promise<Record<string, number>> {
  const database = await DuckDBInstance.create(':memory:', threads ? { threads: String(threads) } : {});
  const connection = await database.connect();
  const answer = await connection.runAndReadAll(sql);
  const names = answer.columnNames();
  const totals = new Map<string, number>();
  const rows = answer.getRows();
  for (const row of rows) {
    for (let i = 4; i < names.length; i++) {
      const name = names[i] ?? '';
      totals.set(name, (totals.get(name) ?? 0) + Number(row[i] ?? 0));
    }
  }
  return { cells: rows.length, ...Object.fromEntries(totals) };
}

async function postgres(address: string): Promise<Record<string, number>> {
  const source = {
    port: Number(address),
    host: '127.0.0.1',
    user: 'headwater',
    database: 'postgres',
    table: 'contacts',
  };
  const found = await rollUp({
    files: new NodeFiles('.'),
    entries: [],
    cache: noCache,
    settings: settingsSchema.parse({ contacts: [{ postgres: source }] }),
    reasons: logReasons,
    database: postgresReader(async () => 'right'),
  });
  return totalsOf(found);
}

async function run(kind: string, place: string): Promise<Record<string, number>> {
  switch (kind as RunKind) {
    case 'files':
      // As the command line does.
      keepYoungGenerationSmall();
      return files(place);
    case 'files-worker':
      return inWorker(place);
    case 'duckdb':
      return duckDb(duckDbSums(place));
    case 'duckdb-1':
      return duckDb(duckDbSums(place), 1);
    case 'duckdb-repeats':
      return duckDb(duckDbRepeats(place));
    case 'duckdb-repeats-1':
      return duckDb(duckDbRepeats(place), 1);
    case 'postgres':
      return postgres(place);
  }
}

async function main(): Promise<void> {
  const [kind = '', place = ''] = process.argv.slice(2);
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const totals = await run(kind, place);
  const ms = performance.now() - start;
  const memory = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
  console.log(JSON.stringify({ ms, memory, totals } satisfies RunResult));
}

if (!isMainThread) parentPort?.postMessage(await files(String(workerData)));
else if (import.meta.main) await main();
