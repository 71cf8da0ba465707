import { anscombe, fromArcsine, toArcsine } from './arcsine.ts';
import { channelMixRates } from './caseMix.ts';
import { arcsineToLogitSpread } from './logit.ts';
import type { Count, Overdispersion } from './overdispersion.ts';
import type { ProcessCount } from './processCount.ts';
import type { Observation } from './robustSpread.ts';
import { type Bulk, twoGroupBulk } from './twoGroupBulk.ts';

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
  /** Standard deviation of ordinary processes around it on the logit scale, and of the rate itself. */
  readonly sigma: number;
  /**
   * May differ from what was asked: without contacts a year ago, without a target, or with too many processes to leave
   * each out in turn, it is `all`.
   */
  readonly method: BaselineMethod;
}

export interface Baseline {
  /** What processes are compared with, in one figure: where that differs, the mean over the contacts. */
  readonly rate: number;
  readonly method: BaselineMethod;
  readonly overdispersion: Overdispersion;
  /** In the order of the counts. */
  readonly expectations: readonly Expectation[];
}

/** With more processes than this, one more or less makes no difference to the others, but takes seconds to leave out. */
const mostLeftOut = 60;

/** Finds what each process is compared with; docs/statistics.md tells how. */
export function findBaseline(counts: readonly ProcessCount[], options: BaselineOptions): Baseline {
  const references = options.caseMix ? channelMixRates(counts).map(toArcsine) : counts.map(() => 0);
  const middle = references.reduce((sum, reference) => sum + reference, 0) / Math.max(1, references.length);
  const bulk = twoGroupBulk(observe(counts, references, options.minimum));
  const all = baseline('all', counts, bulk, expected('all', references, bulk, middle));
  switch (options.method) {
    case 'all':
      return all;
    case 'leave-one-out': {
      if (counts.length > mostLeftOut) return all;
      const without = counts.map((_, left) => {
        const others = observe(counts.toSpliced(left, 1), references.toSpliced(left, 1), options.minimum);
        return others.length > 0 ? twoGroupBulk(others) : bulk;
      });
      const expectations = counts.flatMap((_, i) =>
        expected('leave-one-out', [references[i] ?? 0], without[i] ?? bulk, middle),
      );
      return baseline('leave-one-out', counts, bulk, expectations);
    }
    case 'target': {
      const { target: rate } = options;
      if (rate === undefined) return all;
      const sigma = arcsineToLogitSpread(Math.sqrt(bulk.cautiousTau2), all.rate);
      return {
        ...all,
        rate,
        method: 'target',
        expectations: counts.map(() => ({ rate, sigma, method: 'target' })),
      };
    }
    case 'year-ago':
      return yearAgo(counts, options.yearAgo ?? new Map(), options.minimum, all);
  }
}

function baseline(
  method: BaselineMethod,
  counts: readonly ProcessCount[],
  { phi, tau2 }: Overdispersion,
  expectations: readonly Expectation[],
): Baseline {
  return { rate: meanRate(counts, expectations), method, overdispersion: { phi, tau2 }, expectations };
}

/**
 * What is expected with these references, given where the bulk lies. The spread on the logit scale is the same
 * for all, as it is for a middling process.
 */
function expected(
  method: BaselineMethod,
  references: readonly number[],
  bulk: Bulk,
  middle: number,
): Expectation[] {
  const tau = Math.sqrt(bulk.cautiousTau2 + bulk.shiftError ** 2);
  const sigma = arcsineToLogitSpread(tau, fromArcsine(middle + bulk.shift));
  return references.map(reference => ({ rate: fromArcsine(reference + bulk.shift), sigma, method }));
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

function meanRate(counts: readonly ProcessCount[], expectations: readonly Expectation[]): number {
  const contacts = counts.reduce((sum, count) => sum + count.n, 0);
  if (contacts === 0) return 0;
  return counts.reduce((sum, { n }, i) => sum + n * (expectations[i]?.rate ?? 0), 0) / contacts;
}

/**
 * Each process against itself, in the same days 52 weeks before. The spread is that of the changes over the
 * processes; to it comes the uncertainty of last year's rate. A process without enough contacts then is held
 * against all.
 */
function yearAgo(
  counts: readonly ProcessCount[],
  before: ReadonlyMap<string, Count>,
  minimum: number,
  all: Baseline,
): Baseline {
  const pairs = counts.map(count => {
    const earlier = before.get(count.process);
    return earlier && earlier.n >= minimum ? { count, earlier } : undefined;
  });
  const changes = pairs.flatMap((pair): Observation[] =>
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
  if (changes.length === 0) return all;
  // Centred on no change: where everything became worse, everything is worse than a year ago.
  const bulk = twoGroupBulk(changes, 0);
  const between = arcsineToLogitSpread(Math.sqrt(bulk.cautiousTau2), all.rate);
  const expectations = counts.map((_, i): Expectation => {
    const earlier = pairs[i]?.earlier;
    if (!earlier) return all.expectations[i] ?? { rate: all.rate, sigma: 0, method: 'all' };
    const smoothed = (earlier.k + 0.5) / (earlier.n + 1);
    const own = 1 / (earlier.n * smoothed * (1 - smoothed));
    return {
      // None of 40 a year ago counts as half a contact: it doesn't say never, and one now is no alarm.
      rate: Math.min(earlier.n - 0.5, Math.max(0.5, earlier.k)) / earlier.n,
      sigma: Math.sqrt(between ** 2 + own),
      method: 'year-ago',
    };
  });
  return baseline('year-ago', counts, bulk, expectations);
}
