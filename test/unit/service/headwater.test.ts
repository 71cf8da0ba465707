import assert from 'node:assert/strict';
import { createHash } from '../../../src/platform/hash.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

const hash = await createHash();

async function open(files: MemoryFiles): Promise<Headwater> {
  return Headwater.open({ files, hash, language: 'en' });
}

const refund = `---
id: refund-late
type: answer
title: When do I get my money back?
process: refunds
---
We refund within 5 working days.

## Chat

Your refund is on its way.
`;

describe('a knowledge base that is open', () => {
  it('finds an article by its words, with the section and a snippet', async () => {
    const headwater = await open(new MemoryFiles({ 'answers/refund.md': refund }));
    const { hits } = await headwater.search('refund working days');
    assert.equal(hits[0]?.id, 'refund-late');
    assert.match(hits[0]?.snippet ?? '', /5 working days/);
    assert.equal(hits[0]?.process, 'refunds');
  });

  it('says of a hit that it is for colleagues only: where its section is, or all of its article', async () => {
    const files = new MemoryFiles({
      'a.md': `${refund}\n## Internal\n\nKasboek pays on Friday.\n`,
      'b.md': '---\naudience: internal\n---\n# Working days of the bank\n',
    });
    const headwater = await open(files);
    const internal = async (query: string) =>
      (await headwater.search(query)).hits.map(hit => [hit.path, hit.heading, hit.internal]);
    assert.deepEqual(await internal('kasboek'), [['a.md', 'Internal', true]]);
    assert.deepEqual(await internal('on its way'), [['a.md', 'Chat', false]]);
    assert.deepEqual(await internal('bank'), [['b.md', 'Working days of the bank', true]]);
  });

  it('follows files that are created, changed and deleted', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': '' });
    const headwater = await open(files);
    files.write('a.md', '# Parcel lockers');
    assert.deepEqual((await headwater.apply([{ kind: 'changed', path: 'a.md' }])).updated, ['a.md']);
    assert.equal(headwater.find('lockers').hits[0]?.path, 'a.md');
    files.write('a.md', '# Neighbours');
    await headwater.apply([{ kind: 'changed', path: 'a.md' }]);
    assert.equal(headwater.find('lockers').hits.length, 0);
    assert.equal(headwater.find('neighbours').hits.length, 1);
    files.delete('a.md');
    assert.deepEqual((await headwater.apply([{ kind: 'deleted', path: 'a.md' }])).removed, ['a.md']);
    assert.equal(headwater.find('neighbours').hits.length, 0);
    assert.equal(headwater.base.size, 0);
  });

  it('takes in what a folder holds that comes, and forgets it with the folder', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': '' });
    const headwater = await open(files);
    files.write('answers/new/deep/a.md', '# Parcel lockers');
    files.write('answers/new/plan.png', 'picture');
    files.write('answers/new/shop/headwater.yaml', '');
    files.write('answers/new/shop/b.md', '# Of another knowledge base');
    const { updated } = await headwater.apply([{ kind: 'changed', path: 'answers/new' }]);
    assert.deepEqual(updated, ['answers/new/deep/a.md']);
    assert.equal(headwater.base.hasFile('answers/new/plan.png'), true);
    for (const path of ['answers/new/deep/a.md', 'answers/new/plan.png']) files.delete(path);
    const { removed } = await headwater.apply([{ kind: 'deleted', path: 'answers/new' }]);
    assert.deepEqual(removed, ['answers/new/deep/a.md']);
    assert.equal(headwater.base.hasFile('answers/new/plan.png'), false);
  });

  it('forgets the articles of a folder that was empty when it came', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': '' });
    const headwater = await open(files);
    await headwater.apply([{ kind: 'changed', path: 'new' }]);
    files.write('new/a.md', '# Parcel lockers');
    await headwater.apply([{ kind: 'changed', path: 'new/a.md' }]);
    files.delete('new/a.md');
    assert.deepEqual((await headwater.apply([{ kind: 'deleted', path: 'new' }])).removed, ['new/a.md']);
  });

  it('knows of no file that was deleted while an editor held it', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': '', 'decisions/a.yaml': '' });
    const headwater = await open(files);
    files.delete('decisions/a.yaml');
    await headwater.apply([{ kind: 'deleted', path: 'decisions/a.yaml' }]);
    await headwater.apply([{ kind: 'closed', path: 'decisions/a.yaml' }]);
    assert.equal(headwater.base.hasFile('decisions/a.yaml'), false);
  });

  it('lets unsaved text count until its editor closes', async () => {
    const files = new MemoryFiles({ 'a.md': '# Saved words' });
    const headwater = await open(files);
    await headwater.apply([{ kind: 'edited', path: 'a.md', text: '# Unsaved thoughts' }]);
    assert.equal(headwater.find('thoughts').hits.length, 1);
    assert.equal(await headwater.text('a.md'), '# Unsaved thoughts');
    await headwater.apply([{ kind: 'closed', path: 'a.md' }]);
    assert.equal(headwater.find('thoughts').hits.length, 0);
    assert.equal(headwater.find('saved').hits.length, 1);
  });

  it('says nothing changed where the content is the same', async () => {
    const headwater = await open(new MemoryFiles({ 'a.md': '# Same' }));
    const { updated, removed } = await headwater.apply([{ kind: 'changed', path: 'a.md' }]);
    assert.deepEqual({ updated, removed }, { updated: [], removed: [] });
  });

  it('leaves the files of a knowledge base inside it to that one, and templates to nobody', async () => {
    const files = new MemoryFiles({
      'headwater.yaml': '',
      'a.md': '# Outer',
      'shop/headwater.yaml': '',
      'shop/b.md': '# Inner',
      'templates/answer.md': '# Template',
    });
    const headwater = await open(files);
    assert.deepEqual(
      [...headwater.base.articles()].map(a => a.path),
      ['a.md'],
    );
  });

  it('answers though a file cannot be read, and says which', async () => {
    const files = new MemoryFiles({ 'a.md': '# Readable', 'b.md': '# Locked' });
    const read = files.read.bind(files);
    files.read = async path => {
      if (path === 'b.md') throw new Error('b.md: permission denied');
      return read(path);
    };
    const headwater = await open(files);
    assert.equal(headwater.find('readable').hits.length, 1);
    assert.match(headwater.base.articleAt('b.md')?.problems[0]?.message ?? '', /permission denied/);
  });

  it('has other settings once they are saved, not while they are typed', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': 'currency: GBP\n' });
    const headwater = await open(files);
    const isOther = async (text: string) =>
      (await headwater.apply([{ kind: 'edited', path: 'headwater.yaml', text }])).settings;
    assert.equal(await isOther('currency: E'), false);
    files.write('headwater.yaml', 'currency: EUR\n');
    assert.equal(await isOther('currency: EUR\n'), true);
    files.delete('headwater.yaml');
    assert.equal((await headwater.apply([{ kind: 'deleted', path: 'headwater.yaml' }])).settings, true);
  });

  it('reports what is wrong in headwater.yaml and keeps the rest of it', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': 'currency: GBP\nperiod: soon\n' });
    const headwater = await open(files);
    assert.equal(headwater.settings.currency, 'GBP');
    assert.equal(headwater.settings.period, 90);
    const [problem] = headwater.problems();
    assert.equal(problem?.range.start.line, 1);
    assert.match(problem?.message ?? '', /period/);
  });
});
