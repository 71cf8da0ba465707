import assert from 'node:assert/strict';
import fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/insight/benjaminiHochberg.ts';
import { known, near } from './knownAnswers.ts';

describe('Benjamini-Hochberg', () => {
  it('as R prints it', () => {
    const q = benjaminiHochberg(known.benjaminiHochberg.p).sort((a, b) => a - b);
    for (const [i, expected] of known.benjaminiHochberg.sortedQ.entries()) {
      assert.ok(near(q[i] ?? Number.NaN, expected, 1e-12), `${q[i]}, not ${expected}`);
    }
  });

  it('keeps the order of p, is never below it and never above 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), pValues => {
        const q = benjaminiHochberg(pValues);
        assert.equal(q.length, pValues.length);
        for (const [i, p] of pValues.entries()) {
          const own = q[i] ?? Number.NaN;
          assert.ok(own >= p && own <= 1);
          for (const [j, other] of pValues.entries()) {
            if (other < p) assert.ok((q[j] ?? Number.NaN) <= own);
          }
        }
      }),
    );
  });
});
