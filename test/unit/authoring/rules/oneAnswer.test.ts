import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answer, CheckedBase, process } from './checkedBase.ts';

/** Findings of a rule over two answers of one process. */
async function between(
  first: string,
  second: string,
  keys: [object, object] = [{}, {}],
): Promise<CheckedBase> {
  return CheckedBase.of({
    'a.md': answer(first, { id: 'a', title: 'First?', ...keys[0] }),
    'b.md': answer(second, { id: 'b', title: 'Second?', ...keys[1] }),
  });
}

describe('answers of one process', () => {
  it('contradict each other, shown at both places', async () => {
    const checked = await between(
      'You may return an unopened product within 14 days of delivery.',
      'An unopened product may be returned within 30 days of delivery.',
    );
    const [first, second, ...more] = checked.found('HW042');
    assert.deepEqual(more, []);
    assert.equal(first?.message, '“14 days” here, but “30 days” in “Second?”, of the same process.');
    assert.equal(first && checked.at(first), '14 days');
    assert.equal(first?.related[0]?.path, 'b.md');
    assert.equal(second?.path, 'b.md');
    assert.deepEqual(second?.related[0]?.range, first?.range);
  });

  for (const [why, first, second] of [
    [
      'the same in other words',
      'Return it within 14 days of delivery.',
      'Return it within two weeks of delivery.',
    ],
    [
      'about something else',
      'Return a product within 14 days of delivery.',
      'A repair takes 30 days at the workshop.',
    ],
    [
      'a condition in numbers',
      'From 18 years on the pass is valid for 10 years.',
      'Up to 17 years the pass is valid for 5 years.',
    ],
    [
      'a condition in the sentence before',
      'The pass is valid for 10 years.',
      'Younger? Then the pass is valid for 5 years.',
    ],
    [
      'the other direction',
      'Order a product at least 3 days before delivery.',
      'Order a product at most 5 days before delivery.',
    ],
    [
      'another unit',
      'The repair of a product takes 5 working days.',
      'The repair of a product takes 7 days.',
    ],
    ['another currency', 'Shipping a parcel abroad costs € 10.', 'Shipping a parcel abroad costs $ 12.'],
    [
      'a range that holds it',
      'Delivery of a parcel takes 2 to 5 days.',
      'Delivery of a parcel takes 3 days.',
    ],
    [
      'terms of another scale',
      'We call back about a return within 2 hours.',
      'We refund about a return within 14 days.',
    ],
    [
      'both values in one text',
      'Return shoes within 14 days of delivery. Return furniture within 30 days of delivery.',
      'Return furniture within 30 days of delivery.',
    ],
    ['one common word only', 'The code is valid for 5 minutes.', 'A link stays valid for 60 minutes.'],
  ] as const) {
    it(`don’t contradict each other: ${why}`, async () => {
      const checked = await between(first, second);
      assert.deepEqual(checked.messages('HW042'), []);
    });
  }

  it('of other processes, languages, archived ones and stories aren’t compared', async () => {
    const [first, second] = [
      'Return an unopened product within 14 days.',
      'Return an unopened product within 30 days.',
    ];
    for (const keys of [
      { process: 'billing' },
      { language: 'de' },
      { status: 'archived' },
      { type: 'story' },
    ]) {
      const checked = await between(first, second, [{}, keys]);
      assert.deepEqual(checked.messages('HW042'), [], JSON.stringify(keys));
    }
  });

  it('are compared with the process itself', async () => {
    const checked = await CheckedBase.of({
      'p.md': process('refunds', {}, 'The customer gets the refund within 5 working days.'),
      'a.md': answer('The customer gets the refund within 10 working days.'),
    });
    assert.equal(checked.found('HW042').length, 2);
  });

  it('are told once for each value, with how many say otherwise', async () => {
    const text = (days: number) => `Return an unopened product within ${days} days of delivery.`;
    const checked = await CheckedBase.of(
      Object.fromEntries(
        [30, 30, 30, 14].map((days, i) => [
          `${i}.md`,
          answer(text(days), { id: `a${i}`, title: `Is it ${i}?` }),
        ]),
      ),
    );
    const messages = checked.messages('HW042');
    assert.equal(messages.length, 4);
    assert.match(
      messages[3] ?? '',
      /^“14 days” here, but “30 days” in “Is it 0\?” and 2 more of this process\.$/,
    );
  });

  it('never contradict themselves: a copy says the same', () => {
    const sentence = fc.constantFrom(
      'Return it within 14 days of delivery.',
      'Pay € 10 or € 20 for delivery.',
      'Call 020-1234567 from 9:00 to 17:00.',
      'Delivery takes 3 to 5 working days.',
      'From 1 March 2026 delivery costs 5%.',
      'Write to Postbus 123, 1234 AB.',
    );
    return fc.assert(
      fc.asyncProperty(fc.array(sentence, { maxLength: 6 }), async sentences => {
        const body = sentences.join(' ');
        const checked = await between(body, body);
        assert.deepEqual(checked.messages('HW042'), []);
      }),
      { numRuns: 40 },
    );
  });

  it('every kind of value can contradict', async () => {
    for (const [one, other] of [
      ['€ 5', '€ 7.50'],
      ['5%', '10%'],
      ['3 working days', '5 working days'],
      ['1 March 2026', '1 April 2026'],
      ['17:00', '18:00'],
      ['from 9:00 to 17:00', 'from 9:00 to 18:00'],
      ['020-1234567', '020-7654321'],
      ['desk-one@shop.nl', 'desk-two@shop.nl'],
      ['1234 AB', '4321 AB'],
    ]) {
      const checked = await between(
        `The damaged parcel desk has ${one} there.`,
        `The damaged parcel desk has ${other} there.`,
      );
      assert.equal(checked.found('HW042').length, 2, `${one} and ${other}`);
    }
  });
});

