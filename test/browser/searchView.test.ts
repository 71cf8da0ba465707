import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { accessibilityFaults } from './accessibility.ts';
import { themes, Workbench } from './workbench.ts';

describe('The Search view', () => {
  let workbench: Workbench;
  let view: FrameLocator;
  before(async () => {
    workbench = await Workbench.open();
    // Headwater is there once it says the channel.
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Phone' }).waitFor();
    await workbench.page.keyboard.press('Control+Alt+Shift+K');
    view = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await view.getByRole('combobox').waitFor();
  });
  after(() => workbench?.close());

  const type = async (query: string) => {
    const box = view.getByRole('combobox');
    await box.fill(query);
  };
  const options = () => view.getByRole('option');

  it('shows results with what matched marked, their number said, and facets', async () => {
    await type('money back');
    await options().filter({ hasText: 'When do I get my money back?' }).first().waitFor();
    assert.match((await view.getByRole('status').textContent()) ?? '', /^\d+ articles$/);
    assert.ok((await view.locator('.hit mark').count()) > 0);
    // The process is not for customers.
    await options()
      .filter({ hasText: /^Refunds/ })
      .filter({ hasText: 'internal' })
      .first()
      .waitFor();
    await view.locator('summary').click();
    const pane = await workbench.page.locator('iframe.webview').first().boundingBox();
    const hit = await options().first().boundingBox();
    assert.ok(pane && hit && hit.y < pane.y + pane.height, 'a result stays in sight beside the filters');
    const refunds = view.getByRole('button', { name: /^Process: Refunds/ });
    await refunds.click();
    assert.match(await view.getByRole('combobox').inputValue(), /process:refunds/);
    await view.getByRole('button', { name: /^Process: Refunds/, pressed: true }).click();
    await view.getByRole('button', { name: /^Process: Refunds/, pressed: false }).waitFor();
    assert.equal((await view.getByRole('combobox').inputValue()).trim(), 'money back');
  });

  it('previews with the arrows without leaving the box, opens with Enter, and Esc goes back', async () => {
    const { page } = workbench;
    await type('money back');
    await options().first().waitFor();
    await view.getByRole('combobox').focus();
    await page.keyboard.press('ArrowDown');
    await view.getByRole('option', { selected: true }).waitFor();
    const tab = page.locator('.tabs-container .tab.active');
    await tab.waitFor();
    assert.equal(await view.locator('input:focus').count(), 1);
    await page.keyboard.press('ArrowDown');
    const active = (hit: string) => view.locator(`input:focus[aria-activedescendant="${hit}"]`).waitFor();
    await active('hit-1');
    await page.keyboard.press('ArrowUp');
    await active('hit-0');
    await page.keyboard.press('ArrowUp');
    await view.locator('input:focus:not([aria-activedescendant])').waitFor();
    await page.keyboard.press('ArrowDown');
    await active('hit-0');
    await page.keyboard.press('Escape');
    await view.locator('input:focus:not([aria-activedescendant])').waitFor();
    assert.equal(await view.getByRole('option', { selected: true }).count(), 0);
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.activeElement?.closest('.editor-instance') ?? false`);
    assert.match(
      (await page.locator('.editor-group-container.active .view-lines').textContent()) ?? '',
      /money/,
    );
  });

  it('completes the name of a filter and its value with Tab', async () => {
    const { page } = workbench;
    await type('');
    await view.getByRole('combobox').focus();
    await page.keyboard.type('refund sta');
    await view.getByRole('button', { name: 'status:', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await view.getByRole('combobox').inputValue(), 'refund status:');
    await page.keyboard.type('val');
    await view.getByRole('button', { name: 'status:validated', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await view.getByRole('combobox').inputValue(), 'refund status:validated ');
  });

  it('copies the answer of the current channel: plain for chat, with HTML for e-mail', async () => {
    const { page } = workbench;
    const copied = () => page.evaluate(`navigator.clipboard.read().then(items => items[0].types)`);
    await workbench.run('Headwater: Choose the Channel');
    await workbench.choose('E-mail');
    await page.locator('.statusbar-item').filter({ hasText: 'E-mail' }).waitFor();
    await type('money back');
    // The results of the words before it are still there: one that is chosen among them stays chosen.
    await options().first().filter({ hasText: 'When do I get my money back?' }).waitFor();
    await view.getByRole('combobox').focus();
    await page.keyboard.press('ArrowDown');
    await view.getByRole('option', { selected: true }).waitFor();
    await view.locator('input:focus').waitFor();
    const said = page.locator('.statusbar-item').filter({ hasText: 'Answer copied (E-mail)' });
    await workbench.until(() => page.keyboard.press('Control+Shift+C'), said);
    assert.deepEqual(await copied(), ['text/plain', 'text/html']);
  });

  it('copies and opens the first result of the words in the box, however soon that is asked', async () => {
    const { page } = workbench;
    await type('money back');
    await options().filter({ hasText: 'When do I get my money back?' }).first().waitFor();
    /** Types, presses a key and hears that articles changed, all before there can be a result. */
    const atOnce = (query: string, key: string) =>
      view.locator('body').evaluate(`
        const box = document.querySelector('#box');
        box.value = '${query}';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const held = { ctrlKey: ${key === 'C'}, shiftKey: ${key === 'C'} };
        box.focus();
        box.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', ...held, bubbles: true }));
        window.postMessage({ kind: 'changed' });
      `);
    await atOnce('end my subscription', 'C');
    // Fails by time where another answer is copied, or none.
    await page.evaluate(`new Promise(resolve => {
      const look = () =>
        navigator.clipboard.readText().then(text => /subscription/i.test(text) ? resolve() : setTimeout(look, 50));
      look();
    })`);
    await atOnce('track my parcel', 'Enter');
    await page
      .locator('.editor-group-container.active .view-lines')
      .filter({ hasText: /parcel/i })
      .waitFor();
  });

  it('can be read in every theme: contrast, names and roles', async () => {
    await type('money back');
    await options().first().waitFor();
    await view.locator('details.filters').evaluate('details => { details.open = true; }');
    await view.getByRole('combobox').focus();
    await workbench.page.keyboard.press('ArrowDown');
    await view.getByRole('option', { selected: true }).waitFor();
    for (const theme of [...themes].reverse()) {
      await workbench.setTheme(theme);
      assert.deepEqual(await accessibilityFaults(workbench.page, '#box'), [], theme);
    }
  });

  it('says that there is nothing, and offers to write the article', async () => {
    await type('zzxqwv');
    await view.getByText('Nothing found.').waitFor();
    assert.deepEqual(await accessibilityFaults(workbench.page, '#box'), []);
    await view.getByRole('button', { name: 'Write this article' }).waitFor();
  });
});
