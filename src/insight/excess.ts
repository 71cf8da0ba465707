import type { Estimate } from './estimate.ts';
import { wilson } from './interval.ts';
import type { Count } from './overdispersion.ts';

/**
 * Avoidable contacts above what the baseline would give, never below zero; the interval is that of the rate
 * (Wilson), held against the baseline as if that were exact.
 */
export function excessContacts(count: Count, baseline: number, level = 0.95): Estimate {
  const { low, high } = wilson(count.k, count.n, level);
  const above = (rate: number) => Math.max(0, rate - baseline) * count.n;
  return {
    value: count.n > 0 ? above(count.k / count.n) : 0,
    interval: { level, low: above(low), high: count.n > 0 ? above(high) : 0 },
  };
}
