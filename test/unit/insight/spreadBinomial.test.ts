import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binomialAtLeast, normalCdf } from '../../../src/insight/distributions.ts';
import { fromLogit, toLogit } from '../../../src/insight/logit.ts';
import { atLeast, funnelLimit, funnelLimits, midP } from '../../../src/insight/spreadBinomial.ts';
import { near } from './knownAnswers.ts';

/** The same chance by plain summing over many rates. */
function summed(k: number, n: number, baseline: number, sigma: number): number {
  const steps = 40_000;
  let sum = 0;
  let weights = 0;
  for (let i = 0; i <= steps; i++) {
    const u = -9 + (18 * i) / steps;
    const weight = Math.exp(-0.5 * u * u);
    weights += weight;
    sum += weight * binomialAtLeast(k, n, fromLogit(toLogit(baseline) + sigma * u));
  }
  return sum / weights;
}

describe('binomial counts of processes that differ', () => {
  it('are those of a plain sum over rates, whichever is the wider', () => {
    for (const [k, n, baseline, sigma] of [
      [8, 20, 0.2, 0.25],
      [3, 5, 0.2, 0.25],
      [60, 150, 0.2, 0.25],
      [140, 400, 0.25, 0.25],
      [1500, 5000, 0.2, 0.25],
      [12, 5000, 0.001, 0.6],
      [1, 5000, 0.001, 1.2],
      [29, 30, 0.9, 0.6],
      [500, 1000, 0.3, 0.1],
    ] as const) {
      const expected = summed(k, n, baseline, sigma);
      const actual = atLeast(k, { n, baseline, sigma });
      assert.ok(Math.abs(actual / expected - 1) < 2e-4, `${k} of ${n}: ${actual}, not ${expected}`);
    }
  });

  it('are binomial where processes do not differ', () => {
    assert.equal(atLeast(7, { n: 20, baseline: 0.2, sigma: 0 }), binomialAtLeast(7, 20, 0.2));
    assert.ok(near(atLeast(7, { n: 20, baseline: 0.2, sigma: 1e-5 }), binomialAtLeast(7, 20, 0.2), 1e-9));
  });

  it('have limits that interpolate between whole counts (Spiegelhalter 2005, A.1.1)', () => {
    // Binomial(20, 0.2): P(K <= 7) = 0.96786 and P(K <= 8) = 0.99002, so that r is 8 for 0.975.
    const expected = (8 - (0.9900182 - 0.975) / (0.9900182 - 0.9678573)) / 20;
    assert.ok(near(funnelLimit(0.975, { n: 20, baseline: 0.2, sigma: 0 }), expected, 1e-6));
  });

  it('have limits that become the normal ones for many contacts', () => {
    const [n, baseline, sigma] = [1_000_000, 0.3, 0.2];
    const [low, high] = funnelLimits(0.998, { n, baseline, sigma });
    assert.ok(near(low, fromLogit(toLogit(baseline) - 3.090232 * sigma), 2e-5));
    assert.ok(near(high, fromLogit(toLogit(baseline) + 3.090232 * sigma), 2e-5));
  });

  it('widen with fewer contacts, with more spread, and with the level', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.double({ min: 0, max: 0.8, noNaN: true }),
        (n, baseline, sigma) => {
          const [low, high] = funnelLimits(0.95, { n, baseline, sigma });
          const [alarmLow, alarmHigh] = funnelLimits(0.998, { n, baseline, sigma });
          assert.ok(0 <= alarmLow && alarmLow <= low && low <= high && high <= alarmHigh && alarmHigh <= 1);
          const wider = funnelLimits(0.998, { n, baseline, sigma: sigma + 0.2 });
          // The whole count at the limit can only grow; the interpolation within it need not.
          assert.ok(Math.ceil(wider[1] * n - 1e-9) >= Math.ceil(alarmHigh * n - 1e-9));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('give mid-p values that are the chance beyond a normal limit for many contacts', () => {
    const [n, baseline, sigma] = [200_000, 0.2, 0.25];
    const k = Math.round(n * fromLogit(toLogit(baseline) + 3 * sigma));
    assert.ok(Math.abs(midP(k, { n, baseline, sigma }) / normalCdf(-3) - 1) < 0.01);
    assert.equal(midP(0, { n: 10, baseline: 0.2, sigma: 0 }), 1 - 0.8 ** 10 / 2);
  });
});
