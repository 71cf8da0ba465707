import assert from 'node:assert/strict';
import { answer, CheckedBase, process } from './checkedBase.ts';

const reasons = (count: number) =>
  Array.from({ length: count }, (_, i) => `- code: R-${i}\n  process: refunds\n`).join('');

describe('reasons', () => {
  it('without a process, or with one that isn’t there', async () => {
    const checked = await CheckedBase.of({
      'reasons.yaml': '- code: A\n  process: refunds\n- code: B\n- code: C\n  process: refund\n',
      'p.md': process('refunds'),
    });
    const found = checked.found('HW070');
    assert.deepEqual(
      found.map(finding => [finding.path, finding.range.start.line]),
      [
        ['reasons.yaml', 2],
        ['reasons.yaml', 3],
      ],
    );
    assert.match(found[1]?.message ?? '', /Is “refunds” meant/);
  });

  it('fewer than 10 and more than 60', async () => {
    for (const [count, expected] of [
      [9, /only 9 reasons/],
      [10, undefined],
      [60, undefined],
      [61, /61 reasons: too many/],
    ] as const) {
      const checked = await CheckedBase.of({ 'reasons.yaml': reasons(count), 'p.md': process('refunds') });
      const [message] = checked.messages('HW072');
      if (expected) assert.match(message ?? '', expected);
      else assert.equal(message, undefined);
    }
    assert.deepEqual((await CheckedBase.of({ 'p.md': process('refunds') })).messages('HW072'), []);
  });

  it('that contacts have and nobody knows, most contacts first', async () => {
    const checked = await CheckedBase.of(
      { 'reasons.yaml': '- code: REFUND-LATE\n  process: refunds\n', 'p.md': process('refunds') },
      {
        contacts: () => ({
          articleUse: new Map(),
          unknownReasons: new Map([
            ['OTHER', 12],
            ['REFUND-LAT', 1200],
            ['REFUND-LATE', 5],
          ]),
        }),
      },
    );
    const messages = checked.messages('HW073');
    assert.equal(messages.length, 2);
    assert.match(messages[0] ?? '', /^1,200 contacts have the reason REFUND-LAT, .* Is REFUND-LATE meant\?$/);
    assert.deepEqual(checked.found('HW073')[1]?.fixes[0]?.command, { name: 'add-reason', code: 'OTHER' });
  });
});

describe('a process without an answer', () => {
  it('is told until there is one that is in use', async () => {
    const checked = await CheckedBase.of({
      'p.md': process('refunds'),
      'nl.md': process('refunds-nl', { language: 'nl', 'translation-of': 'refunds' }),
      'old.md': answer('', { id: 'old', status: 'archived' }),
    });
    assert.deepEqual(
      checked.found('HW071').map(finding => finding.path),
      ['nl.md', 'p.md'],
    );
    await checked.change({ 'a.md': answer('', { id: 'a' }) });
    assert.deepEqual(checked.found('HW071'), []);
  });
});
