import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
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
`;

describe('The preview of an article', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await Workbench.open();
    preview = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await writeFile(path.join(workbench.folder, 'answers', 'hostile.md'), hostile);
  });
  after(() => workbench?.close());

  async function show(file: string): Promise<void> {
    await workbench.openFile(file);
    await workbench.page.locator('.tab.active', { hasText: path.posix.basename(file) }).waitFor();
    await workbench.run('Markdown: Open Preview');
    await preview.locator('.headwater-card').waitFor();
  }

  it('has a card, and channels as tabs that the keyboard moves between', async () => {
    await show('refund-late.md');
    assert.equal(await preview.locator('.headwater-title').textContent(), 'When do I get my money back?');
    await preview.locator('.headwater-flag').waitFor();
    const tabs = preview.getByRole('tab');
    await tabs.first().waitFor();
    assert.deepEqual(await tabs.allTextContents(), ['Phone', 'Chat', 'E-mail']);
    await preview.locator('[data-channel="phone"]').waitFor({ state: 'visible' });
    await preview.locator('[data-channel="chat"]').waitFor({ state: 'hidden' });
    await tabs.first().click();
    await workbench.page.keyboard.press('ArrowRight');
    await preview.locator('[data-channel="chat"]').waitFor({ state: 'visible' });
    await preview.locator('[data-channel="phone"]').waitFor({ state: 'hidden' });
    await workbench.page.keyboard.press('End');
    assert.equal(await preview.locator('[role="tab"]:focus').textContent(), 'E-mail');
    await workbench.screenshot('preview');
  });

  it('opens the article of a link by id', async () => {
    await preview.locator('a.headwater-link').first().click();
    await preview
      .locator('.headwater-title', { hasText: 'How do I find out where a refund is stuck?' })
      .waitFor();
    await workbench.run('View: Close All Editors');
  });

  it('runs nothing that an article brings along', async () => {
    await show('hostile.md');
    assert.equal(
      await preview.locator('.headwater-title').textContent(),
      '<img src=x onerror="document.body.dataset.run=1">',
    );
    await preview.locator('#pressed').click();
    assert.equal(await preview.locator('.headwater-link').count(), 1, 'the rest is drawn');
    assert.equal(await preview.locator('body').getAttribute('data-run'), null);
  });
});
