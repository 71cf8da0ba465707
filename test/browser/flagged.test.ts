import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startSilentPostgres } from '../silentPostgres.ts';
import { accessibilityFaults } from './accessibility.ts';
import { themes, Workbench } from './workbench.ts';

describe('Flagged processes', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.run('Headwater: Focus on Flagged processes View');
  });
  after(() => workbench?.close());

  const view = () => workbench.page.locator('.pane').filter({ hasText: /^Flagged processes/i });
  const row = (name: string) => view().getByRole('treeitem', { name });
  // The Search view is a webview too; pages stand behind it.
  const pageFrame = () =>
    workbench.page.locator('iframe.webview').last().contentFrame().frameLocator('#active-frame');

  it('say which stand out, in words too, and put the others aside', async () => {
    await row('Refunds: alarm').waitFor();
    const label = (await row('Refunds: alarm').getAttribute('aria-label')) ?? '';
    assert.match(label, /\d+% avoidable · €[\d,]+ · finance · between \d+% and \d+%/);
    await row('No flag').waitFor();
    assert.equal(await row('Personal data').count(), 0);
    const badge = workbench.page.locator('.activitybar .badge-content').filter({ hasText: '3' });
    await badge.first().waitFor();
  });

  it('open the article, and the evidence with its charts', async () => {
    await row('Refunds: alarm').click();
    await workbench.page.locator('.tabs-container .tab').filter({ hasText: 'refunds.md' }).waitFor();
    await row('Refunds: alarm').hover();
    await row('Refunds: alarm').getByRole('button', { name: 'Show the Evidence' }).click();
    await pageFrame().getByRole('heading', { name: 'Refunds', level: 2 }).waitFor();
    await pageFrame().getByText('linked with').first().waitFor();
    assert.ok((await pageFrame().locator('svg').count()) > 1);
  });

  it('take a decision, which stands on the page at once', async () => {
    const { page, folder } = workbench;
    await pageFrame().getByRole('button', { name: 'Decide' }).click();
    await workbench.choose('Rejected');
    await page.getByText('Who decided').waitFor();
    const box = page.locator('.quick-input-widget input:visible');
    await box.fill('lead');
    await box.press('Enter');
    await page.getByText('Why, and what happens next').waitFor();
    await box.fill('Counted twice.');
    // Looking something up elsewhere loses nothing.
    await row('Too few contacts').click();
    assert.equal(await box.inputValue(), 'Counted twice.');
    await box.press('Enter');
    await pageFrame().getByText('Counted twice.').waitFor();
    const file = await readFile(path.join(folder, 'decisions', 'refunds.yaml'), 'utf8');
    assert.match(file, /- date: [\d-]+\n {2}by: lead\n {2}decision: rejected\n {2}note: Counted twice\.\n$/);
  });

  it('lead to the dashboard, which can be read in every theme, and from there to a process', async () => {
    await pageFrame().getByRole('button', { name: 'All processes' }).click();
    await pageFrame()
      .getByRole('heading', { name: /Fladderkist/, level: 1 })
      .waitFor();
    for (const theme of [...themes].reverse()) {
      await workbench.setTheme(theme);
      assert.deepEqual(await accessibilityFaults(workbench.page, '.hw'), [], theme);
    }
    await pageFrame().getByRole('link', { name: 'Invoices and payment' }).first().click();
    await pageFrame().getByRole('heading', { name: 'Invoices and payment', level: 2 }).waitFor();
  });

  it('can be done without: reading contacts shows its progress, and stops when it takes too long', async () => {
    const { page, folder } = workbench;
    const silent = await startSilentPostgres();
    const source = `postgres: { host: 127.0.0.1, port: ${silent.port}, database: crm, user: reader, table: contacts }`;
    await writeFile(path.join(folder, 'headwater.yaml'), `contacts:\n  - ${source}\n`);
    await page.getByText('Password of reader').waitFor();
    await page.keyboard.type('secret');
    await page.keyboard.press('Enter');
    const reads = view().getByText('Headwater reads the contacts');
    await reads.waitFor();
    await view().hover();
    await view().getByRole('button', { name: 'Stop Reading the Contacts' }).click();
    await view().getByText('Reading the contacts was stopped').waitFor();
    await view().getByRole('button', { name: 'Read the Contacts' }).click();
    await reads.waitFor();
    await silent.stop();
    await view().getByText('could not be read').waitFor();
    // Nor can a search be answered that needs them.
    await page.keyboard.press('Control+Alt+Shift+K');
    const searchView = page.locator('iframe.webview').first().contentFrame().frameLocator('#active-frame');
    await searchView.getByRole('combobox').fill('flagged:yes');
    await searchView.getByText(/^The search failed: (?!Request)/).waitFor();
    await searchView.getByRole('button', { name: 'Search again' }).waitFor();
    assert.deepEqual(await accessibilityFaults(page, '#box'), []);
  });
});
