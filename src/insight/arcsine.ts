/*
 * The arcsine scale, on which the variance of an observed rate hardly depends on the rate: 1 / (4n).
 * Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, section 3.3 and appendix A.1.
 */

/** A rate on the arcsine scale, 0 to π/2. */
export function toArcsine(rate: number): number {
  return Math.asin(Math.sqrt(Math.min(1, Math.max(0, rate))));
}

/** The rate for a value on the arcsine scale; values outside it give 0 or 1. */
export function fromArcsine(value: number): number {
  return Math.sin(Math.min(Math.PI / 2, Math.max(0, value))) ** 2;
}

/**
 * An observed rate on the arcsine scale with Anscombe's correction, which takes most of the bias out of small
 * counts; its variance is very nearly 1 / (4n + 2).
 *
 * Anscombe (1948), Biometrika 35, 246–254.
 */
export function anscombe(k: number, n: number): number {
  return Math.asin(Math.sqrt((k + 3 / 8) / (n + 3 / 4)));
}
