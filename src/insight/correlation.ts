import { normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';

/** Two figures of one time or one group. */
export type Pair = readonly [x: number, y: number];

export interface Correlation {
  readonly r: number;
  readonly n: number;
  /** By Fisher's z; -1 to 1 where fewer than four pairs are known. */
  readonly interval: Interval;
}

/**
 * Pearson's correlation. Undefined for fewer than three pairs, or where one of the figures never varies.
 *
 * Interval: Fisher (1921), Metron 1, 3–32.
 */
export function correlation(pairs: readonly Pair[], level = 0.95): Correlation | undefined {
  const n = pairs.length;
  if (n < 3) return undefined;
  const mean = (of: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / n;
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)];
  const [xx, yy, xy] = [
    mean(([x]) => (x - mx) ** 2),
    mean(([, y]) => (y - my) ** 2),
    mean(([x, y]) => (x - mx) * (y - my)),
  ];
  if (!(xx > 0 && yy > 0)) return undefined;
  const r = Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
  if (n < 4) return { r, n, interval: { level, low: -1, high: 1 } };
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(n - 3);
  const z = Math.atanh(r);
  return { r, n, interval: { level, low: Math.tanh(z - half), high: Math.tanh(z + half) } };
}
