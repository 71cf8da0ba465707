import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { noCache } from '../../../src/platform/files.ts';
import { createHash } from '../../../src/platform/hash.ts';
import { isoDate } from '../../../src/platform/isoDate.ts';
import { KnowledgeBases } from '../../../src/server/knowledgeBases.ts';
import { createLanguageWorkspace } from '../../../src/server/languageWorkspace.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

describe('the knowledge bases as the language features reach them', () => {
  it('finds the article behind a URI, with the text that the editor holds', async () => {
    const hash = await createHash();
    const files = new MemoryFiles({
      'headwater.yaml': 'time-zone: Pacific/Auckland\n',
      'a b/é.md': '---\nid: x\n---\nOn disk.\n',
      'other.md': 'Other.\n',
    });
    const bases = new KnowledgeBases({
      host: { hash, files: () => files, cache: () => noCache },
      language: 'en',
      edited: () => new Map(),
      onProgress: () => {},
      onContacts: () => {},
      onChange: () => {},
      onUnopened: () => {},
      onClose: () => {},
      onError: (_, error) => assert.fail(String(error)),
    });
    bases.setRoots(['file:///kb']);
    const uri = 'file:///kb/a%20b/%C3%A9.md';
    const workspace = createLanguageWorkspace({
      bases,
      language: 'en',
      hash,
      openText: wanted => (wanted === uri ? 'In the editor.\n' : undefined),
      settled: async () => {},
    });
    const found = await workspace.find(uri);
    assert.ok(found);
    assert.equal(found.path, 'a b/é.md');
    assert.equal(found.context.base.articleAt(found.path)?.id, 'x');
    assert.equal(await found.context.text(found.path), 'In the editor.\n');
    assert.equal(await found.context.text('other.md'), 'Other.\n');
    assert.equal(found.context.uri(found.path), uri);
    assert.equal(found.context.today(), isoDate(new Date(), 'Pacific/Auckland'));
    assert.equal(workspace.pathIn(found.context, 'file:///kb/new/x.md'), 'new/x.md');
    assert.equal(workspace.pathIn(found.context, 'file:///elsewhere/x.md'), undefined);
    assert.equal(await workspace.find('file:///elsewhere/x.md'), undefined);
    assert.deepEqual(await workspace.all(), [found.context]);
  });
});
