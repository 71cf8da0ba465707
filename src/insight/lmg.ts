/** Correlations: of the aspects among themselves, and of each with the outcome. */
export interface Correlations {
  readonly among: readonly (readonly number[])[];
  readonly outcome: readonly number[];
}

/** How an outcome goes with several aspects together. */
export interface Decomposition {
  /** Share of the outcome's variance that all aspects explain together. */
  readonly r2: number;
  /** Standardised coefficient per aspect, with all others held fixed; 0 where the others determine it. */
  readonly coefficients: readonly number[];
  /** Shapley share of r2 per aspect: they add up to r2, and none is below zero. */
  readonly shares: readonly number[];
}

/** More aspects would take too many subsets. */
const mostAspects = 12;

/** What is left of a variance below this is rounding: the aspect says nothing that the others don't. */
const tolerance = 1e-9;

/**
 * Splits R² over the aspects: the mean, over all orders in which they may enter, of what each adds. Called LMG
 * after Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis, p. 119 ff.;
 * Grömping (2006), Journal of Statistical Software 17(1) (relaimpo); the same as the Shapley value. All subsets
 * by the sweep operator, Goodnight (1979), The American Statistician 33, 149–158.
 *
 * Throws a RangeError for more than `mostAspects`.
 */
export function lmg({ among, outcome }: Correlations): Decomposition {
  const size = outcome.length;
  if (size > mostAspects) throw new RangeError(`More than ${mostAspects} aspects: ${size}.`);
  const r2 = new Float64Array(2 ** size);
  const start = [...among.map((row, i) => [...row, outcome[i] ?? 0]), [...outcome, 1]];
  let full = start;
  // Depth first, aspects in rising order: every subset is its parent with one more aspect swept in.
  const visit = (table: number[][], mask: number, from: number): void => {
    r2[mask] = Math.min(1, Math.max(0, 1 - at(table, size, size)));
    if (mask === r2.length - 1) full = table;
    for (let next = from; next < size; next++) visit(sweep(table, next), mask | (1 << next), next + 1);
  };
  visit(start, 0, 0);
  return {
    r2: r2[r2.length - 1] ?? 0,
    coefficients: outcome.map((_, j) => (swept(full, j) ? at(full, j, size) : 0)),
    shares: outcome.map((_, j) => share(r2, j, size)),
  };
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** The table with one more variable in the regression; the same table where that variable adds nothing. */
function sweep(table: number[][], k: number): number[][] {
  const pivot = at(table, k, k);
  if (pivot < tolerance) return table;
  return table.map((row, i) =>
    row.map((value, j) => {
      if (i === k && j === k) return -1 / pivot;
      if (i === k || j === k) return value / pivot;
      return value - (at(table, i, k) * at(table, k, j)) / pivot;
    }),
  );
}

/** A variable that was swept in has minus its inverse on the diagonal. */
function swept(table: readonly (readonly number[])[], j: number): boolean {
  return at(table, j, j) < 0;
}

/** Weighted mean of what an aspect adds to each subset without it: |S|! (p − |S| − 1)! / p!. */
function share(r2: Float64Array, aspect: number, size: number): number {
  let sum = 0;
  for (let mask = 0; mask < r2.length; mask++) {
    if (mask & (1 << aspect)) continue;
    const added = (r2[mask | (1 << aspect)] ?? 0) - (r2[mask] ?? 0);
    sum += added / (size * binomial(size - 1, bits(mask)));
  }
  return sum;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 0; i < k; i++) value = (value * (n - i)) / (i + 1);
  return value;
}
