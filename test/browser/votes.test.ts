import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Workbench } from './workbench.ts';

describe('Votes, and what was asked and not found', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    // Headwater is there once it says the channel.
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Phone' }).waitFor();
  });
  after(() => workbench?.close());

  const journal = async () => {
    const folder = path.join(workbench.folder, 'journal');
    const [own] = (await readdir(folder)).filter(name => name.startsWith('tester-'));
    return own === undefined ? '' : await readFile(path.join(folder, own), 'utf8');
  };

  it('records a remark, and shows it on the article', async () => {
    const { page } = workbench;
    await workbench.openFile('refund-late.md');
    await page.locator('.view-lines').filter({ hasText: 'title:' }).waitFor();
    await workbench.run('Headwater: Flag This Article with a Remark');
    // Asked for once, and before the remark: nothing is written yet that an Escape would lose.
    await page.locator('.quick-input-widget').getByText('Whose journal?').waitFor();
    await page.keyboard.type('tester');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').getByText('What should its editor know?').waitFor();
    await page.keyboard.type('The bank changed its term.');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').filter({ hasText: 'Flagged for its editor' }).waitFor();
    const entry = JSON.parse((await journal()).trim());
    assert.equal(entry.vote, 'flag');
    assert.equal(entry.article, 'refund-late');
    assert.equal(entry.remark, 'The bank changed its term.');
    await page.keyboard.press('Control+Shift+M');
    // The list draws only what is in sight.
    await page.getByPlaceholder(/^Filter \(e\.g\./).fill('bank changed');
    await page.locator('.markers-panel').getByText('The bank changed its term.').first().waitFor();
  });

  it('records that an article helped', async () => {
    await workbench.run('Headwater: This Article Helped');
    await workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: 'Recorded that this helped' })
      .waitFor();
    assert.match(await journal(), /"vote":"helpful"/);
  });

  it('shows what was asked and not found, and writes the article', async () => {
    const { page } = workbench;
    await workbench.run('Focus on Asked and not found View');
    const row = page.locator('.pane').getByRole('treeitem', { name: /wheelchair/ });
    await row.first().waitFor();
    // A click that meets a row which is being drawn anew is lost.
    const write = async () => {
      await row.first().hover();
      await row.first().getByRole('button', { name: 'Write This Article' }).click();
    };
    await workbench.until(write, page.locator('.tab.active').filter({ hasText: 'wheelchair' }));
  });
});
