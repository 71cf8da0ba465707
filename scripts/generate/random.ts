import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws that are the same on every machine for the same seed. */
export interface Random {
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  /** Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** A key, in proportion to its weight. Throws where there is none. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  poisson(mean: number): number;
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const unit = () => uniformFloat64(generator);
  const int = (low: number, high: number) => uniformInt(generator, low, high);
  // Box and Muller (1958); 1 - u is never 0.
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());

  return {
    int,
    normal,
    chance: probability => unit() < probability,
    pick: items => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from.');
      return item;
    },
    weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => {
      const entries = Object.entries(weights) as [K, number][];
      let rest = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        rest -= weight;
        if (rest < 0) return key;
      }
      throw new RangeError('Nothing to draw from.');
    },
    // Close enough from a mean of about 10 on, which every use here has.
    poisson: mean => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal())),
  };
}
