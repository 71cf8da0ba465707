import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import {
  checked,
  flags,
  openAgain,
  rootsChanged,
  search,
  tree,
  unopened,
} from '../../../src/server/protocol.ts';
import { MemoryFiles } from '../../memoryFiles.ts';
import { eventually, startWorker, type TestWorker } from './worker.ts';

const shop = 'file:///shop';
const bank = 'file:///bank';

const process = (id: string) =>
  `---\nid: ${id}\ntype: process\ntitle: ${id}\nowner: finance\n---\n\n# ${id}\n`;
const answer = (id: string, title: string) =>
  `---\nid: ${id}\ntitle: ${title}\nprocess: refunds\n---\n\nText of ${id}.\n`;

/** Contacts of two processes: of `late` nearly all are avoidable, of `fine` few. */
function contacts(): string {
  const rows = ['id,started,process,avoidable'];
  const add = (name: string, count: number, avoidable: number) => {
    for (let i = 0; i < count; i++) {
      rows.push(
        `${name}-${i},2026-10-${String(1 + (i % 28)).padStart(2, '0')}T10:00:00Z,${name},${i < avoidable ? 'blameworthy' : 'no'}`,
      );
    }
  };
  add('late', 300, 270);
  for (let i = 0; i < 10; i++) add(`fine-${i}`, 300, 30 + i);
  return rows.join('\n');
}

