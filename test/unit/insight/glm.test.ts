import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { normalQuantile } from '../../../src/insight/distributions.ts';
import { glm } from '../../../src/insight/glm.ts';
import { leastSquares } from '../../../src/insight/leastSquares.ts';
import { near } from './knownAnswers.ts';

interface Sicily {
  banFromMonth: number;
  published: { quasiPoisson: { rateRatio: number; low: number; high: number } };
  events: number[];
  population: number[];
}

const sicily: Sicily = JSON.parse(
  readFileSync(new URL('../../fixtures/insight/sicily.json', import.meta.url), 'utf8'),
);

describe('regression', () => {
  it('quasi-Poisson: the Sicily smoking ban (Lopez Bernal 2017), 0.894 (0.839 to 0.953)', () => {
    const fit = glm({
      family: 'poisson',
      design: sicily.events.map((_, i) => [1, i + 1 >= sicily.banFromMonth ? 1 : 0, i + 1]),
      counts: sicily.events,
      offset: sicily.population.map(Math.log),
    });
    assert.ok(fit);
    const { rateRatio, low, high } = sicily.published.quasiPoisson;
    const [estimate, se] = [
      fit.coefficients[1] ?? Number.NaN,
      Math.sqrt(fit.covariance[1]?.[1] ?? Number.NaN),
    ];
    const z = normalQuantile(0.975);
    assert.ok(near(Math.exp(estimate), rateRatio, 0.0005), String(Math.exp(estimate)));
    assert.ok(near(Math.exp(estimate - z * se), low, 0.0005), String(Math.exp(estimate - z * se)));
    assert.ok(near(Math.exp(estimate + z * se), high, 0.0005), String(Math.exp(estimate + z * se)));
  });

  it('Poisson: the randomised trial of Dobson (1990), as in the help of R for glm', () => {
    const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
    const design = counts.map((_, i) => {
      const [outcome, treatment] = [i % 3, Math.floor(i / 3)];
      return [1, +(outcome === 1), +(outcome === 2), +(treatment === 1), +(treatment === 2)];
    });
    const fit = glm({ family: 'poisson', design, counts });
    assert.ok(fit);
    for (const [j, expected] of [3.045, -0.4543, -0.293, 0, 0].entries()) {
      assert.ok(near(fit.coefficients[j] ?? Number.NaN, expected, 0.0005));
    }
    const errors = fit.covariance.map((row, j) => Math.sqrt((row[j] ?? Number.NaN) / fit.dispersion));
    for (const [j, expected] of [0.1709, 0.2022, 0.1927, 0.2, 0.2].entries()) {
      assert.ok(near(errors[j] ?? Number.NaN, expected, 0.0001));
    }
  });

  it('binomial: age at menarche (Milicer and Szczotka 1966), as in MASS for R', () => {
    const ages = [
      9.21, 10.21, 10.58, 10.83, 11.08, 11.33, 11.58, 11.83, 12.08, 12.33, 12.58, 12.83, 13.08, 13.33, 13.58,
      13.83, 14.08, 14.33, 14.58, 14.83, 15.08, 15.33, 15.58, 15.83, 17.58,
    ];
    const trials = [
      376, 200, 93, 120, 90, 88, 105, 111, 100, 93, 100, 108, 99, 106, 105, 117, 98, 97, 120, 102, 122, 111,
      94, 114, 1049,
    ];
    const counts = [
      0, 0, 0, 2, 2, 5, 10, 17, 16, 29, 39, 51, 47, 67, 81, 88, 79, 90, 113, 95, 117, 107, 92, 112, 1049,
    ];
    const fit = glm({ family: 'binomial', design: ages.map(age => [1, age]), counts, trials });
    assert.ok(fit);
    assert.ok(near(fit.coefficients[0] ?? Number.NaN, -21.22639, 5e-5), String(fit.coefficients[0]));
    assert.ok(near(fit.coefficients[1] ?? Number.NaN, 1.63197, 5e-6), String(fit.coefficients[1]));
    assert.ok(near(Math.sqrt((fit.covariance[1]?.[1] ?? Number.NaN) / fit.dispersion), 0.05895, 5e-6));
  });

  it('says nothing where the data do not determine it', () => {
    assert.equal(
      leastSquares(
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        [1, 2, 3],
      ),
      undefined,
    );
    assert.equal(leastSquares([[1, 2]], [1]), undefined);
    assert.equal(leastSquares([], []), undefined);
    assert.equal(
      glm({ family: 'poisson', design: [[1], [1]], counts: [0, 0] })?.dispersion.toFixed(3),
      undefined,
    );
    assert.equal(
      glm({
        family: 'binomial',
        design: [
          [1, 0],
          [1, 1],
        ],
        counts: [3, 4],
        trials: [9, 9],
      }),
      undefined,
    );
  });

  it('weighted least squares: a weight of two is a row twice', () => {
    const design = [
      [1, 1],
      [1, 2],
      [1, 4],
      [1, 3],
    ];
    const y = [2, 3, 7, 4];
    const weighted = leastSquares(design, y, [1, 1, 2, 1]);
    const twice = leastSquares([...design, [1, 4]], [...y, 7]);
    assert.ok(weighted && twice);
    for (const j of [0, 1]) {
      assert.ok(near(weighted.coefficients[j] ?? 0, twice.coefficients[j] ?? 1, 1e-12));
      assert.ok(near(weighted.unscaledCovariance[j]?.[j] ?? 0, twice.unscaledCovariance[j]?.[j] ?? 1, 1e-12));
    }
  });
});
