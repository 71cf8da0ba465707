import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeCache, NodeFiles } from '../../../src/platform/files.node.ts';

describe('the files of this machine', () => {
  let scratch: string;
  let root: string;
  let files: NodeFiles;
  beforeEach(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'headwater-files-'));
    root = path.join(scratch, 'kb');
    await mkdir(root);
    files = new NodeFiles(root);
  });
  afterEach(() => rm(scratch, { recursive: true, force: true }));

  const put = async (relative: string, text: string) => {
    const file = path.join(scratch, relative);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return file;
  };
  const outside = () => readFile(path.join(scratch, 'outside.jsonl'), 'utf8');

  it('are listed by their path from the root, but for folders of tools', async () => {
    for (const each of ['a.md', 'b/c.md', '.git/config', 'b/node_modules/d.md', '.hidden.md']) {
      await put(`kb/${each}`, 'text');
    }
    const listed = (await files.list()).map(entry => entry.path).sort();
    assert.deepEqual(listed, ['.hidden.md', 'a.md', 'b/c.md']);
    assert.equal(new TextDecoder().decode(await files.read('b/c.md')), 'text');
    const below = async (folder: string) => (await files.list(folder)).map(entry => entry.path);
    assert.deepEqual(await below('b'), ['b/c.md']);
    for (const none of ['a.md', 'nowhere']) assert.deepEqual(await below(none), []);
  });

  it('are not read where a link leads out of the root', async () => {
    await symlink(await put('outside.md', 'secret'), path.join(root, 'out.md'));
    await symlink(await put('kb/inside.md', 'known'), path.join(root, 'in.md'));
    const listed = new Map((await files.list()).map(entry => [entry.path, entry.outside]));
    assert.deepEqual([...listed].sort(), [
      ['in.md', undefined],
      ['inside.md', undefined],
      ['out.md', true],
    ]);
    await assert.rejects(files.read('out.md'), /leads out/);
    await assert.rejects(files.read('../outside.md'), /leads out/);
    assert.equal(new TextDecoder().decode(await files.read('in.md')), 'known');
  });

  it('grow at their end, and are made with their folder', async () => {
    await files.append('journal/ann.jsonl', '1\n');
    await files.append('journal/ann.jsonl', '2\n');
    assert.equal(await readFile(path.join(root, 'journal', 'ann.jsonl'), 'utf8'), '1\n2\n');
  });

  it('are not written where a link leads out of the root, to a file, a folder, or to nothing', async () => {
    await put('outside.jsonl', 'before\n');
    await mkdir(path.join(root, 'journal'));
    await symlink(path.join(scratch, 'outside.jsonl'), path.join(root, 'journal', 'ann.jsonl'));
    await symlink(path.join(scratch, 'new.jsonl'), path.join(root, 'journal', 'bob.jsonl'));
    await symlink(scratch, path.join(root, 'away'));
    for (const each of ['journal/ann.jsonl', 'journal/bob.jsonl', 'away/outside.jsonl']) {
      await assert.rejects(files.append(each, 'after\n'), each);
    }
    assert.equal(await outside(), 'before\n');
    assert.deepEqual((await readdir(scratch)).sort(), ['kb', 'outside.jsonl']);
  });
});

describe('a cache on this machine', () => {
  it('gives back what was written, and nothing of what is not there', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'headwater-cache-'));
    try {
      const cache = new NodeCache(path.join(folder, 'new'));
      await cache.write('a/b', new Uint8Array([1, 2]));
      assert.deepEqual([...((await cache.read('a/b')) ?? [])], [1, 2]);
      assert.equal(await cache.read('other'), undefined);
      assert.deepEqual(await readdir(path.join(folder, 'new')), ['a_b'], 'nothing half written stays');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
