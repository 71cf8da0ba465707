import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws for resampling, the same on every machine: the same contacts always give the same figures. */
export interface Draws {
  /** Whole number from 0 up to, not including, `below`. */
  below(limit: number): number;
}

const seed = 20_050_101;

export function createDraws(): Draws {
  const generator = xoroshiro128plus(seed);
  return { below: limit => uniformInt(generator, 0, limit - 1) };
}
