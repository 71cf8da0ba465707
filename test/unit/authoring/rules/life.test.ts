import assert from 'node:assert/strict';
import { namesTerm } from '../../../../src/authoring/rules/life/promiseTerm.ts';
import type { ContactEvidence } from '../../../../src/authoring/rules/surroundings.ts';
import { answer, CheckedBase, process } from './checkedBase.ts';

describe('life of an article', () => {
  it('a review date that is past', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('', { id: 'a', 'review-by': '2026-11-21' }),
      'b.md': answer('', { id: 'b', 'review-by': '2026-11-22' }),
      'c.md': answer('', { id: 'c', 'review-by': '2020-01-01', status: 'archived' }),
      'd.md': answer('', { id: 'd', 'review-by': '2026-02-30' }),
    });
    const [finding, ...more] = checked.found('HW020');
    assert.deepEqual(more, []);
    assert.equal(finding && checked.at(finding), '2026-11-21');
    assert.match(checked.after('a.md', finding?.fixes[0]?.edits ?? []), /review-by: 2027-11-22\n/);
    assert.deepEqual(checked.checker.fixAll('HW020'), [], 'nobody has read the articles by that');
  });

  it('a validated article without a review date', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('', { id: 'a', status: 'validated' }),
      'b.md': answer('', { id: 'b', status: 'not-validated' }),
      'p.md': process('refunds', { status: 'validated', 'review-by': '2027-01-01' }),
    });
    assert.deepEqual(
      checked.found('HW021').map(finding => finding.path),
      ['a.md'],
    );
    assert.match(checked.after('a.md', checked.checker.fixAll('HW021')), /review-by: 2027-11-22\n/);
  });

  describe('never used', () => {
    const texts = {
      'a.md': answer('', { id: 'a', status: 'validated' }),
      'b.md': answer('', { id: 'b', status: 'validated' }),
    };
    const evidence = (days: number, use: [string, number][]): ContactEvidence => ({
      articleUse: new Map(use),
      unknownReasons: new Map(),
      days: { first: 20_000, last: 20_000 + days - 1 },
    });

    it('in a year of contacts', async () => {
      const checked = await CheckedBase.of(texts, { contacts: () => evidence(365, [['a', 3]]) });
      assert.deepEqual(
        checked.found('HW022').map(finding => finding.path),
        ['b.md'],
      );
    });

    it('can’t be told from less than a year, or from contacts that name no article', async () => {
      for (const contacts of [evidence(364, [['a', 3]]), evidence(500, []), undefined]) {
        const checked = await CheckedBase.of(texts, { contacts: () => contacts });
        assert.deepEqual(checked.found('HW022'), []);
      }
    });

    it('is told once the contacts have been read', async () => {
      let contacts: ContactEvidence | undefined;
      const checked = await CheckedBase.of(texts, { contacts: () => contacts });
      contacts = evidence(400, [['b', 1]]);
      await checked.checker.surroundingsChanged();
      assert.deepEqual(
        checked.found('HW022').map(finding => finding.path),
        ['a.md'],
      );
      assert.deepEqual(checked.reads, []);
    });
  });

  describe('a promise without a term', () => {
    for (const promise of [
      'refunded within 5 working days',
      'answered within two weeks',
      'delivered before 12:00',
      'sent on 1 March',
      'called back the same day',
      'called back within an hour',
    ]) {
      it(`is not “${promise}”`, () => assert.ok(namesTerm(promise, 'en')));
    }
    for (const promise of [
      'terugbetaald binnen 5 werkdagen',
      'binnen twee weken',
      'voor 17.00 uur',
      'uiterlijk morgen',
      'binnen 24 uur',
    ]) {
      it(`is not “${promise}”`, () => assert.ok(namesTerm(promise, 'nl')));
    }

    it('is one in the front matter', async () => {
      const checked = await CheckedBase.of({
        'p.md': process('refunds', { promise: 'we answer all letters' }),
        'q.md': process('billing', { promise: 'answered within 3 days' }),
      });
      const [finding, ...more] = checked.found('HW023');
      assert.deepEqual(more, []);
      assert.equal(finding?.severity, 'warning');
      assert.equal(finding && checked.at(finding), 'we answer all letters');
    });

    it('is one in the text, where we promise and not where we ask', async () => {
      const checked = await CheckedBase.of({
        'a.md': answer('We will call you back as soon as possible. Please contact us as soon as possible.', {
          id: 'a',
        }),
        'b.md': answer('We will call you back as soon as possible, within 2 days at most.', { id: 'b' }),
        'c.md': answer('Wij sturen het zo snel mogelijk. Neem zo snel mogelijk contact met ons op.', {
          id: 'c',
          language: 'nl',
        }),
      });
      assert.deepEqual(
        checked.found('HW023').map(finding => `${finding.path} ${checked.at(finding)}`),
        ['a.md as soon as possible', 'c.md zo snel mogelijk'],
      );
    });

    it('is one in whatever order and spelling, and not in a question', async () => {
      const found = async (body: string, language: string) => {
        const checked = await CheckedBase.of({ 'a.md': answer(body, { language }) });
        return checked.found('HW023').map(finding => checked.at(finding));
      };
      assert.deepEqual(await found('Binnenkort krijgt u bericht. Dan hoor je spoedig van ons.', 'nl'), [
        'Binnenkort',
        'spoedig',
      ]);
      assert.deepEqual(await found('We bellen u z.s.m. terug, of asap.', 'nl'), ['z.s.m', 'asap']);
      assert.deepEqual(await found('Krijgt u binnenkort een nieuwe pas?', 'nl'), []);
      assert.deepEqual(await found('You’ll get it soon. We pay by direct debit as soon as possible.', 'en'), [
        'soon',
        'as soon as possible',
      ]);
      assert.deepEqual(await found('We betalen direct, en mailen spoedig.', 'nl'), []);
    });
  });
});
