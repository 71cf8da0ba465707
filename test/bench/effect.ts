import { createRandom, type Random } from '../../scripts/generate/random.ts';
import { differenceInDifferences } from '../../src/insight/differenceInDifferences.ts';
import type { Block } from '../../src/insight/effectBlocks.ts';
import type { Estimate } from '../../src/insight/estimate.ts';
import { interruptedTimeSeries } from '../../src/insight/interruptedTimeSeries.ts';

/*
 * How often the 95% interval of an effect holds the truth, which was planted: ten points fewer, from 35%, with
 * 100 contacts a week of the process and 1,000 of the others. `wobble` is the standard deviation of the rate
 * from week to week beyond chance, `memory` its correlation from one week to the next.
 *
 *   node test/bench/effect.ts [runs]
 */
const runs = Number(process.argv[2] ?? 1000);
const truth = -0.1;

function count(random: Random, rate: number, n: number) {
  const own = Math.min(1, Math.max(0, rate));
  let k = 0;
  for (let i = 0; i < n; i++) if (random.chance(own)) k++;
  return { k, n };
}

function series(random: Random, weeks: number, wobble: number, memory: number): Block[] {
  let drift = random.normal();
  return Array.from({ length: 2 * weeks }, (_, i) => {
    const week = i - weeks;
    drift = memory * drift + Math.sqrt(1 - memory * memory) * random.normal();
    return {
      week,
      own: count(random, 0.35 + (week >= 0 ? truth : 0) + wobble * drift, 100),
      others: count(random, 0.2, 1000),
    };
  });
}

const holds = ({ interval }: Estimate) => interval.low <= truth && truth <= interval.high;
const random = createRandom(95);

for (const weeks of [8, 13, 26]) {
  for (const [wobble, memory] of [
    [0, 0],
    [0.05, 0],
    [0.05, 0.5],
  ] as const) {
    const did = { held: 0, of: 0, width: 0 };
    const its = { held: 0, of: 0, width: 0 };
    for (let run = 0; run < runs; run++) {
      const blocks = series(random, weeks, wobble, memory);
      for (const [total, found] of [
        [did, differenceInDifferences(blocks, true)?.effect],
        [its, interruptedTimeSeries(blocks)?.effect],
      ] as const) {
        if (!found) continue;
        total.of++;
        total.width += found.interval.high - found.interval.low;
        if (holds(found)) total.held++;
      }
    }
    const text = ({ held, of, width }: typeof did) =>
      `${((100 * held) / of).toFixed(1)}% (width ${((100 * width) / of).toFixed(1)} points)`;
    console.log(
      `${weeks} weeks either side, wobble ${wobble}, memory ${memory}: difference in differences ${text(did)}, time series ${text(its)}`,
    );
  }
}
