import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearestOf } from '../../../src/knowledge/nearest.ts';
import { NearestNames } from '../../../src/knowledge/nearestNames.ts';

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'C', '-'), maxLength: 12 }),
  fc
    .tuple(fc.constantFrom('refund', 'Delivery', 'é💶', 'İd'), fc.string({ maxLength: 5 }))
    .map(parts => parts.join('-')),
);

function added(names: readonly string[]): NearestNames {
  const many = new NearestNames();
  for (const one of names) many.add(one);
  return many;
}

describe('the name that was meant', () => {
  it('is the same among many as when the word is compared with each', () =>
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), name, (names, word) => {
        assert.equal(added(names).nearest(word), nearestOf(word, new Set(names)));
      }),
      { numRuns: 2000 },
    ));

  it('is forgotten when it is deleted as often as it was added', () =>
    fc.assert(
      fc.property(fc.array(name), fc.array(name), name, (kept, gone, word) => {
        const many = added([...kept, ...gone]);
        for (const one of gone) many.delete(one);
        assert.equal(many.nearest(word), nearestOf(word, new Set(kept)));
      }),
    ));

  it('is one in two languages, and never the excepted one', () => {
    const many = added(['refund-late', 'refund-late', 'refund-date']);
    assert.equal(many.nearest('refnd-late'), 'refund-late');
    assert.equal(many.nearest('refnd-late', 'refund-late'), 'refund-date');
    assert.equal(many.nearest('something else'), undefined);
  });

  it('of a word without end is none', () => {
    assert.equal(nearestOf('ab'.repeat(200_000), ['ba'.repeat(200_000)]), undefined);
  });
});
