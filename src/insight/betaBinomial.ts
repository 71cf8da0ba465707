import type { Count } from './overdispersion.ts';

/** Beta(a, b) as the distribution of the processes' own rates. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/**
 * The distribution of the rates over the processes, by moments: a weighted mean and the correlation between
 * contacts of one process, with weights n / (1 + (n − 1) · correlation), repeated until they agree.
 * Undefined where the processes differ no more than by chance, and where no process has a second contact that could
 * tell: then there is but one rate.
 *
 * Kleinman (1973), Journal of the American Statistical Association 68, 46–54.
 */
export function betaPrior(counts: readonly Count[]): BetaPrior | undefined {
  const seen = counts.filter(count => count.n > 0);
  if (seen.length < 2 || seen.every(count => count.n === 1)) return undefined;
  let correlation = 0;
  let mean = 0;
  for (let round = 0; round < 100; round++) {
    const weights = seen.map(({ n }) => n / (1 + (n - 1) * correlation));
    const total = sum(weights);
    mean = sum(seen.map(({ k, n }, i) => ((weights[i] ?? 0) * k) / n)) / total;
    const spread = sum(seen.map(({ k, n }, i) => (weights[i] ?? 0) * (k / n - mean) ** 2));
    const [perContact, perProcess] = [
      sum(seen.map(({ n }, i) => ((weights[i] ?? 0) / n) * (1 - (weights[i] ?? 0) / total))),
      sum(weights.map(weight => weight * (1 - weight / total))),
    ];
    const variance = mean * (1 - mean);
    const next = variance > 0 ? (spread - variance * perContact) / (variance * (perProcess - perContact)) : 0;
    const clipped = Math.min(0.999999, Math.max(0, next));
    const settled = Math.abs(clipped - correlation) < 1e-12;
    correlation = clipped;
    if (settled) break;
  }
  if (correlation <= 0 || mean <= 0 || mean >= 1) return undefined;
  const size = 1 / correlation - 1;
  return { a: mean * size, b: (1 - mean) * size };
}

/**
 * The rate of a process, drawn towards that of all as far as its contacts are few: the posterior mean of the
 * beta-binomial model. What ranks, because 3 of 5 says less than 300 of 1,000.
 *
 * Empirical Bayes after Efron and Morris (1973), Journal of the American Statistical Association 68, 117–130.
 */
export function shrunkenRate(count: Count, prior: BetaPrior | undefined, pooledRate: number): number {
  if (!prior) return pooledRate;
  return (count.k + prior.a) / (count.n + prior.a + prior.b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
