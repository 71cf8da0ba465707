import assert from 'node:assert/strict';
import { checked, flags, rootsChanged, search, tree } from '../../../src/server/protocol.ts';
import { MemoryFiles } from '../../memoryFiles.ts';
import { eventually, startWorker, type TestWorker } from './worker.ts';

const shop = 'file:///shop';
const bank = 'file:///bank';
const inner = `${shop}/inner`;

const answer = (id: string) => `---\nid: ${id}\ntitle: About ${id}\n---\n\n# About ${id}\n`;
const opened = (uri: string, text: string) => ({
  textDocument: { uri, languageId: 'markdown', version: 1, text },
});

describe('several knowledge bases in one workspace', () => {
  let worker: TestWorker | undefined;
  afterEach(() => worker?.close());

  /** Where articles with a word are found. */
  const found = async (query: string) => {
    const reply = await worker?.editor.sendRequest(search, { query, limit: 10, asYouType: false });
    return reply?.hits.map(({ root, path }) => `${root} ${path}`).sort();
  };

  describe('one inside another', () => {
    /** The folder of the inner one seen from its own root, and from the outer one's. */
    const nested = () => ({
      [shop]: new MemoryFiles({
        'headwater.yaml': '',
        'a.md': answer('outside'),
        'inner/headwater.yaml': '',
        'inner/b.md': answer('inside'),
      }),
      [inner]: new MemoryFiles({ 'headwater.yaml': '', 'b.md': answer('inside') }),
    });

    it('keeps to itself what an editor holds of it when both open', async () => {
      worker = await startWorker(nested());
      const { editor } = worker;
      await editor.sendNotification(rootsChanged, { roots: [] });
      await editor.sendNotification('textDocument/didOpen', opened(`${inner}/b.md`, answer('kwartel')));
      await editor.sendNotification(rootsChanged, { roots: [shop, inner] });
      assert.deepEqual(await found('kwartel'), [`${inner} b.md`]);
    });

    it('takes its articles from the outer one when it comes, and gives them back when it goes', async () => {
      const bases = nested();
      const files = bases[shop];
      files?.delete('inner/headwater.yaml');
      worker = await startWorker(bases);
      const { editor } = worker;
      await editor.sendNotification(rootsChanged, { roots: [shop] });
      assert.deepEqual(await found('inside'), [`${shop} inner/b.md`]);
      files?.write('inner/headwater.yaml', '');
      await editor.sendNotification(rootsChanged, { roots: [shop, inner] });
      assert.deepEqual(await found('inside'), [`${inner} b.md`]);
      files?.delete('inner/headwater.yaml');
      await editor.sendNotification(rootsChanged, { roots: [shop] });
      assert.deepEqual(await found('inside'), [`${shop} inner/b.md`]);
    });
  });

  it('have no problems any more once they are closed, also where the check was still running', async () => {
    const checking = Promise.withResolvers<void>();
    const mayRead = Promise.withResolvers<void>();
    const files = new MemoryFiles({ 'headwater.yaml': '', 'a.md': `${answer('a')}[Gone](gone.md)\n` });
    const read = files.read.bind(files);
    let reads = 0;
    files.read = async path => {
      // First it is read to be opened, then to be checked.
      if (path === 'a.md' && ++reads === 2) {
        checking.resolve();
        await mayRead.promise;
      }
      return read(path);
    };
    worker = await startWorker({ [shop]: files, [bank]: new MemoryFiles({ 'headwater.yaml': '' }) });
    const { editor, diagnostics } = worker;
    let ended = 0;
    editor.onNotification(checked.method, ({ root }: { root: string }) => {
      if (root === shop) ended++;
    });
    await checking.promise;
    await editor.sendNotification(rootsChanged, { roots: [bank] });
    await editor.sendRequest(tree, {});
    mayRead.resolve();
    await eventually(() => ended > 0);
    assert.deepEqual(diagnostics.get(`${shop}/a.md`) ?? [], []);
  });

  it('show their flags though the contacts of another cannot be read', async () => {
    const contacts = 'id,started,process\n1,2026-10-01,refunds\n';
    const locked = new MemoryFiles({
      'headwater.yaml': 'contacts: [{ postgres: { database: x, user: y } }]',
    });
    worker = await startWorker({
      [bank]: locked,
      [shop]: new MemoryFiles({ 'headwater.yaml': '', 'contacts/a.csv': contacts }),
    });
    const { reports, unread } = await worker.editor.sendRequest(flags, null);
    assert.deepEqual(
      reports.map(({ root, report }) => [root, report.contacts.used]),
      [[shop, 1]],
    );
    assert.deepEqual(
      unread.map(({ root, stopped }) => ({ root, stopped })),
      [{ root: bank, stopped: false }],
    );
    assert.match(unread[0]?.message ?? '', /database/);
  });
});