describe('the worker', () => {
  let worker: TestWorker | undefined;
  afterEach(() => worker?.close());

  it('searches all knowledge bases and says which one a hit is of', async () => {
    worker = await startWorker({
      [shop]: new MemoryFiles({ 'headwater.yaml': '', 'a.md': answer('a', 'Where is my parcel?') }),
      [bank]: new MemoryFiles({ 'headwater.yaml': '', 'b.md': answer('b', 'Where is my bank card?') }),
    });
    const reply = await worker.editor.sendRequest(search, {
      query: 'where is my',
      limit: 10,
      asYouType: true,
    });
    assert.deepEqual(new Set(reply.hits.map(hit => hit.uri)), new Set([`${shop}/a.md`, `${bank}/b.md`]));
    assert.deepEqual(new Set(reply.hits.map(hit => hit.root)), new Set([shop, bank]));
  });

  it('answers from the knowledge bases that could be opened', async () => {
    worker = await startWorker({
      [shop]: undefined,
      [bank]: new MemoryFiles({ 'headwater.yaml': '', 'b.md': answer('b', 'Where is my bank card?') }),
    });
    const reply = await worker.editor.sendRequest(search, { query: 'card', limit: 10, asYouType: true });
    assert.deepEqual(
      reply.hits.map(hit => hit.id),
      ['b'],
    );
    assert.equal((await worker.editor.sendRequest(tree, {})).length, 1);
  });

  it('says which knowledge base could not be opened and why, and tries again when it is told to', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': '', 'a.md': answer('a', 'Parcels') });
    let tries = 0;
    const list = files.list.bind(files);
    files.list = async folder => {
      tries += 1;
      if (tries < 3) throw new Error('No permission.');
      return list(folder);
    };
    worker = await startWorker({ [shop]: files });
    const { editor } = worker;
    const told: unknown[] = [];
    editor.onNotification(unopened, what => {
      told.push(what);
    });
    const asked = () => editor.sendRequest(search, { query: 'parcels', limit: 10, asYouType: false });
    await assert.rejects(asked, /No permission\./, 'that nothing is found would be untrue');
    const { unread } = await editor.sendRequest(flags, null);
    assert.deepEqual(unread, [{ root: shop, message: 'No permission.', stopped: false }]);
    await editor.sendNotification(openAgain, { root: shop });
    await eventually(() => told.length === 2);
    assert.deepEqual(told[1], { root: shop, message: 'No permission.' });
    // A change in it is no reason to say it again.
    const change = { uri: `${shop}/a.md`, type: 2 };
    await editor.sendNotification('workspace/didChangeWatchedFiles', { changes: [change] });
    await editor.sendNotification(openAgain, { root: shop });
    assert.equal((await asked()).hits.length, 1);
    await editor.sendNotification(openAgain, { root: shop });
    await asked();
    assert.deepEqual([tries, told.length], [3, 2], 'what is open is left alone');
  });

  it('finds what an open editor holds, and the file again once it is closed', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': '', 'a.md': answer('a', 'Parcels') });
    worker = await startWorker({ [shop]: files });
    const { editor } = worker;
    const uri = `${shop}/a.md`;
    const found = async (query: string) =>
      (await editor.sendRequest(search, { query, limit: 10, asYouType: false })).hits.length > 0;
    assert.equal(await found('kwartelhuisje'), false);
    const textDocument = { uri, languageId: 'markdown', version: 1, text: answer('a', 'Parcels') };
    await editor.sendNotification('textDocument/didOpen', { textDocument });
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: answer('a', 'A kwartelhuisje') }],
    });
    await eventually(() => found('kwartelhuisje'));
    await editor.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await eventually(async () => !(await found('kwartelhuisje')));
  });

  it('keeps what an open editor holds when its file is replaced', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': '', 'a.md': answer('a', 'Parcels') });
    worker = await startWorker({ [shop]: files });
    const { editor } = worker;
    const uri = `${shop}/a.md`;
    const textDocument = { uri, languageId: 'markdown', version: 1, text: answer('a', 'A kwartelhuisje') };
    await editor.sendNotification('textDocument/didOpen', { textDocument });
    const found = async () =>
      (await editor.sendRequest(search, { query: 'kwartelhuisje', limit: 10, asYouType: false })).hits.length;
    await eventually(async () => (await found()) > 0);
    const told = (type: number) =>
      editor.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    await told(3);
    await eventually(async () => (await found()) === 0);
    await told(1);
    await eventually(async () => (await found()) > 0);
  });

  it('filters the tree by what is flagged, also before anybody asked for flags', async () => {
    const files = new MemoryFiles({
      'headwater.yaml': '',
      'processes/late.md': process('late'),
      'processes/fine-0.md': process('fine-0'),
      'contacts/all.csv': contacts(),
    });
    worker = await startWorker({ [shop]: files });
    const [shown] = await worker.editor.sendRequest(tree, { filter: 'flagged:yes' });
    assert.deepEqual(
      shown?.processes.map(({ id }) => id),
      ['late'],
    );
  });

  it('states a flag at the title of the process article, and takes it back with the contacts', async () => {
    const files = new MemoryFiles({
      'headwater.yaml': '',
      'processes/late.md': process('late'),
      'contacts/all.csv': contacts(),
    });
    worker = await startWorker({ [shop]: files });
    const { editor, diagnostics } = worker;
    const [report] = (await editor.sendRequest(flags, null)).reports;
    assert.equal(report?.report.processes[0]?.process, 'late');
    const flagsShown = () =>
      diagnostics.get(`${shop}/processes/late.md`)?.filter(({ code }) => code === 'flag') ?? [];
    const [flag] = await eventually(() => flagsShown().length > 0 && flagsShown());
    assert.equal(flag?.source, 'Headwater');
    assert.equal(flag?.severity, 2);
    assert.equal(flag?.range.start.line, 7);
    assert.match(String(flag?.message), /linked with/);

    files.delete('contacts/all.csv');
    const change = { uri: `${shop}/contacts/all.csv`, type: 3 };
    await editor.sendNotification('workspace/didChangeWatchedFiles', { changes: [change] });
    await eventually(async () => {
      const [after] = (await editor.sendRequest(flags, null)).reports;
      return after?.report.contacts.used === 0;
    });
    await eventually(() => flagsShown().length === 0);
  });

  it('shows a contact row that was left out at its line', async () => {
    const files = new MemoryFiles({
      'headwater.yaml': '',
      'contacts/all.csv': 'id,started,process\n1,2026-10-01,refunds\n2,yesterday,refunds\n',
    });
    worker = await startWorker({ [shop]: files });
    const { editor, diagnostics } = worker;
    await editor.sendRequest(flags, null);
    const [row] = await eventually(() => diagnostics.get(`${shop}/contacts/all.csv`));
    assert.equal(row?.range.start.line, 2);
  });

  it('says when the rules have seen all articles of a knowledge base that opened', async () => {
    const wrong = `${answer('a', 'Long?')}See [that](missing.md).\n`;
    const files = new MemoryFiles({ 'headwater.yaml': '', 'a.md': wrong });
    worker = await startWorker({ [shop]: files });
    const { editor, diagnostics } = worker;
    let told = 0;
    editor.onNotification(checked.method, () => {
      told++;
    });
    await eventually(() => diagnostics.has(`${shop}/a.md`));
    await editor.sendNotification(rootsChanged, { roots: [] });
    await eventually(() => diagnostics.get(`${shop}/a.md`)?.length === 0);
    told = 0;
    await editor.sendNotification(rootsChanged, { roots: [shop] });
    await eventually(() => told > 0);
    assert.equal(diagnostics.get(`${shop}/a.md`)?.length, 1, 'its problems were told before');

    files.write('b.md', wrong);
    const change = { uri: `${shop}/b.md`, type: 1 };
    await editor.sendNotification('workspace/didChangeWatchedFiles', { changes: [change] });
    await eventually(() => diagnostics.has(`${shop}/b.md`));
    assert.equal(told, 1, 'a change is no check of everything');
  });

  it('tells of hints for open documents only', async () => {
    const words = Array.from({ length: 60 }, () => 'word').join(' ');
    const text = `${answer('a', 'Long?')}\n${words}.\n\nSee [that](missing.md).\n`;
    worker = await startWorker({ [shop]: new MemoryFiles({ 'headwater.yaml': '', 'a.md': text }) });
    const { editor, diagnostics } = worker;
    const uri = `${shop}/a.md`;
    const severities = () => new Set(diagnostics.get(uri)?.map(({ severity }) => severity));
    await eventually(() => severities().size > 0);
    assert.equal(severities().has(DiagnosticSeverity.Hint), false);
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await editor.sendNotification('textDocument/didOpen', { textDocument });
    await eventually(() => severities().has(DiagnosticSeverity.Hint));
    await editor.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await eventually(() => !severities().has(DiagnosticSeverity.Hint));
  });
});
