import assert from 'node:assert/strict';
import {
  betaDensity,
  binomialAtLeast,
  normalCdf,
  normalQuantile,
  tQuantile,
} from '../../../src/insight/distributions.ts';

/** P(K >= k) of Binomial(n, 1/5) by whole numbers: sum of C(n, j) · 4^(n − j) over 5^n. */
function exactTail(k: number, n: number): number {
  const digits = 10n ** 60n;
  let [sum, choose] = [0n, 1n];
  for (let j = 0; j <= n; j++) {
    if (j >= k) sum += choose * 4n ** BigInt(n - j);
    choose = (choose * BigInt(n - j)) / BigInt(j + 1);
  }
  return Number((sum * digits) / 5n ** BigInt(n)) / Number(digits);
}

function relative(actual: number, expected: number): number {
  return Math.abs(actual / expected - 1);
}

describe('distributions', () => {
  it('keep their digits in the tails: the binomial against a sum of whole numbers', () => {
    for (const [k, n] of [
      [1, 5],
      [5, 5],
      [20, 30],
      [30, 30],
      [100, 300],
      [150, 300],
      [260, 1000],
    ] as const) {
      const exact = exactTail(k, n);
      assert.ok(relative(binomialAtLeast(k, n, 0.2), exact) < 1e-10, `${k} of ${n}: ${exact}`);
    }
  });

  it('normal and t as R prints them', () => {
    assert.ok(relative(normalCdf(-10), 7.61985302416053e-24) < 1e-12);
    assert.ok(relative(normalCdf(1.96), 0.9750021048517795) < 1e-14);
    assert.ok(relative(normalQuantile(0.001), -3.090232306167813) < 1e-14);
    assert.ok(relative(normalQuantile(0.975), 1.959963984540054) < 1e-14);
    assert.ok(relative(tQuantile(0.975, 7), 2.364624251592785) < 1e-12);
    assert.ok(relative(tQuantile(0.975, Number.POSITIVE_INFINITY), 1.959963984540054) < 1e-14);
  });

  it('are whole: certain and impossible counts, the density of a beta', () => {
    assert.equal(binomialAtLeast(0, 10, 0.3), 1);
    assert.equal(binomialAtLeast(11, 10, 0.3), 0);
    assert.ok(relative(betaDensity(0.3, 2, 4), 20 * 0.3 * 0.7 ** 3) < 1e-12);
  });
});
