import { autocorrelation, varianceInflation } from './autocorrelation.ts';
import { tCdf, tQuantile } from './distributions.ts';
import type { Block } from './effectBlocks.ts';
import type { Estimate } from './estimate.ts';
import { leastSquares } from './leastSquares.ts';
import type { Count } from './overdispersion.ts';

/** The change of a process beyond the change of the others. */
export interface DifferenceInDifferences {
  /** In rate: -0.2 is twenty points less. */
  readonly effect: Estimate;
  /** Variation from week to week beyond chance; at least 1. */
  readonly dispersion: number;
  /** Correlation of a week with the next that was allowed for; at least 0. */
  readonly autocorrelation: number;
  /** Change per week, before the change, of the distance to the others, with its p-value; undefined for few weeks. */
  readonly trendBefore: { readonly perWeek: number; readonly p: number } | undefined;
}

/** A week's distance to the others, with the variance that chance gives it. */
interface Distance {
  readonly week: number;
  readonly value: number;
  readonly weight: number;
}

/**
 * Difference in differences by the week: the weekly distance of the process to the others, after the change
 * less before it, weighted by what chance leaves unsure. Events that touch all alike cancel. The variation of
 * the distance from week to week sets the interval (never narrower than chance), widened for correlation
 * between weeks. Undefined with fewer than three weeks with contacts on either side.
 *
 * Angrist and Pischke (2009), Mostly Harmless Econometrics, chapter 5; Bertrand, Duflo and Mullainathan (2004),
 * Quarterly Journal of Economics 119, 249–275, on correlation in time.
 *
 * @param compare false where there are no others: then it is before and after only
 */
export function differenceInDifferences(
  blocks: readonly Block[],
  compare: boolean,
  level = 0.95,
): DifferenceInDifferences | undefined {
  const distances = blocks.flatMap(block => distance(block, blocks, compare));
  const after = distances.filter(one => one.week >= 0).length;
  if (after < 3 || distances.length - after < 3) return undefined;
  const fit = leastSquares(
    distances.map(({ week }) => [1, week >= 0 ? 1 : 0]),
    distances.map(one => one.value),
    distances.map(one => one.weight),
  );
  if (!fit) return undefined;
  const freedom = distances.length - 2;
  const residuals = distances.map((one, i) => (one.value - (fit.fitted[i] ?? 0)) * Math.sqrt(one.weight));
  const dispersion = Math.max(1, residuals.reduce((sum, value) => sum + value * value, 0) / freedom);
  const memory = autocorrelation(
    distances.map(({ week }, i) => ({ week, value: residuals[i] ?? 0 })),
    2,
  );
  const variance = (fit.unscaledCovariance[1]?.[1] ?? 0) * dispersion * varianceInflation(memory);
  const value = fit.coefficients[1] ?? 0;
  const half = tQuantile((1 + level) / 2, freedom) * Math.sqrt(variance);
  return {
    effect: { value, interval: { level, low: value - half, high: value + half } },
    dispersion,
    autocorrelation: memory,
    trendBefore: trend(distances.filter(one => one.week < 0)),
  };
}

function distance({ week, own, others }: Block, all: readonly Block[], compare: boolean): Distance[] {
  if (own.n === 0 || (compare && others.n === 0)) return [];
  const side = all.filter(block => block.week >= 0 === week >= 0);
  const variance =
    binomialVariance(own, pooled(side.map(block => block.own))) +
    (compare ? binomialVariance(others, pooled(side.map(block => block.others))) : 0);
  return [{ week, value: own.k / own.n - (compare ? others.k / others.n : 0), weight: 1 / variance }];
}

/** By the rate of the whole side, so that a week without avoidable contacts doesn't count as certain. */
function binomialVariance({ n }: Count, rate: number): number {
  return (rate * (1 - rate)) / n;
}

/** Kept off 0 and 1 by half a contact (Jeffreys). */
function pooled(counts: readonly Count[]): number {
  const [k, n] = counts.reduce(([k, n], count) => [k + count.k, n + count.n], [0, 0]);
  return (k + 0.5) / (n + 1);
}

function trend(before: readonly Distance[]): DifferenceInDifferences['trendBefore'] {
  if (before.length < 5) return undefined;
  const fit = leastSquares(
    before.map(one => [1, one.week]),
    before.map(one => one.value),
    before.map(one => one.weight),
  );
  if (!fit) return undefined;
  const freedom = before.length - 2;
  const chiSquare = before.reduce(
    (sum, one, i) => sum + one.weight * (one.value - (fit.fitted[i] ?? 0)) ** 2,
    0,
  );
  const perWeek = fit.coefficients[1] ?? 0;
  const se = Math.sqrt((fit.unscaledCovariance[1]?.[1] ?? 0) * Math.max(1, chiSquare / freedom));
  return { perWeek, p: 2 * tCdf(-Math.abs(perWeek / se), freedom) };
}
