import assert from 'node:assert/strict';
import { decisionEdit, logChoices, record } from '../../../src/server/insightProtocol.ts';
import {
  changed,
  contactsProgress,
  flags,
  readContactsAgain,
  stopContacts,
} from '../../../src/server/protocol.ts';
import { MemoryFiles } from '../../memoryFiles.ts';
import { SlowFiles } from '../../slowFiles.ts';
import { eventually, startWorker, type TestWorker } from './worker.ts';

const shop = 'file:///shop';

function files(): MemoryFiles {
  return new MemoryFiles({
    'headwater.yaml': 'channels:\n  phone: { label: { nl: Telefoon } }\n',
    'reasons.yaml': [
      '- { code: OTHER, label: Something else, process: delivery }',
      '- { code: REFUND-HOW, label: How, process: refunds }',
      '- { code: REFUND-LATE, label: { en: Late, nl: Laat }, process: refunds, avoidable: blameworthy }',
    ].join('\n'),
    'processes/refunds.md': '---\nid: refunds\ntype: process\ntitle: Refunds\n---\n',
    'answers/late.md': '---\nid: late\ntitle: Late?\nprocess: refunds\nreasons: [REFUND-LATE]\n---\n',
    'decisions/refunds.yaml': '# Kept.\n- date: 2026-09-14\n  decision: acknowledged\n',
    'decisions/broken.yaml': 'not: [a list\n',
  });
}

describe('the worker, asked about contacts and decisions', () => {
  let worker: TestWorker | undefined;
  afterEach(() => worker?.close());

  it('offers what the article says first, in the language of the person', async () => {
    worker = await startWorker({ [shop]: files() }, 'nl');
    const choices = await worker.editor.sendRequest(logChoices, { near: `${shop}/answers/late.md` });
    assert.deepEqual(choices?.article, { id: 'late', process: 'refunds', reason: 'REFUND-LATE' });
    assert.deepEqual(
      choices?.reasons.map(({ code }) => code),
      ['REFUND-LATE', 'REFUND-HOW', 'OTHER'],
    );
    assert.equal(choices?.reasons[0]?.label, 'Laat');
    assert.deepEqual(choices?.channels, [{ key: 'phone', label: 'Telefoon' }]);
  });

  it('offers everything for the folder itself, and nothing outside', async () => {
    worker = await startWorker({ [shop]: files() });
    const choices = await worker.editor.sendRequest(logChoices, { near: shop });
    assert.equal(choices?.article, undefined);
    assert.equal(choices?.reasons.length, 3);
    assert.equal(await worker.editor.sendRequest(logChoices, { near: 'file:///elsewhere/a.md' }), null);
  });

  it('counts a contact as soon as it is logged, and says that figures changed', async () => {
    const memory = files();
    worker = await startWorker({ [shop]: memory });
    const { editor } = worker;
    const changes: unknown[] = [];
    editor.onNotification(changed, change => {
      changes.push(change);
    });
    const contacts = async () => (await editor.sendRequest(flags, null)).reports[0]?.report.contacts.used;
    assert.equal(await contacts(), 0);
    const told = changes.length;
    const time = '2026-10-05T09:14:22+02:00';
    const contact = { id: 'one', started: time, channel: 'phone', process: 'refunds', reason: 'REFUND-LATE' };
    const entry = { time, kind: 'contact', contact } as const;
    await editor.sendRequest(record, { near: `${shop}/answers/late.md`, entry, person: 'Ann Smit' });
    assert.equal(await contacts(), 1);
    assert.deepEqual(changes.slice(told), [{ root: shop, articles: false, figures: true }]);
    assert.deepEqual(JSON.parse(memory.text('journal/ann-smit-2026-10.jsonl')), entry);
  });

  it('keeps a decision in its folder, whatever the contacts call the process', async () => {
    worker = await startWorker({ [shop]: files() });
    const asked = {
      root: shop,
      process: '../../up',
      decision: { date: '2026-10-12', decision: 'rejected' },
    } as const;
    const edit = await worker.editor.sendRequest(decisionEdit, asked);
    assert.equal(edit?.uri, `${shop}/decisions/%252E.%252F..%252Fup.yaml`);
  });

  it('adds a decision behind the others, in a new file where there is none', async () => {
    worker = await startWorker({ [shop]: files() });
    const { editor } = worker;
    const decision = { date: '2026-10-12', decision: 'repairing' } as const;
    const edit = await editor.sendRequest(decisionEdit, { root: shop, process: 'refunds', decision });
    assert.deepEqual(edit, {
      uri: `${shop}/decisions/refunds.yaml`,
      exists: true,
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
      newText: '- date: 2026-10-12\n  decision: repairing\n',
    });
    const made = await editor.sendRequest(decisionEdit, { root: shop, process: 'delivery', decision });
    assert.equal(made?.uri, `${shop}/decisions/delivery.yaml`);
    assert.equal(made?.exists, false);
  });

  it('leaves a file of decisions alone that can not be read', async () => {
    worker = await startWorker({ [shop]: files() });
    const decision = { date: '2026-10-12', decision: 'repairing' } as const;
    assert.equal(
      await worker.editor.sendRequest(decisionEdit, { root: shop, process: 'broken', decision }),
      null,
    );
  });

  it('stops reading contacts and says so, until it is asked to read again', async () => {
    const { promise: mayCome, resolve: release } = Promise.withResolvers<void>();
    const slow = new SlowFiles(
      { 'headwater.yaml': '', 'contacts/a.csv': 'id,started,process\n1,2026-03-02,refunds\n' },
      mayCome,
    );
    worker = await startWorker({ [shop]: slow });
    const { editor } = worker;
    const told: boolean[] = [];
    editor.onNotification(contactsProgress, ({ root, done }) => {
      assert.equal(root, shop);
      told.push(done);
    });
    const asked = editor.sendRequest(flags, null);
    await eventually(() => told.length > 0);
    await editor.sendNotification(stopContacts, { root: shop });
    const stopped = { root: shop, message: 'Reading the contacts was stopped.', stopped: true };
    assert.deepEqual(await asked, { reports: [], unread: [stopped] });
    assert.deepEqual((await editor.sendRequest(flags, null)).unread, [stopped]);
    release();
    await editor.sendNotification(readContactsAgain, null);
    const [report] = (await editor.sendRequest(flags, null)).reports;
    assert.equal(report?.report.contacts.used, 1);
    assert.equal(told.at(-1), true);
  });
});
