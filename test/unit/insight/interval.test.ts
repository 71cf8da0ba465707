import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clopperPearson, wilson } from '../../../src/insight/interval.ts';
import { known, near } from './knownAnswers.ts';

const digits = (value: number) => (String(value).length > 12 ? 1e-12 : 5e-9);

describe('intervals of a proportion', () => {
  it('wilson as R prints it', () => {
    for (const [k, n, low, high] of known.wilson95.cases) {
      const interval = wilson(k, n);
      assert.ok(near(interval.low, low, digits(low)), `${k}/${n}: ${interval.low}, not ${low}`);
      assert.ok(near(interval.high, high, digits(high)), `${k}/${n}: ${interval.high}, not ${high}`);
    }
  });

  it('Clopper-Pearson as R prints it', () => {
    for (const [k, n, low, high] of known.clopperPearson95.cases) {
      const interval = clopperPearson(k, n);
      assert.ok(near(interval.low, low, digits(low)), `${k}/${n}: ${interval.low}, not ${low}`);
      assert.ok(near(interval.high, high, digits(high)), `${k}/${n}: ${interval.high}, not ${high}`);
    }
  });

  it('hold the observed rate, stay within 0 and 1, and mirror', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(5000),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (a, b, level) => {
          const [k, n] = [a, a + b];
          for (const interval of [wilson, clopperPearson]) {
            const { low, high } = interval(k, n, level);
            assert.ok(low >= 0 && high <= 1 && low <= high);
            if (n > 0) assert.ok(low <= k / n + 1e-12 && high >= k / n - 1e-12);
            const mirrored = interval(n - k, n, level);
            assert.ok(near(mirrored.low, 1 - high, 1e-9) && near(mirrored.high, 1 - low, 1e-9));
          }
        },
      ),
    );
  });

  it('say nothing without contacts', () => {
    assert.deepEqual(wilson(0, 0), { level: 0.95, low: 0, high: 1 });
    assert.deepEqual(clopperPearson(0, 0, 0.9), { level: 0.9, low: 0, high: 1 });
  });
});
