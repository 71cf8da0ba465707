import { toArcsine } from './arcsine.ts';

/** How many of how many: avoidable contacts of a process. */
export interface Count {
  readonly k: number;
  readonly n: number;
}

/** How much more processes differ than chance alone would have it. */
export interface Overdispersion {
  /** Variance of the standardised deviations; 1 is chance alone. */
  readonly phi: number;
  /** Variance between processes on the arcsine scale; 0 where chance explains all. */
  readonly tau2: number;
}

/** Pulls the lowest and highest share of the values to the value at that share (rank share · count, rounded down). */
export function winsorise(values: readonly number[], share: number): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(share * sorted.length);
  const low = sorted[cut] ?? 0;
  const high = sorted[sorted.length - 1 - cut] ?? 0;
  return values.map(value => Math.min(high, Math.max(low, value)));
}

/** The mean square of winsorised standardised deviations: phi of Spiegelhalter (2005), section 4.1. */
export function winsorisedPhi(z: readonly number[], share = 0.1): number {
  if (z.length === 0) return 1;
  return winsorise(z, share).reduce((sum, value) => sum + value * value, 0) / z.length;
}

/**
 * The textbook estimate: winsorised deviations from the pooled rate, and the moment estimate of the variance
 * between processes. Kept for comparison: it takes 10% off either side whether or not they are outliers, so
 * that with normal processes it comes out too small, and the alarms that follow are too many.
 *
 * Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, sections 4.1 and 4.2;
 * tau² after DerSimonian and Laird (1986), Controlled Clinical Trials 7, 177–188.
 */
export function textbookOverdispersion(counts: readonly Count[], baseline: number): Overdispersion {
  const seen = counts.filter(count => count.n > 0);
  const centre = toArcsine(baseline);
  const phi = winsorisedPhi(seen.map(({ k, n }) => (toArcsine(k / n) - centre) * 2 * Math.sqrt(n)));
  return { phi, tau2: momentTau2(phi, seen) };
}

/** The additive variance that goes with phi; weights are the inverse variances 4n of the arcsine scale. */
function momentTau2(phi: number, counts: readonly Count[]): number {
  const size = counts.length;
  if (size * phi < size - 1) return 0;
  const weights = counts.map(count => 4 * count.n);
  const sum = weights.reduce((a, b) => a + b, 0);
  const squares = weights.reduce((a, b) => a + b * b, 0);
  const scale = sum - squares / sum;
  return scale > 0 ? (size * phi - (size - 1)) / scale : 0;
}
