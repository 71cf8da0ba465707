import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRandom } from '../../../scripts/generate/random.ts';
import { bootstrap, decompose, drivers, percentiles } from '../../../src/insight/drivers.ts';
import { lmg } from '../../../src/insight/lmg.ts';
import { momentsOf, sumMoments } from '../../../src/insight/moments.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import { contactsOf, type Row } from './contactsOf.ts';
import { near } from './knownAnswers.ts';

interface Swiss {
  published: { r2: number; educationShare: number };
  columns: Record<
    'fertility' | 'agriculture' | 'examination' | 'education' | 'catholic' | 'infantMortality',
    number[]
  >;
}

const swiss: Swiss = JSON.parse(
  readFileSync(new URL('../../fixtures/insight/swiss.json', import.meta.url), 'utf8'),
);

const { fertility, ...others } = swiss.columns;
const provinces = fertility.map((y, i) =>
  momentsOf(
    [{ n: 1, aspects: Object.values(others).map(column => column[i] ?? Number.NaN), sum: y, squares: y * y }],
    5,
  ),
);

describe('drivers', () => {
  it("R's swiss data: R² 0.7067, Education 0.2601 of it", () => {
    const found = decompose(sumMoments(provinces));
    assert.ok(found && near(found.r2, swiss.published.r2, 5e-5), String(found?.r2));
    const education = Object.keys(others).indexOf('education');
    assert.ok(near(found.shares[education] ?? 0, swiss.published.educationShare, 5e-5), String(found.shares));
    assert.ok(
      near(
        found.shares.reduce((a, b) => a + b, 0),
        found.r2,
        1e-12,
      ),
    );
    // lm: -0.87094 per unit of Education; standard deviations 9.615407 and 12.4917.
    assert.ok(near(found.coefficients[education] ?? 0, (-0.87094 * 9.615407) / 12.4917, 5e-5));
  });

  it('with a bootstrap interval around it, the same each time', () => {
    const shares = (samples: number) => bootstrap(provinces, samples).map(sample => sample.shares[2] ?? 0);
    const interval = percentiles(shares(300));
    assert.ok(interval.low < 0.2601 && interval.high > 0.2601 && interval.high - interval.low < 0.4);
    assert.deepEqual(percentiles(shares(300)), interval);
  });

  it('one aspect twice shares what it explains, and a constant explains nothing', () => {
    const found = lmg({
      among: [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 0],
      ],
      outcome: [0.6, 0.6, 0],
    });
    assert.ok(near(found.r2, 0.36, 1e-12));
    assert.ok(near(found.shares[0] ?? 0, 0.18, 1e-12) && near(found.shares[1] ?? 0, 0.18, 1e-12));
    assert.equal(found.shares[2], 0);
    assert.throws(() => lmg({ among: [], outcome: new Array(13).fill(0) }), RangeError);
  });

  /** Contacts of one person each, whose satisfaction falls by `effect` where they were avoidable. */
  function people(effect: number, noise: number): Row[] {
    const random = createRandom(11);
    return Array.from({ length: 3000 }, (_, i) => {
      const [avoidable, late] = [random.chance(0.3), random.chance(0.2)];
      const csat = 4 - (avoidable ? effect : 0) + noise * random.normal();
      return {
        day: 1000 + (i % 60),
        process: 'refunds',
        reason: `R${i}`,
        sums: {
          contacts: 1,
          blameworthy: avoidable ? 1 : 0,
          answeredKnown: 1,
          answeredInTime: late ? 0 : 1,
          csatKnown: 1,
          csatSum: csat,
          csatSquares: csat * csat,
        },
      };
    });
  }

  function report(rows: readonly Row[]) {
    return drivers(
      { rollUp: contactsOf(rows), settings: defaultSettings, processes: new Map() },
      { samples: 100 },
    );
  }

  it('says nothing of many answers on a few days, whose interval would have no width', () => {
    const within = (days: number) =>
      report(people(1, 0.7).map(row => ({ ...row, day: 1000 + (Number(row.day) % days) })));
    assert.equal(within(1), undefined);
    assert.equal(within(9), undefined);
    assert.ok(within(10));
  });

  it('of contacts: the aspect that was planted, and how much it explains', () => {
    // Variance 0.21 of the aspect times 1, and 0.49 of noise: 0.3.
    const found = report(people(1, 0.7));
    assert.equal(found?.drivers[0]?.aspect, 'avoidable');
    assert.ok(found && near(found.r2, 0.3, 0.03), String(found?.r2));
    assert.ok((found.drivers[0]?.coefficient ?? 0) < -0.4);
    assert.ok(found.r2_interval.low < found.r2 && found.r2 < found.r2_interval.high);
    assert.match(found.sentence, /most goes with avoidable contact/);
    // Resolved, deviations and articles were never measured.
    assert.ok(!found.drivers.some(driver => driver.aspect === 'unresolved'));
  });

  it('says plainly when everything measured explains little', () => {
    const found = report(people(0.1, 1));
    assert.ok(found && found.r2_adjusted < 0.05);
    assert.match(found.sentence, /That is little/);
  });

  it('counts people, not means: people in one cell keep their differences', () => {
    const single = report(people(1, 0.7));
    const merged = new Map<string, Row>();
    for (const row of people(1, 0.7)) {
      const key = `${row.day} ${row.sums.blameworthy} ${row.sums.answeredInTime}`;
      const before = merged.get(key)?.sums ?? {};
      const sums = Object.fromEntries(
        Object.entries(row.sums).map(([name, value]) => [
          name,
          value + ((before as Record<string, number>)[name] ?? 0),
        ]),
      );
      merged.set(key, { ...row, reason: key, sums });
    }
    const together = report([...merged.values()]);
    assert.ok(single && together && near(single.r2, together.r2, 1e-9));
  });

  it('says nothing of few answers', () => {
    assert.equal(report(people(1, 0.7).slice(0, 20)), undefined);
    assert.equal(report([]), undefined);
  });
});
