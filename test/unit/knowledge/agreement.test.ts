import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { difference } from './agreementOf.ts';

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
    const inline = fc.constantFrom(
      'word',
      '[[id]]',
      '[[id#Some heading|a *text*]]',
      '[[#heading]]',
      '![[id]]',
      '[text](a%20b.md#x "title")',
      '[te[x]t](<a b.md>)',
      '[ref]',
      '![alt [with] brackets](i.png)',
      '[![i](i.png)](a.md)',
      '`[[code]] \\` ',
      '\\[[escaped]]',
      '&amp; &#x41; \\*',
      '**bold *nested***',
      '~~gone~~',
      '<b>html</b>',
      '<!-- c -->',
      'a  \nb',
      '[[a\nb]]',
      '](x) [[ ]] [[|t]]',
      'https://example.org/x_y_z',
      'Été 😀 ﬁ',
    );
    const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '));
    const block = fc.oneof(
      line,
      line.map(text => `# ${text.replace(/\n/g, ' ')}`),
      line.map(text => `## ${text.replace(/\n/g, ' ')} ##`),
      line.map(text => `${text.replace(/\n/g, ' ')}\n---`),
      line.map(text => `- ${text}\n  - ${text.replace(/\n/g, ' ')}`),
      line.map(text => `1. ${text.replace(/\n/g, ' ')}\n\n   ## In a list`),
      line.map(text => `> ${text}`),
      line.map(text => `> ## ${text.replace(/\n/g, ' ')}`),
      line.map(text => `| a | b |\n|---|:-:|\n| ${text.replace(/\n/g, ' ').replaceAll('|', '\\|')} | x |`),
      line.map(text => `\`\`\`js\n${text}\n\`\`\``),
      line.map(text => `    ${text.replace(/\n/g, ' ')}`),
      line.map(text => `<div>\n${text}\n</div>`),
      fc.constantFrom('[ref]: a.md#b "t"', '## Phone', '### E-mail', '## Internal', '# Same', '# Same'),
      fc.constantFrom('<!-- internal -->', '<!-- /internal -->', '***', '<!-- headwater-disable HW012 -->'),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.boolean(), (blocks, front) => {
        const text = `${front ? '---\nid: a\n---\n' : ''}${blocks.join('\n\n')}\n`;
        assert.equal(difference(text), undefined);
      }),
      { numRuns: 400 },
    );
  });
});