describe('one article', () => {
  it('contradicts itself between a channel and what serves all', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(
        'You may return a product within 30 days.\n\n## Phone\n\nYou can return it within 14 days.\n\n## Chat\n\nReturn it within 30 days.',
      ),
    });
    const found = checked.found('HW040');
    assert.deepEqual(
      found.map(finding => [checked.at(finding), finding.message]),
      [
        ['30 days', '“30 days” here, but “14 days” in the wording for phone.'],
        ['14 days', '“14 days” here, but “30 days” in the text that serves every channel.'],
        ['30 days', '“30 days” here, but “14 days” in the wording for phone.'],
      ],
    );
  });

  it('may say different things on different channels', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(
        'The code in the message is valid for 5 minutes.\n\n## Phone\n\nOur desk is open from 9:00 to 17:00.\n\n## E-mail\n\nThe link is valid for 60 minutes. You get it within 2 minutes.',
      ),
    });
    assert.deepEqual(checked.messages('HW040'), []);
  });

  it('in Dutch', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(
        'U kunt een product binnen 30 dagen retourneren.\n\n## Telefoon\n\nU kunt het binnen 14 dagen retourneren.',
        {
          language: 'nl',
        },
      ),
    });
    assert.equal(checked.found('HW040').length, 2);
  });
});

describe('translations', () => {
  const pair = (english: string, dutch: string) =>
    CheckedBase.of({
      'a.md': answer(english, { id: 'a', title: 'When?' }),
      'b.md': answer(dutch, { id: 'a-nl', title: 'Wanneer?', language: 'nl', 'translation-of': 'a' }),
    });

  it('contradict each other, at both', async () => {
    const checked = await pair(
      'Return it within 14 days. The refund takes 5 working days and costs € 1,000.50.',
      'Retourneer het binnen 30 dagen. De terugbetaling duurt 5 werkdagen en kost € 1.000,50.',
    );
    assert.deepEqual(checked.messages('HW041'), [
      '“14 days” here, but “30 dagen” in the version in Dutch, “Wanneer?”.',
      '“30 dagen” here, but “14 days” in the version in English, “When?”.',
    ]);
  });

  it('may leave something out', async () => {
    const checked = await pair(
      'Within 14 days, or 30 days for shoes, or 60 days for coats.',
      'Binnen 14 dagen.',
    );
    assert.deepEqual(checked.messages('HW041'), []);
  });

  it('are compared per channel', async () => {
    const checked = await pair(
      'Text.\n\n## Phone\n\nWithin 2 days.\n\n## Chat\n\nWithin 3 days.',
      'Tekst.\n\n## Telefoon\n\nBinnen 2 dagen.\n\n## Chat\n\nBinnen 4 dagen.',
    );
    assert.equal(checked.found('HW041').length, 2);
  });

  it('are checked again when the other one changes', async () => {
    const checked = await pair('Within 14 days.', 'Binnen 14 dagen.');
    assert.deepEqual(checked.messages('HW041'), []);
    const touched = await checked.change({ 'a.md': answer('Within 15 days.', { id: 'a' }) });
    assert.ok(touched.has('b.md'));
    assert.equal(checked.found('HW041').length, 2);
  });
});

describe('wording for channels', () => {
  const body = 'Text.\n\n## Phone\n\nSay it.\n\n## E-mail\n\nWrite it.\n';

  it('is missing for one of them', async () => {
    const checked = await CheckedBase.of({ 'a.md': answer(body, { status: 'validated' }) });
    const [finding, ...more] = checked.found('HW043');
    assert.deepEqual(more, []);
    assert.match(finding?.message ?? '', /none for Chat/);
    assert.match(checked.after('a.md', finding?.fixes[0]?.edits ?? []), /Write it\.\n\n\n?## Chat\n\n$/);
  });

  it('isn’t asked of articles with none or one, drafts and internal ones', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('Text.', { id: 'a' }),
      'b.md': answer('## E-mail\n\nText.', { id: 'b' }),
      'c.md': answer(body, { id: 'c', status: 'work-in-progress' }),
      'd.md': answer(body, { id: 'd', audience: 'internal' }),
    });
    assert.deepEqual(checked.messages('HW043'), []);
  });
});
