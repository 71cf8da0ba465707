import assert from 'node:assert/strict';
import type { RollUp } from '../../../src/contacts/rollup.ts';
import { WholeBuilder } from '../../../src/contacts/wholeBuilder.ts';
import { createHash } from '../../../src/platform/hash.ts';
import { ContactLog, ContactsStopped } from '../../../src/service/contactLog.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import type { ContactReading } from '../../../src/service/insights.ts';
import { MemoryFiles } from '../../memoryFiles.ts';
import { SlowFiles } from '../../slowFiles.ts';

const hash = await createHash();
const log = 'id,started,process\n1,2026-03-02,refunds\n2,2026-03-03,refunds\n';

describe('reading contacts', () => {
  it('stops when a person says so, at once, and begins again only when they say so', async () => {
    const { promise: never } = Promise.withResolvers<void>();
    const files = new SlowFiles({ 'headwater.yaml': '', 'contacts/a.csv': log }, never);
    const headwater = await Headwater.open({ files, hash, language: 'nl' });
    const first = headwater.flags();
    headwater.stopContacts();
    await assert.rejects(first, new ContactsStopped('Het lezen van de klantcontacten is gestopt.'));
    await assert.rejects(headwater.metrics(), ContactsStopped);
    headwater.readContactsAgain();
    const again = headwater.flags();
    headwater.stopContacts();
    await assert.rejects(again, ContactsStopped);
  });

  it('takes no notice of a stop while nothing is read', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': '', 'contacts/a.csv': log });
    const headwater = await Headwater.open({ files, hash, language: 'en' });
    headwater.stopContacts();
    assert.equal((await headwater.rollUp()).used, 2);
    headwater.stopContacts();
    assert.equal((await headwater.rollUp()).used, 2);
  });

  it('places rows of a database that were left out at headwater.yaml, which names it', async () => {
    const builder = new WholeBuilder();
    builder.rejected = 1;
    const path = 'postgresql://host/service/contacts';
    const whole = builder.finish([{ path, rejections: [{ line: 0, rejection: { code: 'noSubject' } }] }]);
    const headwater = await Headwater.open({
      files: new MemoryFiles({ 'headwater.yaml': 'contacts: [{ postgres: { database: x, user: y } }]' }),
      hash,
      language: 'en',
      database: async () => whole,
    });
    const [problem, ...others] = await headwater.check();
    assert.deepEqual(others, []);
    assert.equal(problem?.path, 'headwater.yaml');
    assert.equal(problem.range.start.line, 0);
    assert.equal(problem.message, `${path}: There is neither a "reason" nor a "process".`);
  });

  it('tells how far it is, and that it ended, whether well or not', async () => {
    const told: ContactReading[] = [];
    const files = new MemoryFiles({ 'headwater.yaml': '', 'contacts/a.csv': log });
    const onContacts = (reading: ContactReading) => void told.push(reading);
    const headwater = await Headwater.open({ files, hash, language: 'en', onContacts });
    await headwater.rollUp();
    assert.deepEqual(told, [
      { bytes: 0, totalBytes: 0, done: false },
      { bytes: log.length, totalBytes: log.length, done: false },
      { bytes: 0, totalBytes: 0, done: true },
    ]);
    const { promise: never } = Promise.withResolvers<void>();
    const ends: boolean[] = [];
    const slow = await Headwater.open({
      files: new SlowFiles({ 'headwater.yaml': 'contacts: [{ postgres: { database: x, user: y } }]' }, never),
      hash,
      language: 'en',
      onContacts: ({ done }) => void ends.push(done),
    });
    await assert.rejects(slow.rollUp());
    assert.deepEqual(ends, [false, true]);
  });

  it('keeps the latest contacts where an earlier reading ends later', async () => {
    const readings: PromiseWithResolvers<RollUp>[] = [];
    const contacts = new ContactLog(() => {
      const reading = Promise.withResolvers<RollUp>();
      readings.push(reading);
      return reading.promise;
    }, 'stopped');
    const headwater = await Headwater.open({ files: new MemoryFiles(), hash, language: 'en' });
    const [before, now] = [await headwater.rollUp(), { ...(await headwater.rollUp()), used: 1 }];
    const earlier = contacts.rollUp();
    contacts.invalidate();
    const later = contacts.rollUp();
    readings[1]?.resolve(now);
    assert.equal(await later, now);
    readings[0]?.resolve(before);
    assert.equal(await earlier, before);
    assert.equal(contacts.last(), now);
  });

  it('stops every reading, also those that a change has overtaken', async () => {
    const signals: AbortSignal[] = [];
    const contacts = new ContactLog(signal => {
      signals.push(signal);
      return new Promise(() => undefined);
    }, 'stopped');
    const readings = [contacts.rollUp()];
    contacts.invalidate();
    readings.push(contacts.rollUp());
    contacts.stop();
    for (const reading of readings) await assert.rejects(reading, /stopped/);
    assert.deepEqual(
      signals.map(signal => signal.aborted),
      [true, true],
    );
  });
});
