import type { Interval } from './interval.ts';

/** A figure with its interval. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/** A figure times a constant above zero: contacts into money, a period into a year. */
export function times(estimate: Estimate, factor: number): Estimate {
  const { level, low, high } = estimate.interval;
  return { value: estimate.value * factor, interval: { level, low: low * factor, high: high * factor } };
}

/**
 * The sum of independent figures; the distances to either end of their intervals add up as squares.
 * MOVER, Zou and Donner (2008), Statistics in Medicine 27, 1693–1702.
 */
export function sumOf(estimates: readonly Estimate[], level = 0.95): Estimate {
  let [value, below, above] = [0, 0, 0];
  for (const { value: own, interval } of estimates) {
    value += own;
    below += (own - interval.low) ** 2;
    above += (interval.high - own) ** 2;
  }
  return { value, interval: { level, low: value - Math.sqrt(below), high: value + Math.sqrt(above) } };
}

/** The difference of two independent figures, by the same rule. */
export function difference(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  const low = value - Math.hypot(a.value - a.interval.low, b.interval.high - b.value);
  const high = value + Math.hypot(a.interval.high - a.value, b.value - b.interval.low);
  return { value, interval: { level: a.interval.level, low, high } };
}
