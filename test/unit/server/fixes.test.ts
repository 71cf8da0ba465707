import assert from 'node:assert/strict';
import { fixEdit } from '../../../src/server/editorProtocol.ts';
import { checked } from '../../../src/server/protocol.ts';
import { MemoryFiles } from '../../memoryFiles.ts';
import { eventually, startWorker } from './worker.ts';

const shop = 'file:///shop';
const article = (id: string) =>
  `---\nid: ${id}\ntype: answer\ntitle: ${id}?\nprocess: refunds\nkeyword: [x]\n---\n\nText of ${id}.\n`;

describe('a fix over many files', () => {
  it('fits the texts as they are typed, not as they were checked', async () => {
    const worker = await startWorker({
      [shop]: new MemoryFiles({ 'headwater.yaml': '', 'a.md': article('a'), 'b.md': article('b') }),
    });
    try {
      const { editor } = worker;
      let isChecked = false;
      editor.onNotification(checked, () => {
        isChecked = true;
      });
      await eventually(async () => isChecked || worker.diagnostics.size > 0);
      const uri = `${shop}/a.md`;
      const textDocument = { uri, languageId: 'markdown', version: 1, text: article('a') };
      await editor.sendNotification('textDocument/didOpen', { textDocument });
      const text = article('a').replace('id: a\n', 'id: a\nlanguage: en\n');
      await editor.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text }],
      });
      const edit = await editor.sendRequest(fixEdit, { root: shop, fix: { name: 'fix-all', rule: 'HW015' } });
      const lines = Object.entries(edit?.changes ?? {}).map(([file, edits]) => [
        file.slice(shop.length),
        edits.map(({ range }) => range.start.line),
      ]);
      assert.deepEqual(lines, [
        ['/a.md', [6]],
        ['/b.md', [5]],
      ]);
    } finally {
      worker.close();
    }
  });
});
