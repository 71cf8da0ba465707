import { autocorrelation, varianceInflation } from './autocorrelation.ts';
import { tQuantile } from './distributions.ts';
import type { Block } from './effectBlocks.ts';
import type { Estimate } from './estimate.ts';
import { type GlmFit, glm } from './glm.ts';

/** A segmented regression of one process in time. */
export interface InterruptedTimeSeries {
  /**
   * The mean rate after the change less what the level and trend before it would have given: in rate, over
   * the contacts after it.
   */
  readonly effect: Estimate;
  /** The rate that was to be expected without the change. */
  readonly expectedRate: number;
  /** Odds of an avoidable contact just after the change over just before it. */
  readonly oddsRatio: Estimate;
  /** Factor per week by which the trend of the odds became steeper. */
  readonly slopeRatio: Estimate;
  readonly dispersion: number;
}

/**
 * Interrupted time series: a quasi-binomial regression of the weekly counts on the level, the trend, the
 * change of level and the change of trend, with over-dispersion (never less than chance) and correlation between
 * weeks. Undefined with fewer than eight weeks with contacts on either side, or where the counts don't determine it.
 *
 * Wagner, Soumerai, Zhang and Ross-Degnan (2002), Journal of Clinical Pharmacy and Therapeutics 27, 299–309;
 * Lopez Bernal, Cummins and Gasparrini (2017), International Journal of Epidemiology 46, 348–355. The interval
 * of the effect is by the delta method.
 */
export function interruptedTimeSeries(
  blocks: readonly Block[],
  level = 0.95,
): InterruptedTimeSeries | undefined {
  const weeks = blocks.filter(block => block.own.n > 0);
  const after = weeks.filter(block => block.week >= 0);
  if (after.length < leastWeeks || weeks.length - after.length < leastWeeks) return undefined;
  const fit = glm({
    family: 'binomial',
    design: weeks.map(({ week }) => row(week)),
    counts: weeks.map(({ own }) => own.k),
    trials: weeks.map(({ own }) => own.n),
  });
  if (!fit) return undefined;
  const t = tQuantile((1 + level) / 2, fit.degreesOfFreedom);
  const residuals = weeks.map(({ week, own }, i) => {
    const mean = fit.fitted[i] ?? 0;
    return { week, value: (own.k - mean) / Math.sqrt(mean * (1 - mean / own.n)) };
  });
  const dispersion = Math.max(1, fit.dispersion);
  const memory = varianceInflation(autocorrelation(residuals, fit.coefficients.length));
  const widen = Math.sqrt(dispersion * memory);
  const around = (value: number, se: number): Estimate => ({
    value,
    interval: { level, low: value - t * se * widen, high: value + t * se * widen },
  });
  const ratio = (column: number): Estimate => {
    const { value, interval } = around(coefficient(fit, column), standardError(fit, unit(column)));
    const { low, high } = interval;
    return { value: Math.exp(value), interval: { level, low: Math.exp(low), high: Math.exp(high) } };
  };
  const { effect, expectedRate, gradient } = meanEffect(after, fit);
  return {
    effect: around(effect, standardError(fit, gradient)),
    expectedRate,
    oddsRatio: ratio(2),
    slopeRatio: ratio(3),
    dispersion,
  };
}

/** Weeks with contacts that either side needs. */
const leastWeeks = 8;

/** Level, trend, change of level, change of trend. */
function row(week: number): [number, number, number, number] {
  return week >= 0 ? [1, week, 1, week] : [1, week, 0, 0];
}

/** Mean over the contacts after the change, and its derivative by each coefficient. */
function meanEffect(after: readonly Block[], fit: GlmFit) {
  const contacts = after.reduce((sum, { own }) => sum + own.n, 0);
  const gradient = [0, 0, 0, 0];
  let [effect, expectedRate] = [0, 0];
  for (const { week, own } of after) {
    const share = own.n / contacts;
    const changed = row(week);
    const unchanged = [changed[0], changed[1], 0, 0];
    const [p, q] = [rate(fit, changed), rate(fit, unchanged)];
    effect += share * (p - q);
    expectedRate += share * q;
    for (const column of gradient.keys()) {
      const slope = p * (1 - p) * (changed[column] ?? 0) - q * (1 - q) * (unchanged[column] ?? 0);
      gradient[column] = (gradient[column] ?? 0) + share * slope;
    }
  }
  return { effect, expectedRate, gradient };
}

function rate(fit: GlmFit, design: readonly number[]): number {
  return 1 / (1 + Math.exp(-design.reduce((sum, value, j) => sum + value * coefficient(fit, j), 0)));
}

function coefficient(fit: GlmFit, column: number): number {
  return fit.coefficients[column] ?? Number.NaN;
}

/** Of a linear combination of the coefficients, by chance alone. */
function standardError(fit: GlmFit, by: readonly number[]): number {
  let sum = 0;
  for (const [i, a] of by.entries())
    for (const [j, b] of by.entries()) sum += a * b * (fit.unscaledCovariance[i]?.[j] ?? 0);
  return Math.sqrt(sum);
}

function unit(column: number): number[] {
  return [0, 0, 0, 0].map((_, j) => (j === column ? 1 : 0));
}
