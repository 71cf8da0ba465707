/*
 * The distribution functions that the statistics stand on, all from stdlib: Boost's incomplete beta and error
 * functions, accurate far into the tails, where a false discovery rate over hundreds of processes is decided.
 */
import betaLn from '@stdlib/math-base-special-betaln';
import betaDistribution from '@stdlib/stats-base-dists-beta-cdf';
import betaInverse from '@stdlib/stats-base-dists-beta-quantile';
import normalDistribution from '@stdlib/stats-base-dists-normal-cdf';
import normalInverse from '@stdlib/stats-base-dists-normal-quantile';
import tDistribution from '@stdlib/stats-base-dists-t-cdf';
import tInverse from '@stdlib/stats-base-dists-t-quantile';

/** P(Z <= z) of the standard normal distribution. Small for z << 0 without loss of digits. */
export function normalCdf(z: number): number {
  return normalDistribution(z, 0, 1);
}

/** The z with P(Z <= z) = p, for p in [0, 1]; infinite at the ends. */
export function normalQuantile(p: number): number {
  return normalInverse(p, 0, 1);
}

/** P(T <= t) of Student's distribution; the normal one where the degrees of freedom are infinite. */
export function tCdf(t: number, degreesOfFreedom: number): number {
  return Number.isFinite(degreesOfFreedom) ? tDistribution(t, degreesOfFreedom) : normalCdf(t);
}

/** The t with P(T <= t) = p; the normal quantile where the degrees of freedom are infinite. */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  return Number.isFinite(degreesOfFreedom) ? tInverse(p, degreesOfFreedom) : normalQuantile(p);
}

/** P(X <= x) of Beta(a, b), a and b above zero. */
function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  return x >= 1 ? 1 : betaDistribution(x, a, b);
}

/** The x with P(X <= x) = p of Beta(a, b). */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaInverse(p, a, b);
}

/** Density of Beta(a, b) at x in (0, 1). */
export function betaDensity(x: number, a: number, b: number): number {
  return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - betaLn(a, b));
}

/**
 * P(K >= k) of Binomial(n, p). Through the incomplete beta function, P(K >= k) = P(Beta(k, n - k + 1) <= p)
 * (Abramowitz & Stegun 26.5.24), so that a small upper tail keeps its digits.
 */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  return k > n ? 0 : betaCdf(p, k, n - k + 1);
}
