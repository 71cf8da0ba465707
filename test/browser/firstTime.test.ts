import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbench } from './workbench.ts';

describe('A folder without a knowledge base, in Dutch', () => {
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'headwater-empty-'));
    workbench = await Workbench.open({ folder, settings: { 'headwater.language': 'nl' } });
  });
  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('starts nothing by itself, and offers to make one', async () => {
    const { page } = workbench;
    await page.locator('.activitybar').getByRole('tab', { name: 'Headwater', exact: true }).click();
    await page.getByText('Er is nog geen kennisbank in deze werkruimte').waitFor();
    const searchView = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await searchView.getByRole('combobox').fill('geld');
    await searchView.getByText('Er is nog geen kennisbank in deze werkruimte').waitFor();
    assert.deepEqual(await readdir(folder), []);
    await page.getByRole('button', { name: 'Maak een kennisbank' }).click();
    await page.locator('.tabs-container .tab').filter({ hasText: 'headwater.yaml' }).waitFor();
  });

  it('has a process and an answer to begin with, and says that contacts are missing', async () => {
    const { page } = workbench;
    const view = page.locator('.pane').filter({ hasText: /^Kennis/ });
    await view.getByRole('treeitem', { name: /Terugbetalingen/ }).waitFor();
    await page.getByText('Nog geen klantcontacten').waitFor();
    await workbench.search('geld terug');
    await workbench.hits.filter({ hasText: 'Wanneer krijg ik mijn geld terug?' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('has its commands in Dutch, each once, and they work', async () => {
    const { page } = workbench;
    const box = page.locator('.quick-input-widget input');
    await workbench.press('F1', box);
    await box.fill('>Headwater: Nieuw');
    await workbench.hits.filter({ hasText: 'Nieuw proces' }).waitFor();
    assert.equal(await workbench.hits.filter({ hasText: 'New Process' }).count(), 0);
    await page.keyboard.press('Escape');
    await workbench.run('Headwater: Nieuw proces');
    await page.getByText('Wat de organisatie voor of met klanten doet').waitFor();
    await page.keyboard.press('Escape');
  });

  it('speaks English as soon as the setting says so', async () => {
    const { page } = workbench;
    await workbench.setSettings({ 'headwater.language': 'en' });
    await page
      .locator('.pane')
      .filter({ hasText: /^Knowledge/ })
      .waitFor();
    await page.getByText('No contacts yet').waitFor();
  });
});
