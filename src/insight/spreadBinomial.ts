import { toArcsine } from './arcsine.ts';
import { betaDensity, binomialAtLeast, normalCdf, normalQuantile } from './distributions.ts';
import { fromLogit, toLogit } from './logit.ts';
import { integrate } from './quadrature.ts';

/**
 * Counts of a process that is like the others: its own rate lies somewhere around the baseline (normal on the
 * logit scale), and its contacts are binomial around that rate. Exact for small counts and over-dispersed at
 * once: the additive random effect of Spiegelhalter (2005, section 4.2) without a normal approximation of the
 * counts. The logit scale is that of the usual mixed model for rates (Williams 1982, Applied Statistics 31,
 * 144–148); it leans upward as real rates do, where the symmetric arcsine scale gives too many alarms.
 */
export interface SpreadBinomial {
  /** Contacts. */
  readonly n: number;
  /** The rate in the middle. */
  readonly baseline: number;
  /** Standard deviation between processes on the logit scale; with 0 the counts are binomial. */
  readonly sigma: number;
}

/** Standard deviations either side that are integrated over. */
const reach = 8;

/** P(K >= k): the chance of at least this many avoidable contacts. */
export function atLeast(k: number, of: SpreadBinomial): number {
  const { n, baseline, sigma } = of;
  if (k <= 0) return 1;
  if (k > n) return 0;
  if (sigma <= 0) return binomialAtLeast(k, n, baseline);
  const centre = toLogit(baseline);
  // P(K >= k | rate) is the distribution function of Beta(k, n - k + 1), so the same chance can be had by
  // integrating over the rate or over that beta; the narrower of the two makes for a smooth integrand.
  const local = (k + 0.5) / (n + 1);
  const chanceWidth = 1 / Math.sqrt(n * local * (1 - local));
  const tail =
    sigma < chanceWidth
      ? integrate(
          u => Math.exp(-0.5 * u * u) * binomialAtLeast(k, n, fromLogit(centre + sigma * u)),
          -reach,
          reach,
        ) / Math.sqrt(2 * Math.PI)
      : overBeta(k, n, rate => normalCdf((centre - toLogit(rate)) / sigma));
  return Math.min(1, Math.max(0, tail));
}

/** The mean of a function of the rate over Beta(k, n - k + 1), integrated on the arcsine scale. */
function overBeta(k: number, n: number, f: (rate: number) => number): number {
  const mode = toArcsine(k / n);
  const sd = 1 / (2 * Math.sqrt(n));
  const low = Math.max(1e-12, mode - reach * sd);
  const high = Math.min(Math.PI / 2 - 1e-12, mode + reach * sd);
  return integrate(
    v => {
      const rate = Math.sin(v) ** 2;
      return betaDensity(rate, k, n - k + 1) * Math.sin(2 * v) * f(rate);
    },
    low,
    high,
  );
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
 * Spiegelhalter (2005), appendix A.1.1. From 0 to 1; the widest where n is zero. Where r is n, the limit is 1.
 */
export function funnelLimit(p: number, of: SpreadBinomial): number {
  const { n } = of;
  if (n <= 0) return p < 0.5 ? 0 : 1;
  const known = new Map<number, number>();
  const atMost = (k: number) => {
    const seen = known.get(k) ?? 1 - atLeast(k + 1, of);
    known.set(k, seen);
    return seen;
  };
  const r = smallest(n, guess(p, of), k => atMost(k) >= p);
  // Where even the highest count there can be is not unlikely, nothing lies above.
  if (r === n) return 1;
  const exactly = atMost(r) - atMost(r - 1);
  const limit = (r - (exactly > 0 ? (atMost(r) - p) / exactly : 0)) / n;
  return Math.min(1, Math.max(0, limit));
}

/** The limits that hold a share `level` of such processes, as rates. */
export function funnelLimits(level: number, of: SpreadBinomial): readonly [low: number, high: number] {
  return [funnelLimit((1 - level) / 2, of), funnelLimit((1 + level) / 2, of)];
}

/** About where the limit lies, so that few counts need an integral. */
function guess(p: number, { n, baseline, sigma }: SpreadBinomial): number {
  const chance = 1 / (n * baseline * (1 - baseline) + 1);
  const rate = fromLogit(toLogit(baseline) + normalQuantile(p) * Math.sqrt(sigma * sigma + chance));
  return Math.min(n, Math.max(0, Math.round(n * rate)));
}

/** The smallest count from 0 to n for which the condition holds; from a first guess outward, then by halving. */
function smallest(n: number, start: number, holds: (k: number) => boolean): number {
  let [low, high] = [-1, n];
  let step = 1;
  if (holds(start)) {
    high = start;
    while (high - step > low && holds(high - step)) {
      high -= step;
      step *= 2;
    }
    low = Math.max(low, high - step);
  } else {
    low = start;
    while (low + step < high && !holds(low + step)) {
      low += step;
      step *= 2;
    }
    high = Math.min(high, low + step);
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
