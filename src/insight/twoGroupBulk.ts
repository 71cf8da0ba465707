import { normalCdf, normalQuantile, tQuantile } from './distributions.ts';
import { crossing } from './robust.ts';
import { type Centre, medianBulk, type Observation } from './robustSpread.ts';

/** The ordinary processes: their centre, their spread, and how sure both are. */
export interface Bulk extends Centre {
  /** Standard error of the shift; 0 where it was given. */
  readonly shiftError: number;
  /**
   * The spread to reckon with at the alarm limit: larger than tau2 as far as the processes that it was
   * estimated from are few.
   */
  readonly cautiousTau2: number;
  /** Share of the processes that belong to the elevated group. */
  readonly elevated: number;
}

/** The alarm limit's tail, for which caution is taken. */
const alarmTail = 0.999;

/**
 * How far up from the centre the elevated group reaches at least, on the arcsine scale (from a rate of 20% to
 * one of 67%). Less would take the upper end of the ordinary processes for a group of its own.
 */
const leastReach = 0.5;

/** Never is more than this share taken for elevated: what most processes do is ordinary. */
const largestElevated = 0.4;

/**
 * The bulk as one of two groups: ordinary processes, normal around the centre with variance tau² besides
 * chance, and elevated ones, anywhere from the centre up to the farthest seen. Each process counts for the centre
 * and the spread with its chance of being ordinary, and these chances and figures are found together (EM from the
 * robust start). Nearly as sharp as if the elevated processes were known, where the median throws half away.
 *
 * Efron (2008), Statistical Science 23, 1–22 (two-groups model, empirical null); the spread solves
 * Σ w z² = Σ w − 1, Paule and Mandel (1982) with these weights.
 *
 * @param fixedShift where the centre is given, and only the spread is wanted
 */
export function twoGroupBulk(observations: readonly Observation[], fixedShift?: number): Bulk {
  const start = medianBulk(observations, fixedShift);
  const items = observations.map(({ value, reference, variance }) => ({ d: value - reference, variance }));
  if (items.length < 3) {
    return { ...start, shiftError: shiftError(items, start.tau2), cautiousTau2: start.tau2, elevated: 0 };
  }
  let { shift, tau2 } = start;
  let elevated = 0.1;
  let weights = items.map(() => 1);
  for (let round = 0; round < 200; round++) {
    const before = { shift, tau2, elevated };
    const reach = items.reduce((most, { d }) => Math.max(most, d - shift), leastReach);
    weights = items.map(item => ordinaryChance(item, { ...before, reach }));
    elevated = Math.min(largestElevated, 1 - total(weights) / items.length);
    tau2 = spread(items, weights, shift, degreesOfFreedom(weights, fixedShift));
    shift = fixedShift ?? weightedMean(items, weights, tau2);
    const moved =
      Math.abs(shift - before.shift) + Math.abs(tau2 - before.tau2) + Math.abs(elevated - before.elevated);
    if (moved < 1e-8) break;
  }
  const freedom = degreesOfFreedom(weights, fixedShift);
  const caution = tQuantile(alarmTail, freedom) / normalQuantile(alarmTail);
  const weighted = items.map((item, i) => ({ ...item, weight: weights[i] ?? 0 }));
  return {
    phi: start.phi,
    tau2,
    shift,
    shiftError: fixedShift === undefined ? shiftError(weighted, tau2) : 0,
    cautiousTau2: spread(items, weights, shift, freedom / caution ** 2),
    elevated,
  };
}

interface Item {
  /** Difference from the reference. */
  readonly d: number;
  readonly variance: number;
}

interface Groups {
  readonly shift: number;
  readonly tau2: number;
  readonly elevated: number;
  /** Up to where, from the shift, elevated processes lie. */
  readonly reach: number;
}

/** The chance that a process is one of the ordinary. */
function ordinaryChance({ d, variance }: Item, at: Groups): number {
  const v = variance + at.tau2;
  const deviation = d - at.shift;
  const ordinary = Math.exp((-0.5 * deviation * deviation) / v) / Math.sqrt(2 * Math.PI * v);
  // The same density from the centre up to the reach, blurred by chance.
  const sd = Math.sqrt(variance);
  const above = (normalCdf(deviation / sd) - normalCdf((deviation - at.reach) / sd)) / at.reach;
  const mixed = (1 - at.elevated) * ordinary + at.elevated * above;
  return mixed > 0 ? ((1 - at.elevated) * ordinary) / mixed : 0;
}

function spread(items: readonly Item[], weights: readonly number[], shift: number, target: number): number {
  const excess = (tau2: number) => {
    let sum = 0;
    for (const [i, { d, variance }] of items.entries()) {
      sum += ((weights[i] ?? 0) * (d - shift) ** 2) / (variance + tau2);
    }
    return sum - target;
  };
  return crossing(excess, 0, 1);
}

function weightedMean(items: readonly Item[], weights: readonly number[], tau2: number): number {
  const precision = items.map(({ variance }, i) => (weights[i] ?? 0) / (variance + tau2));
  return items.reduce((sum, { d }, i) => sum + d * (precision[i] ?? 0), 0) / total(precision);
}

function shiftError(items: readonly (Item & { weight?: number })[], tau2: number): number {
  const precision = total(items.map(({ variance, weight = 1 }) => weight / (variance + tau2)));
  return precision > 0 ? 1 / Math.sqrt(precision) : 0;
}

/** What remains of the processes after their centre was found from them. */
function degreesOfFreedom(weights: readonly number[], fixedShift: number | undefined): number {
  return Math.max(1, total(weights) - (fixedShift === undefined ? 1 : 0));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
