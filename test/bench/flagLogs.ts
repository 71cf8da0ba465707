import type { Random } from '../../scripts/generate/random.ts';
import type { ProcessCount } from '../../src/insight/processCount.ts';

/** How the logs of the simulation are made. */
export interface LogShape {
  readonly processes: number;
  /** How many of them are really elevated. */
  readonly elevated: number;
  /** The rate in the middle of the ordinary processes. */
  readonly baseline: number;
  /** Standard deviation between ordinary processes on the logit scale. */
  readonly spread: number;
  readonly fewest: number;
  readonly most: number;
}

/** A process with what is true of it. */
export interface PlantedCount extends ProcessCount {
  /** How many times its ordinary rate it has; 1 for an ordinary process. */
  readonly factor: number;
  /** Its true rate. */
  readonly rate: number;
}

const factors = [1.5, 2, 2.5, 3] as const;
const highest = 0.97;

/** One log: contacts log-uniform between fewest and most, avoidable ones binomial around each process's own rate. */
export function plantedLog(random: Random, shape: LogShape): PlantedCount[] {
  const uniform = () => random.int(0, 1_000_000) / 1_000_000;
  return Array.from({ length: shape.processes }, (_, i) => {
    const n = Math.round(shape.fewest * (shape.most / shape.fewest) ** uniform());
    const logit = Math.log(shape.baseline / (1 - shape.baseline)) + shape.spread * random.normal();
    const factor = i < shape.elevated ? (factors[i % factors.length] ?? 1) : 1;
    const rate = Math.min(highest, factor / (1 + Math.exp(-logit)));
    let k = 0;
    for (let contact = 0; contact < n; contact++) if (random.chance(rate)) k++;
    return { process: `p${i}`, k, n, channels: new Map([['phone', { k, n }]]), factor, rate };
  });
}
