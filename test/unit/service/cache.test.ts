import assert from 'node:assert/strict';
import { createHash } from '../../../src/platform/hash.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import { MemoryCache, MemoryFiles } from '../../memoryFiles.ts';

const hash = await createHash();
const count = 60;

function articles(): MemoryFiles {
  const files = new MemoryFiles({ 'headwater.yaml': '' });
  for (let i = 0; i < count; i++) {
    files.write(
      `answers/a${i}.md`,
      `# Question ${i} about parcel${i % 7}?\n\nAnswer ${i} with words${i * 3}.\n`,
    );
  }
  return files;
}

const open = async (files: MemoryFiles, cache: MemoryCache) => {
  const headwater = await Headwater.open({ files, cache, hash, language: 'en' });
  return { headwater, figures: await headwater.figures() };
};

const hits = (headwater: Headwater, query: string) =>
  headwater.find(query).hits.map(({ path, score }) => [path, score.toFixed(9)]);

describe('the cache of articles', () => {
  it('gives the same answers without reading an article', async () => {
    const files = articles();
    const cache = new MemoryCache();
    const first = await open(files, cache);
    files.reads.length = 0;
    const second = await open(files, cache);
    assert.equal(second.figures.from_cache, count);
    assert.deepEqual(
      files.reads.filter(path => path.endsWith('.md')),
      [],
    );
    for (const query of ['parcel3', 'question 12', 'words33', 'answer']) {
      assert.deepEqual(hits(second.headwater, query), hits(first.headwater, query));
    }
  });

  it('reads only what changed since, and forgets what is gone', async () => {
    const files = articles();
    const cache = new MemoryCache();
    await open(files, cache);
    files.write('answers/a1.md', '# Something else entirely: zeppelin');
    files.delete('answers/a2.md');
    files.write('answers/new.md', '# Brand new: dirigible');
    files.reads.length = 0;
    const { headwater } = await open(files, cache);
    assert.deepEqual(files.reads.filter(path => path.endsWith('.md')).sort(), [
      'answers/a1.md',
      'answers/new.md',
    ]);
    const afresh = await open(files, new MemoryCache());
    for (const query of ['zeppelin', 'dirigible', 'question 2', 'parcel2', 'answer']) {
      assert.deepEqual(hits(headwater, query), hits(afresh.headwater, query));
    }
  });

  it('has what files hold, though an editor held another text when it was written', async () => {
    const files = articles();
    const cache = new MemoryCache();
    const headwater = await Headwater.open({ files, cache, hash, language: 'en' });
    await headwater.apply([{ kind: 'edited', path: 'answers/a1.md', text: '# Unsaved: zeppelin' }]);
    await headwater.apply([{ kind: 'edited', path: 'answers/a2.md', text: '# Unsaved: dirigible' }]);
    await headwater.figures();
    files.delete('answers/a2.md');
    const second = await open(files, cache);
    assert.equal(second.figures.from_cache, count - 2);
    const afresh = await open(files, new MemoryCache());
    for (const query of ['zeppelin', 'dirigible', 'question 1', 'question 2', 'parcel1']) {
      assert.deepEqual(hits(second.headwater, query), hits(afresh.headwater, query));
    }
  });

  it('is built anew wherever a byte of it changed', async () => {
    const files = articles();
    const cache = new MemoryCache();
    const { headwater } = await open(files, cache);
    const [key, bytes] = [...cache.entries][0] ?? [];
    assert.ok(key && bytes);
    const titles = [...headwater.base.articles()].map(({ title }) => title);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 200)) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 1;
      cache.entries.set(key, broken);
      const again = await open(files, cache);
      assert.equal(again.figures.from_cache, 0, `byte ${at} of ${bytes.length}`);
      assert.deepEqual(
        [...again.headwater.base.articles()].map(({ title }) => title),
        titles,
      );
    }
  });

  it('is built anew where it is broken, cut off or of other settings', async () => {
    const files = articles();
    const cache = new MemoryCache();
    await open(files, cache);
    const [key, bytes] = [...cache.entries][0] ?? [];
    assert.ok(key && bytes);
    const broken = bytes.slice();
    for (let i = 100; i < 400; i++) broken[i] = 255;
    for (const wrong of [bytes.slice(0, bytes.length / 2), new Uint8Array(3), broken]) {
      cache.entries.set(key, wrong);
      const { headwater, figures } = await open(files, cache);
      assert.equal(figures.articles, count);
      assert.equal(headwater.find('question 12').hits[0]?.path, 'answers/a12.md');
    }
    files.write('headwater.yaml', 'languages: [nl]');
    assert.equal((await open(files, cache)).figures.from_cache, 0);
  });
});
