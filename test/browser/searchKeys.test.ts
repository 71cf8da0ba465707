import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
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

  it('copies the layout along for e-mail, from the box and from the open article', async () => {
    const { page } = workbench;
    await workbench.run('Headwater: Choose the Channel');
    await workbench.choose('E-mail');
    await page.locator('.statusbar-item').filter({ hasText: 'E-mail' }).waitFor();
    await quiet();
    const tabs = await page.locator('.tab').count();
    const copied = async () => {
      await page.locator('.statusbar-item').filter({ hasText: 'Answer copied (E-mail)' }).waitFor();
      // Only a page that has the focus can read; the open article has it again.
      await quiet();
      assert.equal(await page.locator('.tab').count(), tabs, 'the page that copied is gone');
      const read = (type: string) =>
        page.evaluate<string>(
          `navigator.clipboard.read().then(([item]) => item.getType('${type}')).then(blob => blob.text())`,
        );
      return { plain: await read('text/plain'), html: await read('text/html') };
    };
    await firstHit('when do i get my money back', 'When do I get my money back?');
    await page.keyboard.press('Control+Shift+c');
    const fromBox = await copied();
    assert.match(fromBox.plain, /^We've looked up your return/);
    assert.match(fromBox.html, /<p>We've looked up your return/);
    for (const text of [fromBox.plain, fromBox.html])
      assert.doesNotMatch(text, /Kasboek/, 'what is internal stays in the house');
    await page.evaluate(`navigator.clipboard.writeText('')`);
    await page.locator('.statusbar-item').filter({ hasText: 'Answer copied' }).waitFor({ state: 'hidden' });
    await workbench.run('Headwater: Copy the Answer');
    const fromArticle = await copied();
    assert.match(fromArticle.html, /<p>/);
    assert.notEqual(fromArticle.plain, fromBox.plain);
  });

  it('records what found nothing and what was passed over, and not what was opened', async () => {
    const { page } = workbench;
    const lines = async () => {
      const folder = path.join(workbench.folder, 'journal');
      const own = (await readdir(folder)).filter(name => name.startsWith('someone-'));
      const texts = await Promise.all(own.map(name => readFile(path.join(folder, name), 'utf8')));
      return texts.join('').split('\n').filter(Boolean);
    };
    // Whoever tried the sample left searches of their own in it.
    const before = new Set(await lines());
    const searches = async () =>
      (await lines()).filter(line => !before.has(line)).map(line => JSON.parse(line));
    await workbench.search('xylophone tuba');
    await workbench.hits.filter({ hasText: 'Write this article: xylophone tuba' }).waitFor();
    await workbench.hits.filter({ hasText: 'Nothing found' }).waitFor();
    await page.keyboard.press('Escape');
    await quiet();
    await firstHit('end my subscription', 'subscription');
    await page.keyboard.press('Escape');
    await quiet();
    const end = Date.now() + 20_000;
    while ((await searches()).length < 2 && Date.now() < end) await page.waitForTimeout(100);
    const kept = (await searches()).map(({ query, passed_over }) => ({ query, passed_over }));
    assert.deepEqual(kept, [
      { query: 'xylophone tuba', passed_over: undefined },
      { query: 'end my subscription', passed_over: true },
    ]);
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

  it('opens with a double Enter as with one, and writes in no article', async () => {
    const { page } = workbench;
    await firstHit('when do i get my money back', 'When do I get my money back?');
    const unsaved = await page.locator('.tab.dirty').count();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'refund-late.md' }).first().waitFor();
    await quiet();
    assert.equal(await page.locator('.tab.dirty').count(), unsaved);
  });

  it('shows what was opened last while nothing is typed', async () => {
    await workbench.search('');
    // What is selected in the editor is searched for: the words that the new article begins with.
    await workbench.page.locator('.quick-input-widget input').fill('');
    await workbench.hits.filter({ hasText: 'recently opened' }).first().waitFor();
    assert.match((await workbench.rows())[0] ?? '', /When do I get my money back\?/);
    await workbench.page.keyboard.press('Escape');
  });
});
