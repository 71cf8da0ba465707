import assert from 'node:assert/strict';
import { createHash } from '../../../src/platform/hash.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import { branchOfFolder, branchOfProcess, homelessCount, processLeaves } from '../../../src/service/tree.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

const hash = await createHash();
const all = () => true;

async function baseOf(files: Readonly<Record<string, string>>) {
  return (await Headwater.open({ files: new MemoryFiles(files), hash, language: 'en' })).base;
}

const article = (keys: string) => `---\n${keys}\n---\n`;

const files = {
  'processes/refunds.md': article('id: refunds\ntype: process\ntitle: Refunds\nowner: finance'),
  'processes/nl/refunds.md': article('id: refunds-nl\ntype: process\ntitle: Terug\ntranslation-of: refunds'),
  'processes/delivery.md': article('id: delivery\ntype: process\ntitle: Delivery'),
  'answers/late.md': article('id: late\ntitle: Late?\nprocess: refunds'),
  'stories/one.md': article('id: one\ntype: story\ntitle: A blender\nprocess: refunds'),
  'help/en/a.md': article('title: A'),
  'help/en/deep/b.md': article('title: B\nprocess: no-such-process'),
  'help/en/deep/c.md': article('title: C'),
  'top.md': article('title: Top'),
};

describe('the tree of a knowledge base', () => {
  it('has the processes by title, with their owners, and translations below what they translate', async () => {
    const base = await baseOf(files);
    assert.deepEqual(
      processLeaves(base, all).map(({ id, owner, articles }) => [id, owner, articles]),
      [
        ['delivery', undefined, 0],
        ['refunds', 'finance', 3],
      ],
    );
    const { articles, folders, more } = branchOfProcess(base, 'refunds', all);
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['refunds-nl', 'late', 'one'],
    );
    assert.deepEqual([folders, more], [[], 0]);
  });

  it('has the articles without a process by folder, and passes over folders that hold only one other', async () => {
    const base = await baseOf(files);
    assert.equal(homelessCount(base, all), 4);
    const root = branchOfFolder(base, '', all);
    assert.deepEqual(root.folders, [{ path: 'help/en', articles: 3 }]);
    assert.deepEqual(
      root.articles.map(({ title }) => title),
      ['Top'],
    );
    const inner = branchOfFolder(base, 'help/en', all);
    assert.deepEqual(inner.folders, [{ path: 'help/en/deep', articles: 2 }]);
    assert.deepEqual(
      branchOfFolder(base, 'help/en/deep', all).articles.map(({ title }) => title),
      ['B', 'C'],
    );
  });

  it('shows what a filter keeps, and the process above it', async () => {
    const base = await baseOf(files);
    const keep = ({ id }: { id: string }) => id === 'late';
    assert.deepEqual(
      processLeaves(base, keep).map(({ id, articles }) => [id, articles]),
      [['refunds', 1]],
    );
    assert.equal(homelessCount(base, keep), 0);
  });

  it('lists five hundred articles below one row and counts the others', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 512 }, (_, i) => [`a/${i}.md`, article(`title: Number ${i}`)]),
    );
    const branch = branchOfFolder(await baseOf(many), 'a', all);
    assert.deepEqual([branch.articles.length, branch.more], [500, 12]);
  });
});
