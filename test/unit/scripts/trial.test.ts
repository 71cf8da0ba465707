import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { trialKnowledgeBase } from '../../../scripts/trial.ts';

describe('the copy of the sample that npm start opens', () => {
  let scratch = '';
  let sample = '';
  let copy = '';
  beforeEach(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'headwater-trial-'));
    sample = path.join(scratch, 'sample');
    copy = path.join(scratch, 'state', 'copy');
    await mkdir(path.join(sample, 'journal'), { recursive: true });
    await writeFile(path.join(sample, 'headwater.yaml'), 'name: Sample\n');
    await writeFile(path.join(sample, 'journal', 'a.jsonl'), 'one\n');
  });
  afterEach(() => rm(scratch, { recursive: true }));

  const journal = (folder: string) => readFile(path.join(folder, 'journal', 'a.jsonl'), 'utf8');

  it('keeps what is written in it, and leaves the sample alone', async () => {
    assert.equal(await trialKnowledgeBase(sample, copy), copy);
    await writeFile(path.join(copy, 'journal', 'a.jsonl'), 'one\ntwo\n');
    await trialKnowledgeBase(sample, copy);
    assert.equal(await journal(copy), 'one\ntwo\n');
    assert.equal(await journal(sample), 'one\n');
  });

  it('begins anew once it is deleted', async () => {
    await trialKnowledgeBase(sample, copy);
    await rm(copy, { recursive: true });
    await trialKnowledgeBase(sample, copy);
    assert.deepEqual((await readdir(copy)).sort(), ['headwater.yaml', 'journal']);
  });

  it('takes nothing over from a copy that was cut short', async () => {
    await mkdir(`${copy}.new`, { recursive: true });
    await writeFile(path.join(`${copy}.new`, 'half.md'), '');
    await trialKnowledgeBase(sample, copy);
    assert.deepEqual((await readdir(copy)).sort(), ['headwater.yaml', 'journal']);
    assert.deepEqual((await readdir(path.dirname(copy))).sort(), ['copy']);
  });
});
