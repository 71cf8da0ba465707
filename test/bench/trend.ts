import { createRandom, type Random } from '../../scripts/generate/random.ts';
import { changePoint } from '../../src/insight/cusum.ts';

/*
 * How often the trend shows a change that isn't there, and finds one that is, on weekly counts of 200 contacts
 * around a rate of 25%. `wobble` is the standard deviation of the rate from week to week beyond chance.
 *
 *   node test/bench/trend.ts [runs]
 */
const runs = Number(process.argv[2] ?? 2000);
const convincing = 0.01;

function weeks(random: Random, rates: readonly number[], wobble: number) {
  return rates.map(rate => {
    const own = Math.min(1, Math.max(0, rate + wobble * random.normal()));
    let k = 0;
    for (let i = 0; i < 200; i++) if (random.chance(own)) k++;
    return { k, n: 200 };
  });
}

const random = createRandom(52);
const percent = (count: number) => `${((100 * count) / runs).toFixed(1)}%`;

for (const length of [12, 26, 52]) {
  for (const wobble of [0, 0.03, 0.06]) {
    const constant = new Array<number>(length).fill(0.25);
    let shown = 0;
    for (let run = 0; run < runs; run++) {
      if ((changePoint(weeks(random, constant, wobble))?.p ?? 1) < convincing) shown++;
    }
    console.log(`${length} weeks, no change, wobble ${wobble}: a change shown in ${percent(shown)}`);
  }
}

for (const after of [6, 13, 26]) {
  for (const wobble of [0, 0.03, 0.06]) {
    const rates = [...new Array<number>(52 - after).fill(0.25), ...new Array<number>(after).fill(0.4)];
    let [shown, near] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const change = changePoint(weeks(random, rates, wobble));
      if (!change || change.p >= convincing) continue;
      shown++;
      if (Math.abs(change.index - (52 - after)) <= 1) near++;
    }
    const within = shown > 0 ? `${((100 * near) / shown).toFixed(1)}%` : 'none';
    console.log(
      `52 weeks, from 25% to 40% in the last ${after}, wobble ${wobble}: shown in ${percent(shown)}, of these ${within} to within a week`,
    );
  }
}
