import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { difference } from './agreementOf.ts';
import { hardMarkdown } from './hardMarkdown.ts';

const knowledge = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures/markdown', import.meta.url));

/*
 * The index is filled by one reader and the editor's features use another, so they must see the same article: the
 * same headings with the same anchors, the same links, the same text in the same sections.
 */
describe('the quick reader and the full parse', () => {
  it('agree on every article of the sample', async () => {
    const entries = await readdir(knowledge, { recursive: true, withFileTypes: true });
    const files = entries.filter(e => e.isFile() && e.name.endsWith('.md'));
    assert.ok(files.length > 50);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      assert.equal(difference(await readFile(path, 'utf8')), undefined, path);
    }
  });

  it('agree on Markdown that is hard to read', async () => {
    for (const name of await readdir(fixtures)) {
      const text = await readFile(join(fixtures, name), 'utf8');
      assert.equal(difference(text), undefined, name);
      assert.equal(difference(text.replaceAll('\n', '\r\n')), undefined, `${name} with Windows line ends`);
    }
  });

  it('agree on whatever is put together from pieces', () => {
    fc.assert(
      fc.property(hardMarkdown, text => assert.equal(difference(text), undefined)),
      { numRuns: 400 },
    );
  });
});
