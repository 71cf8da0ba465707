import assert from 'node:assert/strict';
import { type NeedsWorkInput, needsWork } from '../../../../src/authoring/needsWork/needsWork.ts';
import { answer, CheckedBase, process, today } from './checkedBase.ts';

const old = { 'review-by': '2026-01-01' };

async function input(parts: Partial<NeedsWorkInput> = {}): Promise<NeedsWorkInput> {
  const checked = await CheckedBase.of({
    'p.md': process('refunds', { title: 'Refunds' }),
    'often.md': answer('[[gone]]', { id: 'often', title: 'Often?', ...old }),
    'seldom.md': answer('Text.', { id: 'seldom', title: 'Seldom?', ...old }),
    'fine.md': answer('Text.', { id: 'fine', title: 'Fine?' }),
  });
  return {
    base: checked.base,
    findings: checked.checker.all(),
    contacts: {
      articles: new Map([
        ['often', 90],
        ['seldom', 2],
      ]),
      processes: new Map([['refunds', 300]]),
    },
    flagged: [],
    asked: [],
    votes: [],
    reuses: [],
    today,
    language: 'en',
    ...parts,
  };
}

describe('needs work', () => {
  it('puts first what most contacts are behind, with the reasons, the gravest first', async () => {
    const items = needsWork(
      await input({
        asked: [{ query: 'can I pay in parts', count: 40 }],
        flagged: [{ process: 'refunds', level: 'alarm', avoidable: 120 }],
      }),
    );
    assert.deepEqual(
      items.map(({ title, contacts }) => [title, contacts]),
      [
        ['Refunds', 120],
        ['Often?', 90],
        ['can I pay in parts', 40],
        ['Seldom?', 2],
      ],
    );
    assert.deepEqual(
      items[1]?.reasons.map(reason => reason.kind),
      ['past-review', 'broken-link'],
    );
    assert.equal(
      items[0]?.reasons[0]?.message,
      'Linked with 120 avoidable contacts, more than chance explains.',
    );
    assert.equal(items[2]?.reasons[0]?.message, 'Asked 40 times, and nothing was found.');
    assert.equal(items[2]?.path, undefined);
  });

  it('shares the contacts of a process where nobody says which articles were used', async () => {
    const items = needsWork(
      await input({ contacts: { articles: new Map(), processes: new Map([['refunds', 300]]) } }),
    );
    assert.deepEqual(
      items.map(({ title, contacts }) => [title, contacts]),
      [
        ['Often?', 100],
        ['Seldom?', 100],
      ],
    );
  });

  it('counts what engineers say of the article as it is now', async () => {
    const all = await input();
    const version = all.base.article('fine')?.hash ?? '';
    const items = needsWork({
      ...all,
      votes: [
        { article: 'fine', vote: 'flag', remark: 'The price is old', version },
        { article: 'fine', vote: 'not-helpful' },
        { article: 'fine', vote: 'flag', version: 'before' },
        { article: 'fine', vote: 'helpful', version },
        { article: 'gone', vote: 'flag' },
      ],
    });
    const fine = items.find(item => item.path === 'fine.md');
    assert.deepEqual(
      fine?.reasons.map(reason => reason.message),
      ['2 times engineers said that it isn’t right: “The price is old”'],
    );
  });

  it('takes reuse since the review date for a review, for a year and of the article as it is', async () => {
    const all = await input();
    const version = all.base.article('seldom')?.hash ?? '';
    const kinds = (parts: Partial<NeedsWorkInput>) =>
      needsWork({ ...all, ...parts })
        .find(item => item.path === 'seldom.md')
        ?.reasons.map(reason => reason.kind);
    assert.deepEqual(kinds({}), ['past-review']);
    assert.equal(kinds({ reuses: [{ article: 'seldom', date: '2026-10-01', version }] }), undefined);
    assert.equal(kinds({ reuses: [{ article: 'seldom', date: '2026-10-01' }] }), undefined);
    for (const reuse of [
      { article: 'seldom', date: '2026-10-01', version: 'before' },
      { article: 'seldom', date: '2025-12-31', version },
      { article: 'often', date: '2026-10-01' },
    ]) {
      assert.deepEqual(kinds({ reuses: [reuse] }), ['past-review'], JSON.stringify(reuse));
    }
    const late = { reuses: [{ article: 'seldom', date: '2026-10-01' }], today: '2027-10-02' };
    assert.deepEqual(kinds(late), ['past-review']);
    const doubted = { article: 'seldom', vote: 'not-helpful' } as const;
    assert.deepEqual(kinds({ reuses: [{ article: 'seldom', date: '2026-10-01' }], votes: [doubted] }), [
      'marked',
      'past-review',
    ]);
  });

  it('leaves hints to the writer', async () => {
    const items = needsWork(await input());
    assert.ok(!items.some(item => item.path === 'fine.md' || item.path === 'p.md'));
  });
});
