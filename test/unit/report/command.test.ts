import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inProject, sampleKnowledgeBase } from '../../../scripts/project.ts';

const run = promisify(execFile);

async function headwater(...given: string[]): Promise<{ stdout: string; stderr: string; status: number }> {
  const command = [inProject('src', 'cli', 'main.ts'), '--kb', sampleKnowledgeBase, '--no-cache', ...given];
  try {
    return { ...(await run(process.execPath, command)), status: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { stdout, stderr, status: code };
  }
}

describe('headwater report', function () {
  // Each run starts Node.js and reads all contacts, maybe on a machine that does other things.
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'headwater-report-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('prints Markdown where no file is named, in the language that is asked for', async () => {
    const { stdout, status } = await headwater('--language', 'nl', 'report');
    assert.equal(status, 0);
    assert.match(stdout, /^# Fladderkist: vermijdbaar klantcontact\n/);
  });

  it('writes what the name of the file says, for the period and the owner that are asked for', async () => {
    const file = path.join(folder, 'finance.html');
    const asked = ['--owner', 'finance', '--period', '30', '--as-of', '2026-09-30', '-o', file];
    assert.equal((await headwater('--language', 'en', 'report', ...asked)).status, 0);
    const html = await readFile(file, 'utf8');
    assert.equal(html.slice(0, 15), '<!doctype html>');
    const [head = ''] = html.match(/<header class="hw-head">.*/) ?? [];
    assert.match(head, /<h1>Fladderkist: avoidable contacts of finance<\/h1>/);
    assert.match(head, /1\s–\s30 September 2026, 30 days/);

    const markdown = path.join(folder, 'report.MD');
    await headwater('--language', 'en', 'report', '-o', markdown);
    assert.equal((await readFile(markdown, 'utf8')).slice(0, 2), '# ');
  });

  it('names the owners that there are where one is not known', async () => {
    const { stderr, status } = await headwater('report', '--owner', 'finances');
    assert.equal(status, 2);
    assert.match(stderr, /finances.*finance, /);
  });

  it('says in a sentence that a file can’t be written', async () => {
    const { stderr, status } = await headwater('report', '-o', path.join(folder, 'nowhere', 'report.html'));
    assert.equal(status, 2);
    assert.match(stderr, /^headwater: .*nowhere/);
  });
});
