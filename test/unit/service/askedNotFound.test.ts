import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AskedQuery, askedNotFound } from '../../../src/service/askedNotFound.ts';
import { stemsOf } from '../../../src/service/queryMeaning.ts';

const languages = ['en', 'nl'];
const meaning = (query: string) => stemsOf(query, languages);
const asked = (query: string, day = 1, passedOver = false): AskedQuery => ({
  query,
  time: `2026-11-${String(day).padStart(2, '0')}T10:00:00+01:00`,
  passedOver,
});

describe('what was asked and not found', () => {
  it('puts searches together whose words have the same stems, in any order', () => {
    const groups = askedNotFound(
      [
        asked('broken parcels'),
        asked('parcel broken', 3),
        asked('is my parcel broken?', 2),
        asked('wheelchair'),
      ],
      meaning,
    );
    assert.deepEqual(
      groups.map(({ count, lastAsked }) => [count, lastAsked.slice(0, 10)]),
      [
        [3, '2026-11-03'],
        [1, '2026-11-01'],
      ],
    );
  });

  it('keeps apart what shares a common word only', () => {
    const groups = askedNotFound([asked('parcel'), asked('parcel stolen from porch')], meaning);
    assert.equal(groups.length, 2);
  });

  it('is named by the wording that was used most, and counts the wordings', () => {
    const [group] = askedNotFound(
      [
        asked('parcel broken'),
        asked('Broken  parcel', 2),
        asked('broken parcel', 4),
        asked('broken parcels', 5),
      ],
      meaning,
    );
    assert.equal(group?.query, 'broken parcel');
    assert.deepEqual(
      group?.wordings.map(({ count }) => count),
      [2, 1, 1],
    );
  });

  it('says where none of them had no result at all', () => {
    const groups = askedNotFound(
      [asked('lockers', 1, true), asked('neighbour', 1, true), asked('neighbours')],
      meaning,
    );
    assert.deepEqual(
      groups.map(({ withoutResult }) => withoutResult),
      [true, false],
    );
  });

  it('loses none, and comes out the same in any order', () => {
    const words = fc.array(fc.constantFrom('parcel', 'parcels', 'broken', 'late', 'refund', 'waar', 'geld'), {
      minLength: 1,
      maxLength: 4,
    });
    const one = fc.tuple(words, fc.integer({ min: 1, max: 28 })).map(([w, day]) => asked(w.join(' '), day));
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 30 }).chain(all => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, other]) => {
          const groups = askedNotFound(all, meaning);
          assert.equal(
            groups.reduce((sum, { count }) => sum + count, 0),
            all.length,
          );
          assert.deepEqual(groups, askedNotFound(other, meaning));
        },
      ),
    );
  });
});

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
