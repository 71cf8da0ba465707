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
 * The most likely change of level: where the cumulated deviations lie farthest from zero, with the chance of
 * so large an excursion of a Brownian bridge (Kolmogorov's distribution). Undefined for fewer than six counts
 * or where nothing varies.
 *
 * Page (1955), Biometrika 42, 523–527; Ploberger and Krämer (1992), Econometrica 60, 271–285.
 */
export function changePoint(counts: readonly Count[]): ChangePoint | undefined {
  if (counts.length < 6) return undefined;
  const path = cusum(counts);
  let last = 0;
  for (const [i, value] of path.entries()) {
    if (i < path.length - 1 && Math.abs(value) > Math.abs(path[last] ?? 0)) last = i;
  }
  const extreme = path[last] ?? 0;
  if (extreme === 0) return undefined;
  return {
    index: last + 1,
    direction: extreme < 0 ? 'up' : 'down',
    p: kolmogorovTail(Math.abs(extreme)),
    before: pooledRate(counts.slice(0, last + 1)),
    after: pooledRate(counts.slice(last + 1)),
  };
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
