import assert from 'node:assert/strict';
import { createHash } from '../../../src/platform/hash.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

const hash = await createHash();
const open = (files: MemoryFiles) => Headwater.open({ files, hash, language: 'en' });

describe('the journal', () => {
  it('gets a line in the file of the person and the month, and keeps what stands there', async () => {
    const files = new MemoryFiles({ 'journal/zoe-de-vries-2026-11.jsonl': '' });
    const headwater = await open(files);
    const vote = { kind: 'vote', article: 'refund-late', vote: 'helpful' } as const;
    await headwater.record({ ...vote, time: '2026-11-22T10:00:00+01:00' }, 'Zoë de Vries');
    await headwater.record({ ...vote, time: '2026-11-22T11:00:00+01:00' }, 'Zoë de Vries');
    assert.equal(files.text('journal/zoe-de-vries-2026-11.jsonl').trim().split('\n').length, 2);
    assert.equal(headwater.journal.entries().length, 2);
  });

  it('loses no line behind one that was cut off', async () => {
    const path = 'journal/me-2026-11.jsonl';
    const files = new MemoryFiles({ [path]: '{"time":"2026-11-22T10:00:00Z","kind":"vo' });
    const headwater = await open(files);
    const vote = { kind: 'vote', article: 'refund-late', vote: 'helpful' } as const;
    for (const hour of [11, 12]) await headwater.record({ ...vote, time: `2026-11-22T${hour}:00:00Z` }, 'me');
    assert.equal(headwater.journal.entries().length, 2);
    assert.deepEqual(
      headwater.problems().map(problem => problem.range.start.line),
      [0],
    );
  });

  it('counts a logged contact at once', async () => {
    const reasons = '- code: LATE\n  process: refunds\n  avoidable: blameworthy\n';
    const headwater = await open(new MemoryFiles({ 'reasons.yaml': reasons }));
    assert.equal((await headwater.rollUp()).used, 0);
    const contact = { id: 'j1', started: '2026-11-22T10:00:00+01:00', reason: 'LATE', channel: 'phone' };
    await headwater.record({ kind: 'contact', time: contact.started, contact }, 'me');
    const { used, cells } = await headwater.rollUp();
    assert.equal(used, 1);
    assert.equal(cells[0]?.process, 'refunds');
  });

  it('passes over a line that is none, and says where', async () => {
    const text =
      '{"time":"2026-11-22T10:00:00Z","kind":"search-without-result","query":"x"}\n{"time":\n{"kind":"vote"}\n';
    const headwater = await open(new MemoryFiles({ 'journal/a-2026-11.jsonl': text }));
    assert.equal(headwater.journal.entries().length, 1);
    assert.deepEqual(
      headwater.problems().map(problem => problem.range.start.line),
      [1, 2],
    );
  });
});
