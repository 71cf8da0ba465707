import type { Correlations } from './lmg.ts';

/** Sums of squares and products of some people: of a constant, each aspect and the outcome, in that order. */
export type Moments = readonly Float64Array[];

/** Of people who share their aspects: how many, and the sum and the sum of squares of their outcome. */
export interface Group {
  readonly n: number;
  readonly aspects: readonly number[];
  readonly sum: number;
  readonly squares: number;
}

/** Moments of groups of people; those of a part and of another part add up. */
export function momentsOf(groups: Iterable<Group>, aspects: number): Moments {
  const size = aspects + 2;
  const total = Array.from({ length: size }, () => new Float64Array(size));
  for (const { n, aspects: values, sum, squares } of groups) {
    const known = [1, ...values];
    for (const [i, a] of known.entries()) {
      for (const [j, b] of known.entries()) add(total, i, j, n * a * b);
      add(total, i, size - 1, a * sum);
      add(total, size - 1, i, a * sum);
    }
    add(total, size - 1, size - 1, squares);
  }
  return total;
}

/** The sum of several moments. */
export function sumMoments(parts: readonly Moments[]): Moments {
  const size = parts[0]?.length ?? 0;
  const total = Array.from({ length: size }, () => new Float64Array(size));
  // A bootstrap adds up hundreds of thousands of these: indexes in place of iterators make it many times faster.
  for (const part of parts) {
    for (let i = 0; i < size; i++) {
      const [sums, row] = [total[i], part[i]];
      if (!sums || !row) continue;
      for (let j = 0; j < size; j++) sums[j] = (sums[j] ?? 0) + (row[j] ?? 0);
    }
  }
  return total;
}

function add(table: Moments, i: number, j: number, value: number): void {
  const row = table[i];
  if (row) row[j] = (row[j] ?? 0) + value;
}

/**
 * The correlations that follow, person by person. Undefined where the outcome doesn't vary; an aspect that
 * doesn't vary correlates with nothing, not with itself either, and so adds nothing.
 */
export function correlationsOf(moments: Moments): Correlations | undefined {
  const size = moments.length;
  const n = moments[0]?.[0] ?? 0;
  const mean = (i: number) => (moments[0]?.[i] ?? 0) / n;
  const covariance = (i: number, j: number) => (moments[i]?.[j] ?? 0) / n - mean(i) * mean(j);
  const sd = Array.from({ length: size }, (_, i) => {
    const variance = covariance(i, i);
    return variance > 1e-12 * ((moments[i]?.[i] ?? 0) / n) ? Math.sqrt(variance) : 0;
  });
  const between = (i: number, j: number) => {
    const scale = (sd[i] ?? 0) * (sd[j] ?? 0);
    return scale > 0 ? covariance(i, j) / scale : 0;
  };
  if (n < 3 || !(sd[size - 1] ?? 0)) return undefined;
  const aspects = Array.from({ length: size - 2 }, (_, i) => i + 1);
  return {
    among: aspects.map(i => aspects.map(j => (i === j ? ((sd[i] ?? 0) > 0 ? 1 : 0) : between(i, j)))),
    outcome: aspects.map(i => between(i, size - 1)),
  };
}
