import { normalQuantile } from './distributions.ts';
import type { Overdispersion } from './overdispersion.ts';
import { crossing, median, weightedMedian } from './robust.ts';

/** A process on the arcsine scale: what was seen, what is expected apart from a common shift, and chance. */
export interface Observation {
  readonly value: number;
  /** What it is compared with; 0 for all where one rate serves all processes. */
  readonly reference: number;
  /** Variance by chance alone. */
  readonly variance: number;
}

/** The bulk of the processes: where it lies, and how far its members lie apart. */
export interface Bulk extends Overdispersion {
  /** Common shift from the references. */
  readonly shift: number;
  /** Standard error of the shift. */
  readonly shiftError: number;
}

/** Median of |Z| for a standard normal Z. */
const medianAbsolute = normalQuantile(0.75);

const widest = 1;

/**
 * Centre and spread from the bulk of the processes, which a few that are really elevated can hardly move:
 * the centre is the median weighted by precision, and tau is the value for which the median of |z| is what
 * it is for normal deviations (0.6745).
 *
 * The median absolute deviation of Hampel (1974), Journal of the American Statistical Association 69, 383–393,
 * solved for the additive variance as Paule and Mandel do for the mean square (1982, Journal of Research of the
 * National Bureau of Standards 87, 377–385). The standard error of a median is 1.2533 that of a mean.
 *
 * @param fixedShift where the centre is given (a target), and only the spread is wanted
 */
export function robustBulk(observations: readonly Observation[], fixedShift?: number): Bulk {
  const differences = observations.map(({ value, reference }) => value - reference);
  const weight = (i: number, tau2: number) => 1 / ((observations[i]?.variance ?? 1) + tau2);
  const squares = (tau2: number, shift: number) =>
    median(differences.map((difference, i) => (difference - shift) ** 2 * weight(i, tau2)));
  const centre = (tau2: number) =>
    fixedShift ?? weightedMedian(differences.map((value, i) => ({ value, weight: weight(i, tau2) })));

  let tau2 = 0;
  let shift = observations.length > 0 ? centre(0) : (fixedShift ?? 0);
  const phi = observations.length > 0 ? squares(0, shift) / medianAbsolute ** 2 : 1;
  for (let round = 0; round < 50; round++) {
    const before = tau2;
    tau2 = crossing(candidate => squares(candidate, shift) - medianAbsolute ** 2, 0, widest);
    if (observations.length > 0) shift = centre(tau2);
    if (Math.abs(tau2 - before) < 1e-10) break;
  }
  const precision = differences.reduce((sum, _, i) => sum + weight(i, tau2), 0);
  const shiftError = fixedShift === undefined && precision > 0 ? 1.2533 / Math.sqrt(precision) : 0;
  return { phi, tau2, shift, shiftError };
}
