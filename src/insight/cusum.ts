import type { Count } from './overdispersion.ts';
import { laneySigma, pooledRate } from './pPrimeChart.ts';

/** Where a series of counts changed its level, if it did. */
export interface ChangePoint {
  /** Index of the first count after the change. */
  readonly index: number;
  readonly direction: 'up' | 'down';
  /** Chance of so large a swing in a series without change. */
  readonly p: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The cumulated deviations from the pooled rate, after each count, standardised so that without a change they
 * follow a Brownian bridge. Variation beyond chance is allowed for by the spread from one count to the next
 * (at least that of chance).
 */
export function cusum(counts: readonly Count[]): number[] {
  const rate = pooledRate(counts);
  const contacts = counts.reduce((sum, count) => sum + count.n, 0);
  const scale = Math.sqrt(contacts * rate * (1 - rate)) * Math.max(1, laneySigma(counts));
  let sum = 0;
  return counts.map(({ k, n }) => {
    sum += k - n * rate;
    return scale > 0 ? sum / scale : 0;
  });
}

/**
 * A change of level: whether there is one by the largest cumulated deviation, against the distribution of the
 * largest excursion of a Brownian bridge (Kolmogorov's); where it is by the largest likelihood of one rate
 * before and another after. Undefined for fewer than six counts or where nothing varies.
 *
 * Page (1955), Biometrika 42, 523–527; Ploberger and Krämer (1992), Econometrica 60, 271–285;
 * Hinkley and Hinkley (1970), Biometrika 57, 477–488, for the place.
 */
export function changePoint(counts: readonly Count[]): ChangePoint | undefined {
  if (counts.length < 6) return undefined;
  const extreme = Math.max(...cusum(counts).slice(0, -1).map(Math.abs));
  if (!(extreme > 0)) return undefined;
  const index = mostLikelyChange(counts);
  const [before, after] = [pooledRate(counts.slice(0, index)), pooledRate(counts.slice(index))];
  return { index, direction: after > before ? 'up' : 'down', p: kolmogorovTail(extreme), before, after };
}

/** Index of the first count after the split into two binomial samples with the largest likelihood. */
function mostLikelyChange(counts: readonly Count[]): number {
  const all = total(counts);
  let [k, n, best, index] = [0, 0, Number.NEGATIVE_INFINITY, 1];
  for (const [i, count] of counts.slice(0, -1).entries()) {
    k += count.k;
    n += count.n;
    const likelihood = logLikelihood(k, n) + logLikelihood(all.k - k, all.n - n);
    if (likelihood > best) [best, index] = [likelihood, i + 1];
  }
  return index;
}

/** Of k in n at the rate k / n. */
function logLikelihood(k: number, n: number): number {
  return k > 0 && k < n ? k * Math.log(k / n) + (n - k) * Math.log(1 - k / n) : 0;
}

function total(counts: readonly Count[]): Count {
  return counts.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });
}

/** P(sup |B| > d) of a Brownian bridge B: Kolmogorov (1933). */
export function kolmogorovTail(d: number): number {
  if (d < 0.2) return 1;
  let sum = 0;
  for (let j = 1; j <= 100; j++) {
    const term = Math.exp(-2 * j * j * d * d);
    sum += j % 2 === 1 ? term : -term;
    if (term < 1e-17) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
}
