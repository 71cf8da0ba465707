import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench.ts';

describe('The life of an article, with the keyboard', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    workbench.page.setDefaultTimeout(60_000);
    // Headwater is there once it says the channel.
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Phone' }).waitFor();
  });
  after(() => workbench?.close());

  const box = () => workbench.page.locator('.quick-input-widget input');
  const tab = (text: string) => workbench.page.locator('.tab.active').filter({ hasText: text });
  const text = (file: string) => readFile(path.join(workbench.folder, file), 'utf8').catch(() => '');
  const row = (name: RegExp) => workbench.page.locator('.pane').getByRole('treeitem', { name });

  /** Opens an article, with the focus in its text. */
  async function edit(file: string): Promise<Locator> {
    await workbench.openFile(file);
    await tab(file).waitFor();
    const editor = workbench.page.locator('.editor-group-container.active .monaco-editor').first();
    // A hover may cover the text.
    await workbench.page.mouse.move(0, 0);
    await editor.locator('.view-line').first().click();
    return editor;
  }

  /** Types into the box of a command, once it asks this. */
  async function answer(asked: RegExp, words: string): Promise<void> {
    await workbench.page.locator('.quick-input-widget').filter({ hasText: asked }).waitFor();
    await box().fill(words);
    await box().press('Enter');
  }

  async function choose(label: string): Promise<void> {
    await workbench.hits.filter({ hasText: label }).first().click();
    await workbench.page.mouse.move(0, 0);
  }

  /** Undo, in the editor that has the focus. */
  const undo = () => workbench.page.keyboard.press('Control+z');

  /** Undo until a file is as it was: typing has as many steps as there are pauses in it. */
  async function undoTo(file: string, before: string): Promise<void> {
    for (let steps = 0; (await text(file)) !== before; steps++) {
      assert.ok(steps < 6, `${file} is:\n${await text(file)}`);
      await undo();
      // The editor saves by itself, a second after a change.
      await eventually(async () => (await text(file)) === before, 3_000).catch(() => {});
    }
  }

  it('takes selected lines into a new answer, and asks for its title', async () => {
    await edit('cancel-how.md');
    await workbench.page.keyboard.press('Control+a');
    await workbench.run('Headwater: New Answer');
    await answer(/as a customer asks it/, 'May I stop for a kwartel?');
    await tab('may-i-stop-for-a-kwartel.md').waitFor();
    const made = await text('answers/subscription-cancel/may-i-stop-for-a-kwartel.md');
    assert.match(made, /^process: subscription-cancel$/m);
    assert.match(made, /^id: cancel-how$/m, 'the selected text');
    await undo();
    await gone(() => text('answers/subscription-cancel/may-i-stop-for-a-kwartel.md'));
  });

  it('takes the words of a journal entry for the title', async () => {
    await edit('demo-2026-10.jsonl');
    await workbench.run('Headwater: New Answer');
    await box().waitFor();
    await eventually(async () => (await box().inputValue()) === 'Incassodatum');
    await box().press('Enter');
    await tab('incassodatum.md').waitFor();
    await undo();
  });

  it('archives with a replacement that is found by typing', async () => {
    const file = 'answers/warranty/repair-status.md';
    const before = await text(file);
    await edit('repair-status.md');
    await workbench.run('Headwater: Archive with a Replacement');
    const asked = workbench.page.getByPlaceholder('Which article takes its place?');
    await asked.fill('How far is the repair of my appliance?');
    await workbench.hits.nth(1).waitFor();
    assert.equal(await workbench.hits.filter({ hasText: 'How far is the repair' }).count(), 0, 'not itself');
    await asked.fill('warranty term');
    await choose('warranty');
    await eventually(async () => /^status: archived$/m.test(await text(file)));
    assert.match(await text(file), /^replaced-by: \S+$/m);
    await undoTo(file, before);
  });

  it('sets state and review date, and refuses what is no date', async () => {
    const file = 'answers/warranty/repair-status.md';
    const before = await text(file);
    await edit('repair-status.md');
    await workbench.run('Headwater: Set the Confidence State');
    await choose('Work in progress');
    await eventually(async () => /^status: work-in-progress$/m.test(await text(file)));
    await workbench.run('Headwater: Set the Review Date');
    await choose('Another date');
    await answer(/Date, as 2027-03-01/, '2027-02-31');
    await workbench.page.locator('.quick-input-widget').getByText('A date looks like').waitFor();
    await box().fill('2027-04-05');
    await box().press('Enter');
    await eventually(async () => /^review-by: 2027-04-05$/m.test(await text(file)));
    await edit('repair-status.md');
    await undoTo(file, before);
  });

  it('adds the wording for a channel that is missing, as a snippet', async () => {
    const file = 'answers/billing/pay-later.md';
    const before = await text(file);
    await edit('pay-later.md');
    await workbench.run('Headwater: Add a Section for a Channel');
    await choose('Chat');
    await eventually(async () => /^## Chat$/m.test(await text(file)));
    await workbench.page.keyboard.type('Short words.');
    await eventually(async () => /^## Chat\n\nShort words\.$/m.test(await text(file)));
    await undoTo(file, before);
  });

  it('translates side by side, and says that the source changed since', async () => {
    const { page } = workbench;
    await edit('repair-status.md');
    await workbench.run('Headwater: New Translation');
    await choose('Dutch');
    await answer(/The title in Dutch/, 'Hoe staat het met mijn reparatie?');
    await tab('repair-status-nl.md').waitFor();
    await workbench.screenshot('translation');
    const made = 'answers/nl/warranty/repair-status-nl.md';
    assert.match(await text(made), /^translation-of: repair-status$/m);
    assert.match(await text(made), /^# Hoe staat het met mijn reparatie\?$/m);
    assert.equal(await page.locator('.editor-group-container').count(), 2);
    await page.locator('.editor-group-container').first().locator('.view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('One more sentence. ');
    await eventually(async () =>
      (await text('answers/warranty/repair-status.md')).includes('One more sentence.'),
    );
    await workbench.run('Headwater: Open the Translation Side by Side');
    const told = page.locator('.notification-list-item').filter({ hasText: 'has changed since' });
    // The editor of tests shows no toasts.
    await workbench.until(() => workbench.run('Notifications: Show Notifications'), told);
    await workbench.screenshot('source-changed');
    const hash = /^source-hash: .*$/m.exec(await text(made))?.[0];
    await told.getByRole('button', { name: 'The translation is up to date' }).click();
    await eventually(async () => /^source-hash: .*$/m.exec(await text(made))?.[0] !== hash);
  });

  it('lists what needs work, and a review date takes an article off the list', async () => {
    await workbench.run('View: Close All Editors');
    await workbench.run('Focus on Needs work View');
    const points = row(/^How do I save points/);
    await points.waitFor();
    await workbench.screenshot('needs-work');
    await points.hover();
    // The list may be made anew under the mouse.
    await workbench.until(
      () => points.getByRole('button', { name: 'Set the Review Date' }).click(),
      workbench.hits.filter({ hasText: 'In a year' }),
    );
    await choose('In a year');
    await points.waitFor({ state: 'detached' });
    await row(/^wheelchair, Asked once/).click();
    await eventually(async () => /^Wheelchair/.test(await box().inputValue()));
    await workbench.page.keyboard.press('Escape');
  });

  it('lists what links here, opens it with the keyboard, and follows a change', async () => {
    const { page } = workbench;
    await workbench.run('Focus on Backlinks View');
    await page.getByText('Open an article to see what links to it.').waitFor();
    await workbench.openFile('refund-check.md');
    const link = row(/Don't give a voucher instead/);
    await link.first().waitFor();
    await workbench.screenshot('backlinks');
    const linking = '---\nid: links-here\nlanguage: en\n---\n\nA kwartel is in [[refund-check]].\n';
    await writeFile(path.join(workbench.folder, 'answers', 'links-here.md'), linking);
    await row(/^A kwartel is in \[\[/).waitFor();
    await rm(path.join(workbench.folder, 'answers', 'links-here.md'));
    await row(/^A kwartel is in \[\[/).waitFor({ state: 'detached' });
    await workbench.run('Focus on Backlinks View');
    await page.keyboard.press('End');
    await workbench.until(() => page.keyboard.press('Enter'), tab('refund-late.md'));
  });
});

async function gone(read: () => Promise<string>): Promise<void> {
  await eventually(async () => (await read()) === '');
}

/** Waits until a condition holds. @throws after half a minute, or as long as is said */
async function eventually(holds: () => Promise<boolean>, limitMs = 30_000): Promise<void> {
  const limit = Date.now() + limitMs;
  while (!(await holds())) {
    assert.ok(Date.now() < limit, `never: ${holds.toString()}`);
    await delay(100);
  }
}
