import assert from 'node:assert/strict';
import { answer, CheckedBase, process } from './checkedBase.ts';

describe('rules of the front matter', () => {
  it('required fields by type and state', async () => {
    const checked = await CheckedBase.of({
      'a.md': '---\ntype: answer\n---\n\n# May I ask?\n',
      'p.md': '---\nid: refunds\ntype: process\ntitle: Refunds\nstatus: validated\n---\n',
      'q.md': '---\nid: billing\ntype: process\ntitle: Billing\nstatus: work-in-progress\n---\n',
      'old.md': '---\ntype: answer\nstatus: archived\n---\n',
    });
    assert.deepEqual(
      checked.found('HW010').map(({ path, message }) => [path, /`([\w-]+)`/.exec(message)?.[1]]),
      [
        ['a.md', 'id'],
        ['a.md', 'title'],
        ['a.md', 'process'],
        ['p.md', 'owner'],
      ],
    );
    const fixed = checked.after('a.md', checked.checker.fixAll('HW010'));
    assert.match(fixed, /^---\n(?:.*\n)*?id: a\n/);
    assert.match(fixed, /title: May I ask\?\n/);
  });

  it('an id that two articles have, at both', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('', { id: 'same' }),
      'b.md': answer('', { id: 'same', title: 'Is it the same?' }),
    });
    const [first, second] = checked.found('HW011');
    assert.equal(first && checked.at(first), 'same');
    assert.equal(first?.related[0]?.path, 'b.md');
    assert.equal(first?.related[0]?.message, 'Is it the same?');
    assert.equal(second?.path, 'b.md');
    const [fix] = second?.fixes ?? [];
    assert.equal(fix?.title, 'Give this article the id “same-2”');
    assert.match(checked.after('b.md', fix?.edits ?? []), /^id: same-2$/m);
  });

  it('a title that is no question, of articles that say that they are answers', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('', { id: 'a', title: '"How do I return something"' }),
      'b.md': answer('', { id: 'b', title: 'Returns' }),
      'c.md': answer('', { id: 'c', title: 'How much does it cost?' }),
      'd.md': answer('', { id: 'd', title: 'Hoe lang duurt het', language: 'nl' }),
      'e.md': '---\nid: e\ntitle: Returns\nprocess: refunds\n---\n',
      'p.md': process('refunds'),
    });
    assert.deepEqual(
      checked.found('HW012').map(finding => finding.path),
      ['a.md', 'b.md', 'd.md'],
    );
    const edits = checked.checker.fixAll('HW012');
    assert.match(checked.after('a.md', edits), /title: "How do I return something\?"\n/);
    assert.match(checked.after('d.md', edits), /title: Hoe lang duurt het\?\n/);
    assert.doesNotMatch(checked.after('b.md', edits), /Returns\?/);
  });

  it('a process that isn’t there', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('', { process: 'refund' }),
      'p.md': process('refunds'),
      'q.md': process('billing'),
    });
    const [finding] = checked.found('HW013');
    assert.match(finding?.message ?? '', /Is “refunds” meant\?/);
    assert.match(checked.after('a.md', checked.checker.fixAll('HW013')), /process: refunds\n/);
    assert.deepEqual(finding?.fixes.at(-1)?.command, { name: 'new-article', type: 'process', id: 'refund' });
  });

  it('nothing about processes where there are none yet', async () => {
    const checked = await CheckedBase.of({ 'a.md': answer('', { process: 'refund' }) });
    assert.deepEqual(checked.found('HW013'), []);
    await checked.change({ 'p.md': process('refunds') });
    assert.equal(checked.found('HW013').length, 1);
  });

  it('reasons that aren’t there, in lists of either form', async () => {
    const checked = await CheckedBase.of({
      'reasons.yaml': '- code: REFUND-LATE\n  process: refunds\n- code: REFUND-WHEN\n  process: refunds\n',
      'a.md': answer('', { id: 'a', reasons: '[REFUND-LATE, REFUND-LAAT]' }),
      'b.md':
        '---\nid: b\ntype: answer\ntitle: B?\nprocess: refunds\nreasons:\n  - REFUND-WEN\n  - "REFUND-LATE"\n---\n',
    });
    assert.deepEqual(
      checked.found('HW014').map(finding => checked.at(finding)),
      ['REFUND-LAAT', 'REFUND-WEN'],
    );
    const edits = checked.checker.fixAll('HW014');
    assert.match(checked.after('b.md', edits), /- REFUND-WHEN\n/);
  });

  it('typing mistakes in keys, and values that can’t be', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('', { 'reveiw-by': '2027-01-01', statsu: 'validated', source: 'a book' }),
      'b.md': answer('', { id: 'b', status: 'valdiated', 'review-by': '31-12-2027', promise: 'today' }),
    });
    assert.deepEqual(
      checked.found('HW015').map(finding => checked.at(finding)),
      ['reveiw-by', 'statsu'],
    );
    assert.deepEqual(
      checked.found('HW017').map(finding => checked.at(finding)),
      ['valdiated', '31-12-2027'],
    );
    assert.deepEqual(
      checked.found('HW017').map(finding => finding.message),
      [
        '“valdiated” is not a value of status: did you mean “validated”?',
        '“31-12-2027” is not a date. A date looks like 2027-03-01.',
      ],
    );
    assert.deepEqual(
      checked.found('HW016').map(finding => checked.at(finding)),
      ['promise'],
    );
    assert.match(
      checked.after('a.md', checked.checker.fixAll('HW015')),
      /review-by: 2027-01-01\nstatus: validated\n/,
    );
    assert.match(checked.after('b.md', checked.checker.fixAll('HW017')), /status: validated\n/);
  });
});

describe('a value in the front matter that is mended', () => {
  it('is replaced as a whole, with its quotes, and its comment stays', async () => {
    const written = (value: string) => `---\nid: a\ntype: answer\nprocess: ${value}\n---\nText.\n`;
    for (const [value, mended] of [
      ['"refund #1" # ours', 'refund-1 # ours'],
      ["'refund #1'", 'refund-1'],
      ['refund_1 # ours', 'refund-1 # ours'],
      ['refund#1', 'refund-1'],
    ] as const) {
      const checked = await CheckedBase.of({ 'p.md': process('refund-1'), 'a.md': written(value) });
      assert.equal(checked.after('a.md', checked.checker.fixAll('HW013')), written(mended), value);
    }
  });
});
