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
 * Where a decreasing function crosses zero, between `low` and `high`, by halving. `low` where it is not above
 * zero there.
 */
export function crossing(f: (x: number) => number, low: number, high: number): number {
  if (f(low) <= 0) return low;
  let [from, to] = [low, high];
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2;
    if (f(middle) > 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
