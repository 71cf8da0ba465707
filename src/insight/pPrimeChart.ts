import { binomialAtLeast } from './distributions.ts';
import type { Count } from './overdispersion.ts';

/** Control limits of one point. */
export interface ChartPoint extends Count {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Outside the limits. */
  readonly signal: boolean;
}

export interface PChart {
  /** The pooled rate. */
  readonly centre: number;
  /** Spread of the points beyond chance: 1 is a p-chart. What is below 1 is taken for chance as well. */
  readonly sigmaZ: number;
  readonly points: readonly ChartPoint[];
}

/** Mean distance of two independent standard normal values: the constant d₂ for subgroups of two. */
const meanRange = 2 / Math.sqrt(Math.PI);

/** Contacts of either kind below which a count is far from normal: one of five would lie outside three sigma. */
const enoughExpected = 5;

/** Chance beyond three sigma on one side. */
const tail = 0.00135;

/**
 * Laney's p′-chart: a p-chart whose limits also hold the variation from week to week that is not chance, as
 * the mean moving range of the standardised points measures it. Three sigma either side, within 0 and 1; where few
 * avoidable contacts are to be expected in a week, or few others, at least what chance alone gives as seldom, exactly.
 *
 * Laney (2002), Quality Engineering 14, 531–537. With `sigmaZ` given as 1 it is the p-chart (Montgomery,
 * Introduction to Statistical Quality Control, section 7.2).
 */
export function pPrimeChart(counts: readonly Count[], sigmaZ = laneySigma(counts)): PChart {
  const centre = pooledRate(counts);
  const points = counts.map(({ k, n }) => {
    const half = 3 * Math.max(1, sigmaZ) * Math.sqrt((centre * (1 - centre)) / n);
    const low = Math.max(0, Math.min(centre - half, 1 - exactLimit(n, 1 - centre)));
    const high = Math.min(1, Math.max(centre + half, exactLimit(n, centre)));
    return { k, n, rate: k / n, low, high, signal: k / n < low || k / n > high };
  });
  return { centre, sigmaZ, points };
}

/** The rate of the smallest count that is exceeded no more often than the tail; 0 where that need not be exact. */
function exactLimit(n: number, rate: number): number {
  if (n * rate >= enoughExpected) return 0;
  let k = 0;
  while (k < n && binomialAtLeast(k + 1, n, rate) > tail) k++;
  return k / n;
}

/** The pooled rate; 0 without contacts. */
export function pooledRate(counts: readonly Count[]): number {
  const n = counts.reduce((sum, count) => sum + count.n, 0);
  return n > 0 ? counts.reduce((sum, count) => sum + count.k, 0) / n : 0;
}

/**
 * Standard deviation of the standardised points from one to the next, which a shift of the level hardly
 * touches; 1 where there are fewer than two points or no variation at all.
 */
export function laneySigma(counts: readonly Count[]): number {
  const centre = pooledRate(counts);
  const variance = centre * (1 - centre);
  if (counts.length < 2 || variance <= 0) return 1;
  const z = counts.map(({ k, n }) => (k / n - centre) / Math.sqrt(variance / n));
  const ranges = z.slice(1).map((value, i) => Math.abs(value - (z[i] ?? value)));
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / meanRange;
}
