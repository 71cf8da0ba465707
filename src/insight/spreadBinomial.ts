import { fromArcsine, toArcsine } from './arcsine.ts';
import { betaDensity, binomialAtLeast, normalCdf } from './distributions.ts';
import { integrate } from './quadrature.ts';

/*
 * Counts of a process that is like the others: its own rate lies somewhere around the baseline (normal with
 * standard deviation tau on the arcsine scale), and its contacts are binomial around that rate. Exact for
 * small counts, and with over-dispersion at once: Spiegelhalter's additive random effect (2005, section 4.2)
 * without his normal approximation of the counts. With tau = 0 it is the binomial distribution.
 */
export interface SpreadBinomial {
  /** Contacts. */
  readonly n: number;
  /** The rate in the middle. */
  readonly baseline: number;
  /** Standard deviation between processes on the arcsine scale. */
  readonly tau: number;
}

const reach = 8;

/** P(K >= k): the chance of at least this many avoidable contacts. */
export function atLeast(k: number, of: SpreadBinomial): number {
  const { n, baseline, tau } = of;
  if (k <= 0) return 1;
  if (k > n) return 0;
  if (tau <= 0) return binomialAtLeast(k, n, baseline);
  const centre = toArcsine(baseline);
  const sd = 1 / (2 * Math.sqrt(n));
  // P(K >= k | rate) is the distribution function of Beta(k, n - k + 1), so the same chance can be had by
  // integrating over the rate or over that beta; the narrower of the two makes for a smooth integrand.
  const tail =
    tau < sd
      ? integrate(
          v => (Math.exp(-0.5 * ((v - centre) / tau) ** 2) * binomialAtLeast(k, n, fromArcsine(v))) / tau,
          centre - reach * tau,
          centre + reach * tau,
        ) / Math.sqrt(2 * Math.PI)
      : overBeta(k, n, sd, v => normalCdf((centre - v) / tau));
  return Math.min(1, Math.max(0, tail));
}

/** The mean of a function of the rate's arcsine value over Beta(k, n - k + 1). */
function overBeta(k: number, n: number, sd: number, f: (v: number) => number): number {
  const mode = toArcsine(k / n);
  const low = Math.max(1e-12, mode - reach * sd);
  const high = Math.min(Math.PI / 2 - 1e-12, mode + reach * sd);
  return integrate(v => betaDensity(Math.sin(v) ** 2, k, n - k + 1) * Math.sin(2 * v) * f(v), low, high);
}

/**
 * The chance of more than k plus half the chance of exactly k: without the conservatism of exact tests with
 * small counts. Lancaster (1961), Journal of the American Statistical Association 56, 223–234.
 */
export function midP(k: number, of: SpreadBinomial): number {
  return (atLeast(k, of) + atLeast(k + 1, of)) / 2;
}

/**
 * The rate below which a share `p` of such processes lies: a funnel limit. Counts are whole, so that the
 * limit is interpolated between the two counts around it: with r the smallest count for which
 * P(K <= r) >= p, the limit is (r − a) / n with a = (P(K <= r) − p) / P(K = r).
 *
 * Spiegelhalter (2005), appendix A.1.1. From 0 to 1; outside every rate (0 or 1) where n is zero.
 */
export function funnelLimit(p: number, of: SpreadBinomial): number {
  const { n } = of;
  if (n <= 0) return p < 0.5 ? 0 : 1;
  const atMost = (k: number) => 1 - atLeast(k + 1, of);
  let [low, high] = [-1, n];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (atMost(middle) >= p) high = middle;
    else low = middle;
  }
  const above = atMost(high);
  const exactly = above - (high === 0 ? 0 : atMost(high - 1));
  const limit = (high - (exactly > 0 ? (above - p) / exactly : 0)) / n;
  return Math.min(1, Math.max(0, limit));
}

/** The limits that hold a share `level` of such processes, as rates. */
export function funnelLimits(level: number, of: SpreadBinomial): readonly [low: number, high: number] {
  return [funnelLimit((1 - level) / 2, of), funnelLimit((1 + level) / 2, of)];
}
