import { anscombe, fromArcsine, toArcsine } from './arcsine.ts';
import { channelMixRates } from './caseMix.ts';
import type { Count, Overdispersion } from './overdispersion.ts';
import type { ProcessCount } from './processCount.ts';
import { type Bulk, type Observation, robustBulk } from './robustSpread.ts';

export type BaselineMethod = 'all' | 'target' | 'year-ago' | 'leave-one-out';

export interface BaselineOptions {
  readonly method: BaselineMethod;
  /** For `target`: a fraction. */
  readonly target?: number;
  /** Compare each process with what its mix of channels would give. */
  readonly caseMix: boolean;
  /** Contacts that a process needs to take part in finding the baseline. */
  readonly minimum: number;
  /** Counts of the same days a year ago, per process; for `year-ago`. */
  readonly yearAgo?: ReadonlyMap<string, Count>;
}

/** What a process is compared with. */
export interface Expectation {
  /** The rate in the middle. */
  readonly rate: number;
  /** Standard deviation around it on the arcsine scale: between processes, and of the baseline itself. */
  readonly tau: number;
  /** May differ from what was asked: without contacts a year ago, or without a target, it is `all`. */
  readonly method: BaselineMethod;
}

export interface Baseline {
  /** The rate in the middle of all processes (or the target). */
  readonly rate: number;
  readonly method: BaselineMethod;
  readonly overdispersion: Overdispersion;
  /** In the order of the counts. */
  readonly expectations: readonly Expectation[];
}

/** Finds what each process is compared with; see docs/statistics.md for the methods. */
export function findBaseline(counts: readonly ProcessCount[], options: BaselineOptions): Baseline {
  const references = options.caseMix ? channelMixRates(counts).map(toArcsine) : counts.map(() => 0);
  const bulk = robustBulk(observe(counts, references, options.minimum));
  const common = counts.map((_, i) => expectation(references[i] ?? 0, bulk));
  const middle = { rate: middleRate(counts, common), method: 'all' as const, overdispersion: bulk };

  if (options.method === 'leave-one-out') {
    const expectations = counts.map((_, left) => {
      const others = observe(counts.toSpliced(left, 1), references.toSpliced(left, 1), options.minimum);
      const { rate, tau } = expectation(references[left] ?? 0, others.length > 0 ? robustBulk(others) : bulk);
      return { rate, tau, method: 'leave-one-out' as const };
    });
    return { ...middle, method: 'leave-one-out', expectations };
  }
  if (options.method === 'target' && options.target !== undefined) {
    const expected = { rate: options.target, tau: Math.sqrt(bulk.tau2), method: 'target' as const };
    return { ...middle, rate: options.target, method: 'target', expectations: counts.map(() => expected) };
  }
  if (options.method === 'year-ago' && options.yearAgo) {
    return yearAgo(counts, options.yearAgo, options.minimum, { ...middle, expectations: common });
  }
  return { ...middle, expectations: common };
}

function expectation(reference: number, bulk: Bulk): Expectation {
  return {
    rate: fromArcsine(reference + bulk.shift),
    tau: Math.sqrt(bulk.tau2 + bulk.shiftError ** 2),
    method: 'all',
  };
}

/** Processes with enough contacts say where the bulk lies; where there are none, all with any. */
function observe(
  counts: readonly ProcessCount[],
  references: readonly number[],
  minimum: number,
): Observation[] {
  const least = counts.some(count => count.n >= minimum) ? minimum : 1;
  return counts.flatMap(({ k, n }, i) =>
    n >= least ? [{ value: anscombe(k, n), reference: references[i] ?? 0, variance: 1 / (4 * n + 2) }] : [],
  );
}

/** The baseline in one figure: with case mix the expectations differ, and their mean over the contacts is shown. */
function middleRate(counts: readonly ProcessCount[], expectations: readonly Expectation[]): number {
  const contacts = counts.reduce((sum, count) => sum + count.n, 0);
  if (contacts === 0) return 0;
  return counts.reduce((sum, { n }, i) => sum + n * (expectations[i]?.rate ?? 0), 0) / contacts;
}

/**
 * Each process against itself, in the same days 52 weeks before. The spread is that of the changes over the
 * processes; the uncertainty of last year's rate is added per process.
 */
function yearAgo(
  counts: readonly ProcessCount[],
  before: ReadonlyMap<string, Count>,
  minimum: number,
  fallback: Baseline,
): Baseline {
  const pairs = counts.map(count => {
    const earlier = before.get(count.process);
    return earlier && earlier.n >= minimum ? { count, earlier } : undefined;
  });
  const changes = pairs.flatMap(pair =>
    pair && pair.count.n >= minimum
      ? [
          {
            value: anscombe(pair.count.k, pair.count.n),
            reference: anscombe(pair.earlier.k, pair.earlier.n),
            variance: 1 / (4 * pair.count.n + 2) + 1 / (4 * pair.earlier.n + 2),
          },
        ]
      : [],
  );
  if (changes.length === 0) return fallback;
  const bulk = robustBulk(changes, 0);
  const expectations = counts.map((_, i): Expectation => {
    const earlier = pairs[i]?.earlier;
    if (!earlier) return fallback.expectations[i] ?? { rate: fallback.rate, tau: 0, method: 'all' };
    const tau = Math.sqrt(bulk.tau2 + 1 / (4 * earlier.n + 2));
    return { rate: earlier.k / earlier.n, tau, method: 'year-ago' };
  });
  const rate = middleRate(counts, expectations);
  return { rate, method: 'year-ago', overdispersion: bulk, expectations };
}
