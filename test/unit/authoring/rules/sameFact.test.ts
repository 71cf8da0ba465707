import assert from 'node:assert/strict';
import { answer, CheckedBase, process } from './checkedBase.ts';

interface Side {
  readonly body: string;
  readonly title?: string;
}

/** What HW042 finds in two answers of one process, as it stands there. */
async function told(first: Side, second: Side, language = 'en'): Promise<string[]> {
  const text = ({ body, title = 'May I ask?' }: Side, id: string) => answer(body, { id, title, language });
  const checked = await CheckedBase.of({ 'a.md': text(first, 'a'), 'b.md': text(second, 'b') });
  return checked.found('HW042').map(finding => checked.at(finding));
}

describe('the same fact in other words', () => {
  it('by the title and the heading that a value stands under', async () => {
    const title = 'How long does a gift card stay valid?';
    const body = '## Validity of a gift card\n\nThe card is valid for 3 years.';
    assert.deepEqual(
      await told(
        { title, body: 'The card: 5 years from the day of purchase.' },
        { title: 'Gift cards', body },
      ),
      ['5 years', '3 years'],
    );
  });

  it('in a row of a table', async () => {
    const row = (days: number) =>
      `| step | how long |\n| --- | --- |\n| we check the returned parcel | ${days} days |`;
    assert.deepEqual(await told({ body: row(3) }, { body: 'We check a returned parcel in 5 days.' }), [
      '3 days',
      '5 days',
    ]);
  });

  it('with another form of the words', async () => {
    assert.deepEqual(
      await told(
        { body: 'Returned goods are checked within 3 days of arrival at the warehouse.' },
        { body: 'The warehouse will check the goods within 5 days after they arrive.' },
      ),
      ['3 days', '5 days'],
    );
  });

  it('as a term, and as what is longer than the term', async () => {
    assert.deepEqual(
      await told(
        { body: 'The workshop repairs a blender within 10 days.' },
        { body: 'Is the blender at the workshop for more than 14 days?' },
      ),
      ['10 days', '14 days'],
    );
  });

  it('in Dutch', async () => {
    assert.deepEqual(
      await told(
        { body: 'U kunt een pauze van het abonnement nemen van maximaal 12 weken.' },
        { body: 'Een pauze van het abonnement duurt hoogstens 8 weken.' },
        'nl',
      ),
      ['12 weken', '8 weken'],
    );
  });

  it('offers the other value, for one place only', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('Return an unopened product within 14 days of delivery.', { id: 'a' }),
      'b.md': answer('Return an unopened product within 30 days of delivery.', { id: 'b' }),
    });
    const [fix] = checked.found('HW042')[0]?.fixes ?? [];
    assert.equal(fix?.title, 'Write “30 days” here');
    assert.match(checked.after('a.md', fix?.edits ?? []), /within 30 days/);
    assert.deepEqual(checked.checker.fixAll('HW042'), []);
  });

  it('offers the number of a translation in the words of the article', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('Within 14 days.', { id: 'a' }),
      'b.md': answer('Binnen 30 dagen.', { id: 'b', language: 'nl', 'translation-of': 'a' }),
    });
    assert.deepEqual(
      checked.found('HW041').map(finding => finding.fixes[0]?.title),
      ['Write “30 days” here', 'Write “14 dagen” here'],
    );
  });
});

describe('another fact in the same words', () => {
  const rows: readonly (readonly [string, Side, Side])[] = [
    [
      'sixty minutes and an hour are one value',
      { body: 'The new mailbox is ready within 60 minutes.' },
      { body: 'The new mailbox is ready within an hour.' },
    ],
    [
      'an example',
      { body: 'For example, a parcel abroad costs € 12.' },
      { body: 'A parcel abroad costs € 15.' },
    ],
    [
      'an estimate',
      { body: 'A parcel abroad takes about 5 days.' },
      { body: 'A parcel abroad takes 7 days.' },
    ],
    [
      'amounts far apart',
      { body: 'Sending a parcel abroad costs € 5.' },
      { body: 'Sending a parcel abroad is free from € 75.' },
    ],
    [
      'titles with other versions',
      { title: 'Box 2024: how long is it valid?', body: 'The box is valid for 2 years.' },
      { title: 'Box 2026: how long is it valid?', body: 'The box is valid for 3 years.' },
    ],
    [
      'when something happens, and by when',
      { body: 'Change the order of tomorrow until 22:00 in the app.' },
      { body: 'The order of tomorrow is in the app at 9:00.' },
    ],
    [
      'an age and a term',
      { body: 'A pass for children under 12 years.' },
      { body: 'A pass for children is valid for 5 years.' },
    ],
    [
      'rows of a table with other numbers',
      { body: '| persons | price |\n| --- | --- |\n| a box for 2 | € 40 |' },
      { body: '| persons | price |\n| --- | --- |\n| a box for 4 | € 60 |' },
    ],
  ];
  for (const [why, first, second] of rows) {
    it(`is not told: ${why}`, async () => assert.deepEqual(await told(first, second), []));
  }

  it('is not told of a template that is filled in for another country', async () => {
    const body = (country: string, days: number) =>
      `${'You pay for your subscription from an account at a bank, and you name the invoice when you pay. '.repeat(4)}In ${country} the payment arrives at our bank within ${days} days.`;
    const page = (country: string, days: number) => ({
      title: `How do I pay in ${country}?`,
      body: body(country, days),
    });
    assert.deepEqual(await told(page('Norway', 2), page('Spain', 5)), []);
    assert.equal((await told(page('Norway', 2), { ...page('Norway', 5), title: 'Paying' })).length, 2);
  });

  it('is not told where both values stand in a third answer too', async () => {
    const sentence = (what: string, days: number) =>
      `Report ${what} from the box within ${days} days of delivery.`;
    const checked = await CheckedBase.of({
      'a.md': answer(sentence('a broken item', 30), { id: 'a' }),
      'b.md': answer(sentence('a spoiled item', 5), { id: 'b' }),
      'c.md': answer(sentence('a broken item', 30), { id: 'c' }),
      'd.md': process('refunds', {}, sentence('a spoiled item', 5)),
    });
    assert.deepEqual(checked.messages('HW042'), []);
  });
});
