/** The median; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** A value with its weight. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The value with half of the weight on either side; the mean of two where the half falls between them. */
export function weightedMedian(items: readonly Weighted[]): number {
  const sorted = items.filter(item => item.weight > 0).toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, item) => sum + item.weight, 0) / 2;
  let below = 0;
  for (const [i, item] of sorted.entries()) {
    below += item.weight;
    if (below > half) return item.value;
    if (below === half) return (item.value + (sorted[i + 1]?.value ?? item.value)) / 2;
  }
  return Number.NaN;
}

/**
 * Where a decreasing function crosses zero, between `low` and `high`: by the secant where that stays inside,
 * else by halving (Illinois method). `low` where it is not above zero there, `high` where it still is.
 */
export function crossing(f: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  let [above, below] = [f(low), f(high)];
  if (above <= 0) return low;
  if (below > 0) return high;
  let last = 0;
  for (let step = 0; step < 100 && to - from > 1e-12; step++) {
    const x = step % 3 === 2 ? (from + to) / 2 : from + ((to - from) * above) / (above - below);
    const value = f(x);
    if (value === 0) return x;
    if (value > 0) {
      [from, above] = [x, value];
      if (last > 0) below /= 2;
    } else {
      [to, below] = [x, value];
      if (last < 0) above /= 2;
    }
    last = Math.sign(value);
  }
  return (from + to) / 2;
}
