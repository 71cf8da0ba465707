import { leastSquares } from './leastSquares.ts';

/** Counts (`poisson`, log link) or proportions (`binomial`, logit link). */
export type Family = 'poisson' | 'binomial';

export interface GlmInput {
  readonly family: Family;
  /** A row per observation, with a 1 for the intercept. */
  readonly design: readonly (readonly number[])[];
  /** Counts; with `binomial` the successes out of `trials`. */
  readonly counts: readonly number[];
  readonly trials?: readonly number[];
  /** Added to the linear predictor: the log of an exposure. */
  readonly offset?: readonly number[];
}

export interface GlmFit {
  readonly coefficients: readonly number[];
  /** Of the coefficients, with the dispersion in it. */
  readonly covariance: readonly (readonly number[])[];
  /** The same as the family has it: with a dispersion of 1. */
  readonly unscaledCovariance: readonly (readonly number[])[];
  /** Pearson's chi-square over the degrees of freedom: 1 is as the family has it, more is over-dispersed. */
  readonly dispersion: number;
  readonly degreesOfFreedom: number;
  /** Expected counts. */
  readonly fitted: readonly number[];
}

interface Shape {
  mean(linear: number, trials: number): number;
  /** Variance of a count, which with these links is also d mean / d linear. */
  variance(mean: number, trials: number): number;
  start(count: number, trials: number): number;
}

const shapes: Record<Family, Shape> = {
  poisson: {
    mean: linear => Math.exp(linear),
    variance: mean => mean,
    start: count => Math.log(count + 0.1),
  },
  binomial: {
    mean: (linear, trials) => trials / (1 + Math.exp(-linear)),
    variance: (mean, trials) => mean * (1 - mean / trials),
    start: (count, trials) => Math.log((count + 0.5) / (trials - count + 0.5)),
  },
};

const most = 100;

/**
 * A generalised linear model by iteratively reweighted least squares, with the dispersion estimated from
 * Pearson's chi-square: quasi-Poisson and quasi-binomial regression. Undefined where the design doesn't
 * determine the coefficients, nothing is left to estimate the dispersion from, or it doesn't converge.
 *
 * McCullagh and Nelder (1989), Generalized Linear Models, sections 2.5 and 9.2.
 */
export function glm(input: GlmInput): GlmFit | undefined {
  const { design, counts } = input;
  const shape = shapes[input.family];
  const trials = (i: number) => input.trials?.[i] ?? 1;
  const offset = (i: number) => input.offset?.[i] ?? 0;
  let linear = counts.map((count, i) => shape.start(count, trials(i)));
  let coefficients: readonly number[] = [];
  for (let round = 0; round < most; round++) {
    const means = linear.map((value, i) => shape.mean(value, trials(i)));
    const weights = means.map((mean, i) => shape.variance(mean, trials(i)));
    if (!weights.every(weight => Number.isFinite(weight) && weight > 0)) return undefined;
    const working = linear.map(
      (value, i) => value - offset(i) + ((counts[i] ?? 0) - (means[i] ?? 0)) / (weights[i] ?? 1),
    );
    const fit = leastSquares(design, working, weights);
    if (!fit) return undefined;
    linear = fit.fitted.map((value, i) => value + offset(i));
    const moved = fit.coefficients.some(
      (value, j) => !(Math.abs(value - (coefficients[j] ?? 0)) < 1e-9 * (1 + Math.abs(value))),
    );
    coefficients = fit.coefficients;
    if (!moved) return finished(input, shape, coefficients, fit.unscaledCovariance, linear);
  }
  return undefined;
}

function finished(
  { design, counts, trials }: GlmInput,
  shape: Shape,
  coefficients: readonly number[],
  unscaled: readonly (readonly number[])[],
  linear: readonly number[],
): GlmFit | undefined {
  const degreesOfFreedom = design.length - coefficients.length;
  if (degreesOfFreedom < 1) return undefined;
  const fitted = linear.map((value, i) => shape.mean(value, trials?.[i] ?? 1));
  const chiSquare = fitted.reduce(
    (sum, mean, i) => sum + ((counts[i] ?? 0) - mean) ** 2 / shape.variance(mean, trials?.[i] ?? 1),
    0,
  );
  const dispersion = chiSquare / degreesOfFreedom;
  return {
    coefficients,
    covariance: unscaled.map(row => row.map(value => value * dispersion)),
    unscaledCovariance: unscaled,
    dispersion,
    degreesOfFreedom,
    fitted,
  };
}
