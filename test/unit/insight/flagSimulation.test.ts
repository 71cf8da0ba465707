import assert from 'node:assert/strict';
import { createRandom } from '../../../scripts/generate/random.ts';
import { assess } from '../../../src/insight/assessment.ts';
import { findBaseline } from '../../../src/insight/baseline.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import { type PlantedCount, plantedLog } from '../../bench/flagLogs.ts';

const { limits } = defaultSettings;

function alarms(counts: readonly PlantedCount[]): PlantedCount[] {
  const { expectations } = findBaseline(counts, { method: 'all', caseMix: false, minimum: limits.minimum });
  const assessments = assess(counts, expectations, limits);
  return counts.filter((_, i) => assessments[i]?.level === 'alarm');
}

/** A small run of the simulation in test/bench/flags.ts, which has the figures of docs/statistics.md. */
describe('flags on logs with planted truth', () => {
  for (const elevated of [0, 5, 20]) {
    it(`${elevated} of 200 processes elevated: nearly no false alarm, nearly all large ones found`, () => {
      const random = createRandom(77 + elevated);
      const shape = { processes: 200, elevated, baseline: 0.2, spread: 0.25, fewest: 5, most: 5000 };
      let [wrong, large, found] = [0, 0, 0];
      const logs = 15;
      for (let i = 0; i < logs; i++) {
        const counts = plantedLog(random, shape);
        const raised = new Set(alarms(counts));
        for (const count of counts) {
          if (count.factor === 1 && raised.has(count)) wrong++;
          if (count.factor >= 2 && count.rate >= 0.4 && count.n >= 300) {
            large++;
            if (raised.has(count)) found++;
          }
        }
      }
      // One false alarm in twenty logs is what a false discovery rate of 5% allows where nothing is elevated.
      assert.ok(wrong <= 0.25 * logs, `${wrong} false alarms in ${logs} logs`);
      assert.ok(found >= 0.9 * large, `${found} of ${large} found`);
    });
  }
});
