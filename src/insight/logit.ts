const edge = 1e-9;

/** The log of the odds of a rate; rates are kept a hair away from 0 and 1. */
export function toLogit(rate: number): number {
  const inner = Math.min(1 - edge, Math.max(edge, rate));
  return Math.log(inner / (1 - inner));
}

/** The rate for a value on the logit scale. */
export function fromLogit(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/**
 * A standard deviation on the arcsine scale as one on the logit scale, near a rate (delta method:
 * d arcsine / d logit = sqrt(rate · (1 − rate)) / 2).
 */
export function arcsineToLogitSpread(tau: number, rate: number): number {
  const inner = Math.min(1 - edge, Math.max(edge, rate));
  return (2 * tau) / Math.sqrt(inner * (1 - inner));
}
