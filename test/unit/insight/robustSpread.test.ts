import assert from 'node:assert/strict';
import { winsorise, winsorisedPhi } from '../../../src/insight/overdispersion.ts';
import { median, weightedMedian } from '../../../src/insight/robust.ts';
import { medianBulk } from '../../../src/insight/robustSpread.ts';
import { twoGroupBulk } from '../../../src/insight/twoGroupBulk.ts';
import { known, near } from './knownAnswers.ts';

/** The values that a normal sample of this size has in the mean, nearly (Blom 1958). */
function normalScores(size: number): number[] {
  return Array.from({ length: size }, (_, i) => {
    const p = (i + 1 - 0.375) / (size + 0.25);
    // Bisection on the normal distribution, so that the test does not lean on what it tests.
    let [low, high] = [-6, 6];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (p > cdf(middle)) low = middle;
      else high = middle;
    }
    return low;
  });
}

function cdf(z: number): number {
  let sum = 0;
  for (let x = -8 + 0.005; x < z; x += 0.01) sum += Math.exp(-0.5 * x * x) * 0.01;
  return sum / Math.sqrt(2 * Math.PI);
}

describe('spread between processes', () => {
  it('phi as FunnelPlotR has it', () => {
    const { observed, expected, phi } = known.shmiOverdispersion;
    const z = observed.map((o, i) => {
      const e = expected[i] ?? Number.NaN;
      return Math.sqrt(e) * Math.log(o / e);
    });
    assert.ok(near(winsorisedPhi(z, 0), phi, 1e-5), `${winsorisedPhi(z, 0)}, not ${phi}`);
  });

  it('winsorises either side and keeps the order', () => {
    assert.deepEqual(winsorise([5, 1, 9, 2, 8, 3, 7, 4, 6, 100], 0.1), [5, 2, 9, 2, 8, 3, 7, 4, 6, 9]);
  });

  it('is found from the bulk, whatever one in ten does', () => {
    const scores = normalScores(100);
    const tau = 0.05;
    const ordinary = scores.map((z, i) => {
      const variance = i % 2 ? 0.0001 : 0.001;
      return { value: 0.4 + z * Math.sqrt(variance + tau * tau), reference: 0, variance };
    });
    for (const bulk of [medianBulk, twoGroupBulk]) {
      const clean = bulk(ordinary);
      assert.ok(near(Math.sqrt(clean.tau2), tau, 0.003), `${Math.sqrt(clean.tau2)}`);
      assert.ok(near(clean.shift, 0.4, 0.003), `${clean.shift}`);
    }
    const elevated = ordinary.map((one, i) => (i % 10 === 0 ? { ...one, value: one.value + 0.4 } : one));
    const middle = medianBulk(elevated);
    assert.ok(Math.sqrt(middle.tau2) < tau * 1.3, `${Math.sqrt(middle.tau2)}`);
    assert.ok(near(middle.shift, 0.4, 0.012), `${middle.shift}`);
    // What the other nine in ten would give by themselves, to within the standard error of that (7%).
    const sharp = twoGroupBulk(elevated);
    const others = twoGroupBulk(ordinary.filter((_, i) => i % 10 !== 0));
    assert.ok(near(Math.sqrt(sharp.tau2 / others.tau2), 1, 0.07), `${Math.sqrt(sharp.tau2 / others.tau2)}`);
    assert.ok(near(sharp.shift, others.shift, others.shiftError), `${sharp.shift}`);
    assert.ok(near(sharp.elevated, 0.1, 0.05), `${sharp.elevated}`);
  });

  it('is none where processes differ by chance only', () => {
    const chance = normalScores(50).map(z => ({
      value: 0.4 + 0.9 * z * 0.02,
      reference: 0,
      variance: 0.0004,
    }));
    assert.equal(medianBulk(chance).tau2, 0);
    assert.equal(twoGroupBulk(chance).tau2, 0);
  });

  it('medians', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(
      weightedMedian([
        { value: 1, weight: 1 },
        { value: 2, weight: 5 },
        { value: 3, weight: 1 },
      ]),
      2,
    );
    assert.equal(
      weightedMedian([
        { value: 1, weight: 1 },
        { value: 2, weight: 1 },
      ]),
      1.5,
    );
  });
});
