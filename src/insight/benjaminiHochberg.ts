/**
 * q-values: the smallest false discovery rate at which each test would still be a discovery, in the order of
 * the p-values given. Monotone in p, never above 1.
 *
 * Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const q = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  for (const [position, { p, index }] of descending.entries()) {
    smallest = Math.min(smallest, p * (pValues.length / (pValues.length - position)));
    q[index] = smallest;
  }
  return q;
}
