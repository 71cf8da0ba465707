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

/** Where the bulk of the processes lies, and how far its members lie apart. */
export interface Centre extends Overdispersion {
  /** Common shift from the references. */
  readonly shift: number;
}

/** Median of |Z| for a standard normal Z. */
const medianAbsolute = normalQuantile(0.75);

/** Nothing on the arcsine scale lies farther apart. */
const widest = 1;

/**
 * Centre and spread from the middle half of the processes, which a few that are really elevated can hardly
 * move: the centre is the median weighted by precision, and tau is the value for which the median of |z| is
 * what it is for normal deviations (0.6745). Safe, but it uses little of what is known: the start for
 * `twoGroupBulk`, which uses more.
 *
 * The median absolute deviation of Hampel (1974), Journal of the American Statistical Association 69, 383–393,
 * solved for the additive variance as Paule and Mandel do for the mean square (1982, Journal of Research of the
 * National Bureau of Standards 87, 377–385).
 *
 * @param fixedShift where the centre is given, and only the spread is wanted
 */
export function medianBulk(observations: readonly Observation[], fixedShift?: number): Centre {
  if (observations.length === 0) return { phi: 1, tau2: 0, shift: fixedShift ?? 0 };
  const differences = observations.map(({ value, reference }) => value - reference);
  const weight = (i: number, tau2: number) => 1 / ((observations[i]?.variance ?? 1) + tau2);
  const middleSquare = (tau2: number, shift: number) =>
    median(differences.map((difference, i) => (difference - shift) ** 2 * weight(i, tau2)));
  const centre = (tau2: number) =>
    fixedShift ?? weightedMedian(differences.map((value, i) => ({ value, weight: weight(i, tau2) })));

  let tau2 = 0;
  let shift = centre(0);
  const phi = middleSquare(0, shift) / medianAbsolute ** 2;
  for (let round = 0; round < 50; round++) {
    const before = tau2;
    tau2 = crossing(candidate => middleSquare(candidate, shift) - medianAbsolute ** 2, 0, widest);
    shift = centre(tau2);
    if (Math.abs(tau2 - before) < 1e-10) break;
  }
  return { phi, tau2, shift };
}
