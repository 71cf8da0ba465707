import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

describe('Search by keyboard', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench?.close());

  it('is one key away, shows hits while one types, and Enter opens the first', async () => {
    const { page } = workbench;
    await workbench.search('money back');
    const hit = workbench.hits.first();
    await hit.filter({ hasText: /money back/i }).waitFor();
    const title = (await hit.locator('.label-name').first().textContent()) ?? '';
    assert.notEqual(title, '');

    await page.keyboard.press('Enter');
    const article = page.locator('.editor-group-container.active .view-lines');
    await article.filter({ hasText: 'title:' }).waitFor();
    // The editor draws spaces as no-break spaces.
    const shown = (await article.textContent())?.replaceAll('\u00a0', ' ') ?? '';
    assert.ok(shown.includes(title), `"${title}" is the hit, and the open article is:\n${shown}`);
  });
});
