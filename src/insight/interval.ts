import { betaQuantile, normalQuantile } from './distributions.ts';

/** A confidence interval. */
export interface Interval {
  /** Confidence as a fraction, mostly 0.95. */
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for a proportion of k in n: keeps its confidence for small n and rates near zero,
 * where the textbook interval fails. All rates from 0 to 1 where n is zero.
 *
 * Wilson (1927), Journal of the American Statistical Association 22, 209–212; recommended by
 * Brown, Cai and DasGupta (2001), Statistical Science 16, 101–133.
 */
export function wilson(k: number, n: number, level = 0.95): Interval {
  if (n <= 0) return { level, low: 0, high: 1 };
  const z = normalQuantile((1 + level) / 2);
  const rate = k / n;
  const centre = (rate + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return {
    level,
    low: k <= 0 ? 0 : Math.max(0, centre - half),
    high: k >= n ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The exact interval for a proportion: never covers less than its level, and is wider for it.
 *
 * Clopper and Pearson (1934), Biometrika 26, 404–413, in its form by quantiles of the beta distribution.
 */
export function clopperPearson(k: number, n: number, level = 0.95): Interval {
  if (n <= 0) return { level, low: 0, high: 1 };
  const tail = (1 - level) / 2;
  return {
    level,
    low: k <= 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k >= n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  };
}
