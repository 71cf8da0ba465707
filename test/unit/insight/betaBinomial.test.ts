import assert from 'node:assert/strict';
import { createRandom } from '../../../scripts/generate/random.ts';
import { betaPrior, shrunkenRate } from '../../../src/insight/betaBinomial.ts';
import { betaQuantile } from '../../../src/insight/distributions.ts';
import { near } from './knownAnswers.ts';

describe('shrunken rates', () => {
  /** Processes whose own rates are drawn from Beta(8, 32): mean 0.2. */
  function processes(size: number) {
    const random = createRandom(8);
    return Array.from({ length: size }, (_, i) => {
      const rate = betaQuantile((random.int(0, 999_999) + 0.5) / 1_000_000, 8, 32);
      const n = i % 3 === 0 ? 20 : i % 3 === 1 ? 200 : 1500;
      let k = 0;
      for (let contact = 0; contact < n; contact++) if (random.chance(rate)) k++;
      return { k, n, rate };
    });
  }

  it('find the distribution that the rates were drawn from', () => {
    const prior = betaPrior(processes(3000));
    assert.ok(prior);
    assert.ok(near(prior.a / (prior.a + prior.b), 0.2, 0.004), JSON.stringify(prior));
    assert.ok(near(prior.a + prior.b, 40, 4), JSON.stringify(prior));
  });

  it('lie nearer to the truth than the rates as seen', () => {
    const all = processes(600);
    const prior = betaPrior(all);
    const error = (of: (one: (typeof all)[number]) => number) =>
      all.reduce((sum, one) => sum + (of(one) - one.rate) ** 2, 0);
    const shrunken = error(one => shrunkenRate(one, prior, 0.2));
    const seen = error(one => one.k / one.n);
    assert.ok(shrunken < 0.6 * seen, `${shrunken} against ${seen}`);
  });

  it('rank 300 of 1,000 above 3 of 5 where most are at a fifth', () => {
    const prior = betaPrior(processes(300));
    const rate = (k: number, n: number) => shrunkenRate({ k, n }, prior, 0.2);
    assert.ok(rate(300, 1000) > rate(3, 5));
    assert.ok(rate(3, 5) > 0.2 && rate(3, 5) < 0.6);
  });

  it('are the pooled rate where processes differ no more than by chance', () => {
    const same = [
      { k: 20, n: 100 },
      { k: 20, n: 100 },
      { k: 41, n: 200 },
    ];
    assert.equal(betaPrior(same), undefined);
    assert.equal(shrunkenRate({ k: 5, n: 5 }, undefined, 0.2), 0.2);
    assert.equal(betaPrior([{ k: 0, n: 0 }]), undefined);
    // One contact each: nobody can tell processes that differ from chance.
    assert.equal(betaPrior([1, 0, 1].map(k => ({ k, n: 1 }))), undefined);
    assert.equal(
      betaPrior([
        { k: 0, n: 10 },
        { k: 0, n: 30 },
      ]),
      undefined,
    );
  });
});
