import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

for (const host of ['node', 'web'] as const) {
  describe(`Search by keyboard, in the build for ${host}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open({ host });
    });
    after(() => workbench?.close());

    it('is one key away, shows hits while one types, and Enter opens the first at its heading', async () => {
      const { page } = workbench;
      await workbench.search('money back');
      const hit = workbench.hits.first();
      await hit.filter({ hasText: /money back/i }).waitFor();
      const label = (await hit.locator('.label-name').first().textContent()) ?? '';
      const heading = label.split(' › ').at(-1) ?? '';
      assert.notEqual(heading, '');
      // Its process by its title, as in the Search view.
      await workbench.hits.filter({ hasText: 'Refunds · finance' }).first().waitFor();

      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: '.md' }).waitFor();
      await page.locator('.editor-group-container.active .view-line', { hasText: `# ${heading}` }).waitFor();
      await workbench.hits.first().waitFor({ state: 'hidden' });
    });

    it('leads on to the Search view, where all that was found stands', async () => {
      const { page } = workbench;
      await workbench.search('order');
      await workbench.hits.nth(5).waitFor();
      const focused = page.locator('.quick-input-list .monaco-list-row.focused');
      // From the first row up to the last ones.
      const more = focused.filter({ hasText: /In the Search view: \d+ more articles/ });
      await workbench.until(() => page.keyboard.press('ArrowUp'), more);
      await page.keyboard.press('Enter');
      const view = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await view.getByRole('option').nth(12).waitFor();
      assert.equal(await view.getByRole('combobox').inputValue(), 'order');
      assert.equal(await view.locator('input:focus').count(), 1);

      // The same words once more are no words for a view that is opened again later, over what stands there then.
      await workbench.search('order');
      await workbench.until(() => page.keyboard.press('ArrowUp'), more);
      await page.keyboard.press('Enter');
      await workbench.hits.first().waitFor({ state: 'hidden' });
      await view.getByRole('combobox').fill('box');
      await view.getByRole('option').filter({ hasText: 'box' }).first().waitFor();
      const side = page
        .locator('.activitybar [aria-label="Explorer"], .activitybar [aria-label^="Explorer ("]')
        .first();
      await side.click();
      await page.locator('.explorer-folders-view').waitFor();
      await page.keyboard.press('Control+Alt+Shift+K');
      await view.getByRole('option').first().waitFor();
      assert.equal(await view.getByRole('combobox').inputValue(), 'box');
    });
  });
}
