import { normalQuantile, tQuantile } from './distributions.ts';
import type { Estimate } from './estimate.ts';

/**
 * A net score: the share of promoters less that of detractors, from -1 to 1. The interval is the adjusted
 * Wald one: as if three more people had answered, ¾ of one promoter, ¾ of one detractor.
 *
 * Reichheld (2003), Harvard Business Review 81(12), 46–54; interval: Rocks (2016), The American Statistician
 * 70, 365–372, where it did best on the scores of many companies. It always holds what was seen, which the adjustment
 * alone would leave out where one person answered.
 */
export function netScore(promoters: number, detractors: number, answers: number, level = 0.95): Estimate {
  const z = normalQuantile((1 + level) / 2);
  const n = answers + 3;
  const [up, down] = [(promoters + 0.75) / n, (detractors + 0.75) / n];
  const half = z * Math.sqrt((up + down - (up - down) ** 2) / n);
  const value = answers > 0 ? (promoters - detractors) / answers : 0;
  const low = Math.min(value, Math.max(-1, up - down - half));
  return { value, interval: { level, low, high: Math.max(value, Math.min(1, up - down + half)) } };
}

/** Sums of scores, as the roll-up keeps them. */
export interface ScoreSums {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * The mean of scores with Student's interval, kept within the scale; the whole scale where fewer than two
 * people answered. "Student" (1908), Biometrika 6, 1–25.
 *
 * Where all gave the same answer there is no spread to go by, and two people are not certainty: then as many others as n
 * people may well not show (exactly, 3 / n for many: Hanley and Lippman-Hand 1983, JAMA 249, 1743–1745) may be at either
 * end of the scale.
 */
export function meanScore(
  { n, sum, squares }: ScoreSums,
  scale: readonly [low: number, high: number],
  level = 0.95,
): Estimate {
  const mean = n > 0 ? sum / n : 0;
  if (n < 2) return { value: mean, interval: { level, low: scale[0], high: scale[1] } };
  const variance = Math.max(0, squares - n * mean * mean) / (n - 1);
  // What rounding leaves of equal answers is no spread.
  if (variance < 1e-9 * (squares / n)) {
    const unseen = 1 - (1 - level) ** (1 / n);
    const towards = (end: number) => mean + unseen * (end - mean);
    return { value: mean, interval: { level, low: towards(scale[0]), high: towards(scale[1]) } };
  }
  const half = tQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
  const within = (value: number) => Math.min(scale[1], Math.max(scale[0], value));
  return { value: mean, interval: { level, low: within(mean - half), high: within(mean + half) } };
}

/**
 * Events per unit, such as further questions per conversation, with Byar's approximation of the exact Poisson
 * interval (Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69).
 */
export function eventsPerUnit(events: number, units: number, level = 0.95): Estimate {
  const z = normalQuantile((1 + level) / 2);
  const bound = (x: number, sign: number) =>
    x <= 0 ? 0 : x * Math.max(0, 1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return {
    value: events / units,
    interval: { level, low: bound(events, -1) / units, high: bound(events + 1, 1) / units },
  };
}
