import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { articlesFolder, keepArticles } from './searchArticles.ts';
import { engines } from './searchEngines.ts';
import type { SearchFigure } from './searchRuns.ts';

/*
 * Speed and size of the search beside lunr, MiniSearch and SQLite FTS5, on the articles of HEADWATER_ARTICLES. Every
 * engine runs in a process of its own, on the same articles and queries.
 *
 *   npm run bench -- search [--sizes 1000,5000,10000,17000] [--engines Headwater,lunr] [--runs 3] [--json]
 *
 * On a machine that does other work at the same time, --runs takes the least of each figure in so many processes.
 */

const runsFile = fileURLToPath(new URL('./searchRuns.ts', import.meta.url));
const execute = promisify(execFile);

export async function run(args: readonly string[] = process.argv.slice(2)): Promise<SearchFigure[]> {
  const folder = articlesFolder();
  if (folder === undefined) return [];
  const value = (name: string, usual: string): string[] => {
    const at = args.indexOf(name);
    return (at < 0 ? usual : (args[at + 1] ?? '')).split(',');
  };
  const runs = Number(value('--runs', '1'));
  const names = value('--engines', engines.map(engine => engine.name).join());
  const place = await mkdtemp(path.join(os.tmpdir(), 'headwater-search-'));
  const figures: SearchFigure[] = [];
  try {
    const file = path.join(place, 'articles.jsonl');
    const there = await keepArticles(folder, file);
    for (const size of value('--sizes', '1000,5000,10000,17000').map(Number)) {
      if (size > there) console.log(`Only ${there} articles: ${size} are not measured.`);
      else figures.push(...(await measure(file, size, names, runs)));
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else print(figures);
  return figures;
}

/** Engine after engine, and that so often: what else the machine does meets all of them. */
async function measure(
  file: string,
  size: number,
  names: readonly string[],
  runs: number,
): Promise<SearchFigure[]> {
  const options = ['--expose-gc', '--max-old-space-size=8000', runsFile, file, String(size)];
  const least = new Map<string, SearchFigure>();
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const { stdout } = await execute(process.execPath, [...options, name], { maxBuffer: 1 << 24 });
      const figure = JSON.parse(stdout) as SearchFigure;
      const before = least.get(name);
      least.set(name, before === undefined ? figure : leastOf(before, figure));
    }
  }
  return [...least.values()];
}

function leastOf(a: SearchFigure, b: SearchFigure): SearchFigure {
  const entries = Object.entries(a).map(([key, value]: [string, unknown]) => {
    const other: unknown = b[key as keyof SearchFigure];
    return [key, typeof value === 'number' && typeof other === 'number' ? Math.min(value, other) : value];
  });
  return Object.fromEntries(entries) as SearchFigure;
}

const columns: readonly [name: string, show: (figure: SearchFigure) => string][] = [
  ['articles', figure => String(figure.articles)],
  ['engine', figure => figure.engine],
  ['build', figure => seconds(figure.build)],
  ['2 cores', figure => seconds(figure.build2)],
  ['p50', figure => milliseconds(figure.p50)],
  ['p95', figure => milliseconds(figure.p95)],
  ['typed p50', figure => milliseconds(figure.typedP50)],
  ['typed p95', figure => milliseconds(figure.typedP95)],
  ['held', figure => megabytes(figure.held)],
  ['cache', figure => megabytes(figure.cache)],
  ['load', figure => milliseconds(figure.load)],
  ['change p50', figure => milliseconds(figure.change)],
  ['most', figure => milliseconds(figure.changeMost)],
];

function print(figures: readonly SearchFigure[]): void {
  table([columns.map(([name]) => name), ...figures.map(figure => columns.map(([, show]) => show(figure)))]);
  if (new Set(figures.map(figure => figure.articles)).size < 2) return;
  const growing = ['build', 'p50', 'p95', 'typedP50', 'typedP95', 'held'] as const;
  console.log('\nGrowth: the power of the number of articles that a figure grows with (1 is in proportion)');
  const names = [...new Set(figures.map(figure => figure.engine))];
  table([
    ['engine', ...growing],
    ...names.map(name => {
      const own = figures.filter(figure => figure.engine === name);
      return [
        name,
        ...growing.map(key => exponent(own.map(figure => [figure.articles, figure[key]])).toFixed(2)),
      ];
    }),
  ]);
}

/** Slope of the least-squares line through the logarithms. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.filter(([, y]) => y > 0).map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

export function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => (row[i] ?? '').length)));
  for (const row of rows) console.log(row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '));
}

function seconds(value: number | null): string {
  return value === null ? '' : `${(value / 1000).toFixed(2)} s`;
}

function milliseconds(value: number | null): string {
  return value === null ? '' : `${value.toFixed(2)} ms`;
}

function megabytes(value: number | null): string {
  return value === null ? '' : `${(value / 1e6).toFixed(1)} MB`;
}

if (import.meta.main) await run();
