import { keptArticles, someQueries } from './searchArticles.ts';
import { type Built, engines } from './searchEngines.ts';
import { buildInTwoThreads } from './searchThreads.ts';

/*
 * One engine on one number of articles, in a process of its own, so that nothing of the others is in its way:
 *
 *   node --expose-gc test/bench/searchRuns.ts FILE COUNT ENGINE    prints a SearchFigure as JSON
 */

/** Times in milliseconds, sizes in bytes; null where the engine can't. */
export interface SearchFigure {
  readonly engine: string;
  readonly articles: number;
  readonly build: number;
  /** With two threads. */
  readonly build2: number | null;
  readonly p50: number;
  readonly p95: number;
  readonly typedP50: number;
  readonly typedP95: number;
  /** Memory held by the index alone: heap and buffers. */
  readonly held: number;
  readonly cache: number | null;
  /** Loading and the first query. */
  readonly load: number | null;
  readonly change: number | null;
  readonly changeMost: number | null;
}

const queryCount = 400;
const typedQueries = 60;
const changes = 100;
const rounds = 4;
/** Milliseconds for all queries of a kind, per round. */
const mostTime = 3000;

function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const [file = '', count = '1000', name = 'Headwater'] = process.argv.slice(2);
const engine = engines.find(other => other.name === name);
if (engine === undefined) throw new Error(`No engine ${name}`);
const articles = await keptArticles(file, Number(count));
const queries = someQueries(articles, queryCount);
const typed = queries
  .slice(0, typedQueries)
  .flatMap(query => [...query].map((_, i) => query.slice(0, i + 1)));
const changed = articles.slice(0, changes);
const build2 = name === 'Headwater' ? await buildInTwoThreads(file, articles) : null;
const before = held();
const [built, build] = timed(() => engine.build(articles));
const after = held();

const times = timesOf(queries, query => built.search(query));
const typedTimes = timesOf(typed, query => built.searchTyped(query));
const bytes = built.serialize?.();
const load = bytes === undefined || built.load === undefined ? null : firstQuery(built.load, bytes);
const { change } = built;
const changeTimes =
  change === undefined ? [] : changed.map((article, id) => timed(() => change(article, id))[1]);
const figure: SearchFigure = {
  engine: name,
  articles: Number(count),
  build,
  build2,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  typedP50: percentile(typedTimes, 0.5),
  typedP95: percentile(typedTimes, 0.95),
  held: after - before,
  cache: bytes === undefined || bytes.length === 0 ? null : bytes.length,
  load,
  change: changeTimes.length === 0 ? null : percentile(changeTimes, 0.5),
  changeMost: changeTimes.length === 0 ? null : Math.max(...changeTimes),
};
console.log(JSON.stringify(figure));

/**
 * What a person sees is warm, and what other programs do at the same time doesn't count: the least of some rounds,
 * per query. An engine that takes too long is asked less.
 */
function timesOf(asked: readonly string[], search: (query: string) => unknown): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const end = performance.now() + mostTime;
    for (const [i, query] of asked.entries()) {
      if (performance.now() > end) break;
      times[i] = Math.min(times[i] ?? Number.POSITIVE_INFINITY, timed(() => search(query))[1]);
    }
  }
  return times;
}

function firstQuery(load: (bytes: Uint8Array) => Built, bytes: Uint8Array): number {
  const copy = bytes.slice();
  return timed(() => load(copy).search(queries[0] ?? ''))[1];
}
