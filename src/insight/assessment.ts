import { toArcsine } from './arcsine.ts';
import type { Expectation } from './baseline.ts';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import type { Count } from './overdispersion.ts';
import { funnelLimits, midP } from './spreadBinomial.ts';

export type Level = 'alarm' | 'watch' | 'none' | 'too-few';

export interface LevelLimits {
  /** Contacts below which a process gets no level. */
  readonly minimum: number;
  /** Shares of ordinary processes that lie within the limits. */
  readonly watch: number;
  readonly alarm: number;
  /** Largest share of false alarms. */
  readonly q: number;
}

/** A process against its baseline. */
export interface Assessment {
  /** Rates from the baseline up to, and including, which the process is ordinary. */
  readonly watch: readonly [low: number, high: number];
  readonly alarm: readonly [low: number, high: number];
  /** Standardised deviation on the arcsine scale, with over-dispersion; 0 without contacts. */
  readonly z: number;
  /** Chance that a process like the others has this many avoidable contacts or more (mid-p). */
  readonly p: number;
  /** Benjamini–Hochberg over the processes with enough contacts; 1 for the others, which are not tested. */
  readonly q: number;
  readonly level: Level;
}

/**
 * Holds every process against its expectation. Only a process above it can be flagged: one far below is no
 * question to its owner, but an example.
 */
export function assess(
  counts: readonly Count[],
  expectations: readonly Expectation[],
  limits: LevelLimits,
): Assessment[] {
  const tests = counts.map((count, i) => {
    const { rate, sigma } = expectations[i] ?? { rate: 0, sigma: 0 };
    const ordinary = { n: count.n, baseline: rate, sigma };
    const seen = count.n > 0;
    return {
      count,
      watch: funnelLimits(limits.watch, ordinary),
      alarm: funnelLimits(limits.alarm, ordinary),
      z: seen ? standardised(count, rate, sigma) : 0,
      p: seen ? midP(count.k, ordinary) : 1,
    };
  });
  const tested = tests.filter(test => test.count.n >= limits.minimum);
  const qValues = benjaminiHochberg(tested.map(test => test.p));
  const qOf = new Map(tested.map((test, i) => [test, qValues[i] ?? 1]));
  return tests.map(test => {
    const { count, ...rest } = test;
    const q = qOf.get(test) ?? 1;
    return { ...rest, q, level: levelOf(count, test.watch[1], test.alarm[1], q, limits) };
  });
}

/** The deviation on the arcsine scale over its standard deviation: chance and spread between processes. */
function standardised({ k, n }: Count, baseline: number, sigma: number): number {
  const between = (sigma * sigma * baseline * (1 - baseline)) / 4;
  return (toArcsine(k / n) - toArcsine(baseline)) / Math.sqrt(1 / (4 * n) + between);
}

function levelOf(count: Count, watch: number, alarm: number, q: number, limits: LevelLimits): Level {
  if (count.n < limits.minimum) return 'too-few';
  const rate = count.k / count.n;
  if (rate > alarm && q < limits.q) return 'alarm';
  return rate > watch ? 'watch' : 'none';
}
