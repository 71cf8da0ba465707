import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

describe('The search box, by keys alone', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    // Headwater is there once it says the channel.
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Phone' }).waitFor();
    await workbench.openFile('answers/delivery/delivery-address-change.md');
    await workbench.page.locator('.monaco-editor.focused').filter({ hasText: 'title:' }).waitFor();
  });
  after(() => workbench?.close());

  /** An editor that is still opening takes the focus from what was opened meanwhile. */
  const quiet = async () => {
    await workbench.hits.first().waitFor({ state: 'hidden' });
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  };
  afterEach(quiet);

  const firstHit = async (query: string, title: string) => {
    await workbench.search(query);
    await workbench.hits.first().filter({ hasText: title }).waitFor();
  };

  it('puts a link in the open article', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+End');
    await firstHit('when do i get my money back', 'When do I get my money back?');
    await page.keyboard.press('Control+Shift+l');
    await page
      .locator('.editor-group-container.active .view-lines')
      .filter({ hasText: '[[refund-late' })
      .waitFor();
    await page.keyboard.press('Control+z');
  });

  it('copies the answer in the wording of the channel', async () => {
    const { page } = workbench;
    await firstHit('when do i get my money back', 'When do I get my money back?');
    await page.keyboard.press('Control+Shift+c');
    await page
      .locator('.statusbar-item')
      .filter({ hasText: /copied/i })
      .waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /working days/);
    assert.doesNotMatch(copied, /Kasboek/, 'what is internal stays in the house');
  });

  it('opens to the side', async () => {
    const { page } = workbench;
    await firstHit('when do i get my money back', 'When do I get my money back?');
    await page.keyboard.press('Control+Enter');
    await page
      .locator('.editor-group-container')
      .nth(1)
      .locator('.tab')
      .filter({ hasText: 'refund-late.md' })
      .waitFor();
  });

  it('offers to write what nobody wrote yet, with the words as title', async () => {
    const { page } = workbench;
    await workbench.search('qqqqzzzz');
    await workbench.hits.filter({ hasText: 'Nothing found' }).waitFor();
    await workbench.hits.filter({ hasText: 'Write this article: qqqqzzzz' }).waitFor();
    await page.keyboard.press('Enter');
    const article = page.locator('.editor-group-container.active .view-lines');
    await article.filter({ hasText: 'title: qqqqzzzz' }).waitFor();
  });

  it('shows what was opened last while nothing is typed', async () => {
    await workbench.search('');
    await workbench.hits.filter({ hasText: 'recently opened' }).first().waitFor();
    assert.match((await workbench.rows())[0] ?? '', /When do I get my money back\?/);
    await workbench.page.keyboard.press('Escape');
  });
});
