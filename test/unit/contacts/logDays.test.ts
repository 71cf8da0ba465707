import assert from 'node:assert/strict';
import fc from 'fast-check';
import { logDays } from '../../../src/contacts/logDays.ts';
import { cell } from '../insight/contactsOf.ts';

const daily = (first: number, days: number, contacts: number) =>
  Array.from({ length: days }, (_, i) => cell({ day: first + i, sums: { contacts } }));
const one = (day: number) => cell({ day, sums: { contacts: 1 } });

describe('the days of the log', () => {
  it('go from the first to the last contact', () => {
    assert.deepEqual(logDays(daily(100, 30, 5)), { days: { first: 100, last: 129 } });
    assert.deepEqual(logDays([]), {});
    assert.deepEqual(logDays([one(7)]), { days: { first: 7, last: 7 } });
  });

  it('leave out a slip of the pen long before or after, and name it', () => {
    const log = [one(0), ...daily(20_000, 60, 10), one(20_110), one(33_000)];
    assert.deepEqual(logDays(log), {
      days: { first: 20_000, last: 20_059 },
      stray: { contacts: 3, first: 0, last: 33_000 },
    });
  });

  it('keep what comes after a pause once there is enough of it, and what lies between', () => {
    const resumed = [...daily(100, 60, 50), ...daily(300, 3, 10)];
    assert.deepEqual(logDays(resumed), { days: { first: 100, last: 302 } });
    const between = [...daily(100, 60, 50), one(200), ...daily(300, 60, 50)];
    assert.deepEqual(logDays(between), { days: { first: 100, last: 359 } });
  });

  it('leave a small log alone', () => {
    assert.deepEqual(logDays([one(1), one(100), one(500)]), { days: { first: 1, last: 500 } });
  });

  it('and what is stray are all contacts together', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 80 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(gaps, steps => {
        let day = 0;
        const cells = steps.map(([gap, contacts]) => {
          day += gap;
          return cell({ day, sums: { contacts } });
        });
        const total = steps.reduce((sum, [, contacts]) => sum + contacts, 0);
        const { days, stray } = logDays(cells);
        assert.ok(days && days.first <= days.last);
        const inside = cells.filter(one => one.day >= days.first && one.day <= days.last);
        const kept = inside.reduce((sum, one) => sum + (one.sums[0] ?? 0), 0);
        assert.equal(kept + (stray?.contacts ?? 0), total);
      }),
    );
  });
});
