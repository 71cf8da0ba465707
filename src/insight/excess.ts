import { type Interval, wilson } from './interval.ts';
import type { Count } from './overdispersion.ts';

/** A figure with its interval. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

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

/** A figure times a constant: contacts into money, a period into a year. */
export function times(estimate: Estimate, factor: number): Estimate {
  const { level, low, high } = estimate.interval;
  return { value: estimate.value * factor, interval: { level, low: low * factor, high: high * factor } };
}
