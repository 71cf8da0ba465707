import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { sampleKnowledgeBase } from '../../scripts/project.ts';
import { commitAll, hasGit } from './gitHistory.ts';
import { Workbench } from './workbench.ts';

const hostile = `---
id: hostile
type: answer
title: '<img src=x onerror="document.body.dataset.run=1">'
promise: '<script>document.body.dataset.run=2</script>'
process: refunds
---

# Text

<script>document.body.dataset.run = '3'</script>
<img src="x" onerror="document.body.dataset.run='4'">
<p id="pressed" onclick="document.body.dataset.run='5'">Press</p>

[Link](javascript:document.body.dataset.run='6') and [[refund-late]].

## Phone

First of phone.

## Chat

Of chat.

## Phone

Second of phone.
`;

describe('The preview of an article, and its history', () => {
  let scratch: string;
  let workbench: Workbench;
  let preview: FrameLocator;
  let git: boolean;
  before(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'headwater-preview-'));
    const folder = path.join(scratch, 'knowledge');
    await cp(sampleKnowledgeBase, folder, { recursive: true });
    await writeFile(path.join(folder, 'answers', 'hostile.md'), hostile);
    git = await hasGit();
    if (git) await commitAll(folder, 21, 'The *term* of refunds');
    workbench = await Workbench.open({ folder });
    // Contacts are read, git is asked, and the preview is drawn anew, on whatever machine.
    workbench.page.setDefaultTimeout(60_000);
    preview = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  });
  after(async () => {
    await workbench?.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Shows an article in the preview, and waits until everything is known: until then it is drawn anew. */
  async function show(file: string): Promise<void> {
    await workbench.openFile(file);
    // The tab of a preview has the name of the file in it, behind another word.
    const name = new RegExp(`^\\s*${path.posix.basename(file)}`);
    await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.run('Markdown: Open Preview');
    await settled();
  }

  async function settled(): Promise<void> {
    await preview.locator('.headwater-flag').waitFor();
    if (git) await preview.locator('.headwater-card dt', { hasText: 'Last change' }).waitFor();
  }

  /** Rests the mouse on the title in the front matter. */
  async function look(): Promise<void> {
    await workbench.page.mouse.move(700, 600);
    const title = workbench.page.locator('.monaco-editor .view-line').filter({ hasText: /^title:/ });
    await title.hover({ position: { x: 30, y: 8 } });
  }

  const said = (text: RegExp) => workbench.page.locator('.monaco-hover-content', { hasText: text });

  it('has a card, and channels as tabs that the keyboard moves between', async () => {
    await show('refund-late.md');
    assert.equal(await preview.locator('.headwater-title').textContent(), 'When do I get my money back?');
    const tabs = preview.getByRole('tab');
    const channel = (name: string) => preview.locator(`[data-channel="${name}"]`);
    const focused = preview.locator('[role="tab"]:focus', { hasText: 'E-mail' });
    await channel('phone').waitFor({ state: 'visible' });
    await channel('chat').waitFor({ state: 'hidden' });
    // A key that meets a preview which is being drawn anew is lost.
    await workbench.until(() => tabs.filter({ hasText: 'Phone' }).press('ArrowRight'), channel('chat'));
    await channel('phone').waitFor({ state: 'hidden' });
    await workbench.until(() => tabs.filter({ hasText: 'Chat' }).press('End'), focused);
    await preview.locator('.headwater-tabs', { hasText: /^PhoneChatE-mail$/ }).waitFor();
    // A preview that is drawn anew takes away what was added to it.
    const drawAnew = async () => {
      await tabs.filter({ hasText: 'E-mail' }).press('End');
      await preview.locator('.headwater-tabs').evaluate('list => list.remove()');
    };
    await workbench.until(drawAnew, focused);
    await workbench.screenshot('preview');
  });

  it('opens the article of a link by id', async () => {
    const link = preview.locator('a.headwater-link[href="refund-check.md"]').first();
    const title = preview.locator('.headwater-title', {
      hasText: 'How do I find out where a refund is stuck?',
    });
    // A click that meets a preview which is being drawn anew is lost.
    await workbench.until(() => link.click({ timeout: 5_000 }).catch(() => {}), title);
    await settled();
  });

  it('runs nothing that an article brings along', async () => {
    await show('hostile.md');
    await preview.locator('.headwater-title', { hasText: '<img src=x' }).waitFor();
    assert.equal(
      await preview.locator('.headwater-title').textContent(),
      '<img src=x onerror="document.body.dataset.run=1">',
    );
    await preview.locator('#pressed').click();
    assert.equal(await preview.locator('.headwater-link').count(), 1, 'the rest is drawn');
    assert.equal(await preview.locator('body').getAttribute('data-run'), null);
  });

  it('has one tab for a channel whose wording stands in two places', async () => {
    const tabs = preview.getByRole('tab');
    await workbench.until(
      () => tabs.filter({ hasText: 'Phone' }).click(),
      preview.getByText('Second of phone.'),
    );
    await preview.getByText('First of phone.').waitFor();
    await preview.getByText('Of chat.').waitFor({ state: 'hidden' });
    assert.deepEqual(await tabs.allTextContents(), ['Phone', 'Chat']);
  });

  it('says who changed the article last, in the card and over its title', async function () {
    if (!git) {
      console.log('      There is no git on this machine: who changed an article is not tested.');
      this.skip();
    }
    // What was shown as a preview is opened as one again.
    await workbench.openFile('delivery-where.md');
    await workbench.until(look, said(/Last changed by Ann, 3 weeks ago\.\s*The \*term\* of refunds/));
    await workbench.screenshot('history');
  });
});
