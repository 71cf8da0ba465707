import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { noServerHere, startServer } from '../unit/contacts/postgresServer.ts';
import { writeContactLog } from './contactLog.ts';
import type { RunKind, RunResult } from './contactRuns.ts';

/*
 * Roll-up of a year of contacts: cold, warm and with one new day, from files and from PostgreSQL, beside DuckDB with the
 * same group-by on the same files. Every run is a process of its own; memory is its growth.
 *
 *   node test/bench/contacts.ts [--rows 1000000,10000000] [--postgres] [--json]
 */

export interface ContactFigure {
  readonly rows: number;
  readonly run: string;
  readonly ms: number;
  readonly memory: number;
}

const runs = fileURLToPath(new URL('./contactRuns.ts', import.meta.url));
const execute = promisify(execFile);

export async function run(args: readonly string[] = process.argv.slice(2)): Promise<ContactFigure[]> {
  const at = args.indexOf('--rows');
  const sizes = (at < 0 ? '1000000' : (args[at + 1] ?? '')).split(',').map(Number);
  const figures: ContactFigure[] = [];
  for (const rows of sizes) figures.push(...(await measure(rows, args.includes('--postgres'))));
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  return figures;
}

async function measure(rows: number, withPostgres: boolean): Promise<ContactFigure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'headwater-contacts-'));
  const figures: ContactFigure[] = [];
  const one = async (name: string, kind: RunKind, place = folder): Promise<RunResult> => {
    const { stdout } = await execute(process.execPath, [runs, kind, place], { maxBuffer: 1 << 24 });
    const result: RunResult = JSON.parse(stdout);
    figures.push({ rows, run: name, ms: result.ms, memory: result.memory });
    console.log(
      `  ${name.padEnd(46)} ${result.ms.toFixed(0).padStart(7)} ms ${result.memory.toFixed(0).padStart(6)} MB`,
    );
    return result;
  };
  try {
    await writeContactLog(folder, rows);
    console.log(
      `\n${rows.toLocaleString('en')} contacts, ${((await sizeOf(folder)) / 1e6).toFixed(0)} MB of CSV in 12 files`,
    );
    const cold = await one('cold', 'files');
    await one('warm', 'files');
    await rm(path.join(folder, '.cache'), { recursive: true });
    await one('cold, in a worker as in the editor', 'files-worker');
    const sums = await one('DuckDB, sums, all cores', 'duckdb');
    const alone = await one('DuckDB, sums, one core', 'duckdb-1');
    const full = await one('DuckDB, sums and repeats, all cores', 'duckdb-repeats');
    const fullAlone = await one('DuckDB, sums and repeats, one core', 'duckdb-repeats-1');
    compare('DuckDB', cold.totals, full.totals);
    const ratio = (other: RunResult): string => (cold.ms / other.ms).toFixed(1);
    console.log(
      `  cold takes ${ratio(full)} times as long as DuckDB with repeats (${ratio(fullAlone)} on one core),`,
    );
    console.log(`    and ${ratio(sums)} times as long as its sums alone (${ratio(alone)} on one core)`);
    await newDay(folder, rows);
    await one(`one new day (${Math.round(rows / 365)} contacts)`, 'files');
    if (withPostgres) await measurePostgres(folder, one, cold);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

/** Says where the sums of two ways differ: the same answers are the point. */
function compare(name: string, ours: RunResult['totals'], theirs: RunResult['totals']): void {
  const different = Object.keys(theirs).filter(key => ours[key] !== theirs[key]);
  const list = different.map(key => `${key} ${ours[key]} / ${theirs[key]}`).join(', ');
  console.log(
    `  ${name}: ${different.length === 0 ? `the same ${Object.keys(theirs).length} sums` : `other sums: ${list}`}`,
  );
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await logFiles(folder)).map(async file => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function logFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter(name => name.endsWith('.csv')).map(name => path.join(folder, name));
}

/** A file for the day after the log: its first rows again, with other ids and times. */
async function newDay(folder: string, rows: number): Promise<void> {
  const [first] = (await logFiles(folder)).sort();
  const [header, ...lines] = (await readFile(first ?? '', 'utf8')).split('\n').slice(0, rows / 365);
  const whole = lines.filter(line => line.startsWith('C') && !line.includes('"'));
  const moved = whole.map(line => `N${line.replace('2025-01-01', '2026-01-01')}`);
  await writeFile(path.join(folder, '2026-01-01.csv'), `${[header, ...moved].join('\n')}\n`);
}

async function measurePostgres(
  folder: string,
  one: (name: string, kind: RunKind, place?: string) => Promise<RunResult>,
  cold: RunResult,
): Promise<void> {
  const missing = noServerHere();
  if (missing) {
    console.log(`  PostgreSQL: ${missing}`);
    return;
  }
  await rm(path.join(folder, '2026-01-01.csv'));
  const server = await startServer([
    '-c',
    'shared_buffers=512MB',
    '-c',
    'max_wal_size=8GB',
    '-c',
    'work_mem=64MB',
  ]);
  try {
    await server.query(`create table contacts (id text primary key, started timestamptz, interaction text, channel text,
      reason text, process text, customer text, avoidable text, handle_seconds int, answered timestamptz, resolved boolean,
      articles text, deviated text, nps int, csat int, effort int, promise_due date, promise_met boolean, note text)`);
    // The server reads the files itself, as another user.
    await chmod(folder, 0o755);
    for (const file of await logFiles(folder))
      await server.query(`copy contacts from '${file}' (format csv, header)`);
    await server.query('vacuum analyze contacts');
    const found = await one('PostgreSQL, pushed down', 'postgres', String(server.port));
    compare('PostgreSQL', cold.totals, found.totals);
  } finally {
    await server.stop();
  }
}

if (import.meta.main) await run();
