import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually, file, headwater } from './extension.ts';

/*
 * Another program moves whole folders: what the editor is told of that is the folder, not what is in it.
 */
describe('A knowledge base that another program moves', () => {
  let outside: string;
  before(async () => {
    await headwater();
    // In the workspace, but in a folder of a tool: that can be moved from without copying, and isn't looked at.
    await mkdir(file('.outside').fsPath, { recursive: true });
    outside = await mkdtemp(path.join(file('.outside').fsPath, 'base-'));
    await writeFile(path.join(outside, 'headwater.yaml'), 'name: Moved');
    await mkdir(path.join(outside, 'answers'));
    await writeFile(path.join(outside, 'answers', 'zwartvoet.md'), '# Zwartvoetkwartel\n\nA bird.\n');
  });
  after(() => rm(file('.outside').fsPath, { recursive: true, force: true }));

  const found = async () => {
    const reply = await (await headwater()).search('zwartvoetkwartel');
    return reply?.hits.map(({ root }) => root.split('/').at(-1)).join();
  };

  it('is opened when its folder comes, under its new name when it is renamed, and closed when it goes', async () => {
    const [first, second] = [file('moved').fsPath, file('renamed').fsPath];
    await rename(outside, first);
    await eventually(async () => (await found()) === 'moved');
    await rename(first, second);
    await eventually(async () => (await found()) === 'renamed');
    const settings = path.join(second, 'headwater.yaml');
    await rm(settings);
    await eventually(async () => !(await found())?.includes('renamed'));
    await writeFile(settings, 'name: Moved');
    await eventually(async () => (await found()) === 'renamed');
    await rename(second, outside);
    await eventually(async () => (await found()) === '');
  });
});
