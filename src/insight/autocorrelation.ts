/** What a fit left over, in order of time. */
export interface Residual {
  /** Weeks next to one another count as neighbours; a gap parts them. */
  readonly week: number;
  readonly value: number;
}

const highest = 0.8;

/**
 * The correlation of a week's residual with that of the week before. Residuals are less correlated than what
 * they stand for, the more so the more coefficients were fitted: that is put back. At least 0, because weeks
 * that undo one another are no reason for a narrower interval; at most 0.8.
 *
 * Bias of order 1/n: Kendall (1954), Biometrika 41, 403–404.
 */
export function autocorrelation(residuals: readonly Residual[], coefficients: number): number {
  const n = residuals.length;
  if (n <= 3) return 0;
  let [products, squares] = [0, 0];
  let before: Residual | undefined;
  for (const residual of residuals) {
    squares += residual.value ** 2;
    if (before && before.week === residual.week - 1) products += residual.value * before.value;
    before = residual;
  }
  if (!(squares > 0)) return 0;
  return Math.min(highest, Math.max(0, (products / squares + coefficients / n) / (1 - 3 / n)));
}

/** By how much a correlation between neighbours widens the variance of a mean: Bartlett (1946). */
export function varianceInflation(correlation: number): number {
  return (1 + correlation) / (1 - correlation);
}
