import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { ArticleReader } from '../../../src/knowledge/reader.ts';
import { sectionText, sectionTextByLines } from '../../../src/knowledge/sectionText.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import { createHash } from '../../../src/platform/hash.ts';
import { hardMarkdown } from './hardMarkdown.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/markdown', import.meta.url));
const reader = new ArticleReader(defaultSettings, await createHash(), 'en');

/** Compares the two ways for every section; how many of them were read by their lines. */
function readByLines(text: string): number {
  const { article, sections } = reader.readText('a.md', text);
  let read = 0;
  for (const anchor of ['', ...article.headings.map(heading => heading.anchor)]) {
    const quick = sectionTextByLines(text, article, anchor);
    if (quick === undefined) continue;
    read++;
    assert.equal(quick, sectionText(article.headings, sections, anchor), `#${anchor}`);
  }
  return read;
}

describe('the text under a heading', () => {
  const text = '---\nid: a\n---\nBefore\n\n# One\n\n## Two\n\nIts *text*\n\n- item\n\n## Three\n\nLast\n';

  it('is that up to the next heading, and the first there is where it has none', () => {
    const { article, sections } = reader.readText('a.md', text);
    const under = (anchor: string) => sectionText(article.headings, sections, anchor);
    assert.deepEqual(['', 'one', 'two', 'three'].map(under), ['Before', 'Before', 'Its text\nitem', 'Last']);
    assert.equal(readByLines(text), 4);
    assert.equal(readByLines(text.replaceAll('\n', '\r\n')), 4);
  });

  it('is the same by its lines where they can be understood without the rest', async () => {
    for (const name of await readdir(fixtures))
      readByLines(await readFile(path.join(fixtures, name), 'utf8'));
    const same = fc.property(hardMarkdown, text => {
      readByLines(text);
    });
    fc.assert(same, { numRuns: 400 });
  });

  it('is not made of lines that name a link defined elsewhere, or that begin in a list', () => {
    const named = '# One\n\n[shown][ref]\n\n# Two\n\n[ref]: b.md\n';
    assert.equal(readByLines(named), 0);
    const listed = '# One\n\n- item\n\n  ## Two\n\n      text\n';
    assert.equal(readByLines(listed), 2);
  });

  it('is not taken from other content than the article was read from', () => {
    const bytes = new TextEncoder().encode(text);
    const { article } = reader.read('a.md', bytes);
    assert.equal(reader.sectionText(article, bytes, 'three'), 'Last');
    const changed = new TextEncoder().encode(text.replace('Before', 'Changed\n\nBefore'));
    assert.equal(reader.sectionText(article, changed, 'three'), undefined);
  });
});
