import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Workbench } from './workbench.ts';

describe('Log a contact', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    // Headwater is there once it says the channel.
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Phone' }).waitFor();
    await workbench.openFile('answers/refunds/refund-late.md');
    // An editor that is still opening takes the focus from what was opened meanwhile.
    await workbench.page.locator('.monaco-editor.focused').filter({ hasText: 'title:' }).waitFor();
  });
  after(() => workbench?.close());

  /** What the editor shows of the article's beginning. */
  const refundLate = () =>
    workbench.page
      .locator('.view-line')
      .allInnerTexts()
      .then(lines => lines.join('\n'));

  const logged = async () => {
    const journal = path.join(workbench.folder, 'journal');
    const [own] = (await readdir(journal)).filter(name => name.startsWith('ann-smit-'));
    const lines = own ? (await readFile(path.join(journal, own), 'utf8')).trim().split('\n') : [];
    return lines.map(line => JSON.parse(line) as { kind: string; contact: Record<string, unknown> });
  };

  /** The form stays for a moment, in which the next one would be taken for it. */
  const closed = () => workbench.hits.first().waitFor({ state: 'hidden' });

  it('asks once whose journal it is, and takes process and reason from the article', async () => {
    const { page } = workbench;
    await workbench.press('Control+Alt+j', page.getByText('Whose journal?'));
    await page.keyboard.type('Ann Smit');
    await page.keyboard.press('Enter');
    await workbench.hits.filter({ hasText: 'Log: Phone' }).filter({ hasText: 'Refunds' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item').filter({ hasText: 'Contact logged' }).waitFor();
    const [entry] = await logged();
    assert.equal(entry?.kind, 'contact');
    const { channel, process, reason, articles } = entry?.contact ?? {};
    assert.deepEqual(
      { channel, process, reason, articles },
      { channel: 'phone', process: 'refunds', reason: 'REFUND-LATE', articles: ['refund-late'] },
    );
    await closed();
  });

  it('takes two keys from then on, and changes what is not right first', async () => {
    const { page } = workbench;
    const deviated = workbench.hits.filter({ hasText: 'Left the process to help: no' });
    await workbench.press('Control+Alt+j', deviated);
    await deviated.click();
    await workbench.hits.filter({ hasText: 'Left the process to help: yes' }).waitFor();
    await page.keyboard.press('Enter');
    await closed();
    while ((await logged()).length < 2) await delay(50);
    const entries = await logged();
    assert.equal(entries.length, 2);
    assert.equal(entries[1]?.contact.deviated, true);
  });

  it('shows the channel of the contact as the one that answers are copied for', async () => {
    const chat = workbench.hits.filter({ hasText: 'Log: Chat' });
    await workbench.press('Control+Alt+j', chat);
    await chat.click();
    await workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: /^\W*Chat$/ })
      .waitFor();
    assert.equal((await logged())[2]?.contact.channel, 'chat');
    await closed();
  });

  it('writes nothing in the article where Enter is pressed twice, as people click twice', async () => {
    const { page } = workbench;
    const count = (await logged()).length;
    await workbench.press('Control+Alt+j', workbench.hits.filter({ hasText: 'Log: Chat' }));
    const before = await refundLate();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await closed();
    while ((await logged()).length === count) await delay(50);
    assert.equal((await logged()).length, count + 1);
    assert.equal(await refundLate(), before);
  });
});
