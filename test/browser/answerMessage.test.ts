import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { accessibilityFaults } from './accessibility.ts';
import { themes, Workbench } from './workbench.ts';

const message = `Hi there,

I returned a blender two weeks ago. When do I get my money back?
And how do I end my subscription?

Thanks, Sam`;

describe('Answer a message', () => {
  let workbench: Workbench;
  let panel: FrameLocator;
  before(async () => {
    workbench = await Workbench.open();
    // Headwater is there once it says the channel.
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Phone' }).waitFor();
    await workbench.page.keyboard.press('Control+Alt+m');
    panel = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await panel.getByLabel('What the customer wrote').waitFor();
  });
  after(() => workbench?.close());

  const refund = () => panel.getByRole('checkbox', { name: 'When do I get my money back?' });
  const reply = () => panel.getByLabel('Reply', { exact: true });
  /** Waits until the reply is as it should be. */
  const replied = async (text: RegExp) => {
    const end = Date.now() + 5_000;
    while (!text.test(await reply().inputValue()) && Date.now() < end) {
      await workbench.page.waitForTimeout(50);
    }
    assert.match(await reply().inputValue(), text);
  };

  it('finds the questions, ticks the best answer of each, and composes one reply', async () => {
    await panel.getByLabel('What the customer wrote').fill(message);
    await refund().waitFor();
    const ticked = panel.locator('.answer input:checked');
    assert.ok((await ticked.count()) >= 2);
    await replied(/^Hello, thank you for your message\.[\s\S]*Kind regards,\nFladderkist customer service$/);
    const text = await reply().inputValue();
    assert.ok(text.includes('When do I get my money back?'));
    assert.ok(text.includes('How do I end my subscription?'));
    assert.ok(!text.includes('Internal'));
    // The channel is the phone, whose wording is for the engineer to say.
    assert.equal(await panel.getByLabel('Channel').inputValue(), 'e-mail');
    assert.match(text, /We've looked up your return\./);
  });

  it('follows the channel and the language, and what is ticked', async () => {
    await panel.getByLabel('Channel').selectOption('e-mail');
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'E-mail' }).waitFor();
    await replied(/We've looked up your return\./);
    await panel.getByLabel('Language').selectOption('nl');
    await replied(/^Hallo, bedankt voor je bericht\./);
    await panel.getByLabel('Language').selectOption('en');
    await replied(/^Hello/);
    await refund().uncheck();
    await replied(/^(?![\s\S]*We've looked up your return)/);
  });

  it('leaves a reply alone that was changed by hand, until it is asked for again', async () => {
    await reply().fill('My own words.');
    await refund().check();
    await workbench.page.waitForTimeout(400);
    assert.equal(await reply().inputValue(), 'My own words.');
    await panel.getByRole('button', { name: 'Compose again' }).click();
    await replied(/^Hello/);
  });

  it('keeps ticks and a reply that was changed by hand while the message is changed, not for another one', async () => {
    const box = panel.getByLabel('What the customer wrote');
    await refund().uncheck();
    await replied(/^(?![\s\S]*We've looked up your return)/);
    await reply().fill('My own words.');
    await box.fill(message.replace('Thanks, Sam', 'Where is my order?\n\nThanks, Sam'));
    await panel.getByText('3 questions').waitFor();
    assert.equal(await refund().isChecked(), false);
    assert.equal(await reply().inputValue(), 'My own words.');
    await box.fill('Waar blijft mijn bestelling?');
    await replied(/^Hallo/);
    await box.fill('');
    await replied(/^$/);
    await box.fill(message);
    await replied(/^Hello/);
    // The same words can come from the next customer.
    await reply().fill('My own words.');
    await workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(message)})`);
    await box.focus();
    await workbench.page.keyboard.press('Control+a');
    await workbench.page.keyboard.press('Control+v');
    await replied(/^Hello/);
  });

  it('copies for e-mail with layout, and for chat as plain text', async () => {
    const { page } = workbench;
    const types = () => page.evaluate(`navigator.clipboard.read().then(items => items[0].types)`);
    const copy = async (label: string) => {
      await panel.getByRole('button', { name: 'Copy the reply' }).click();
      await page
        .locator('.statusbar-item')
        .filter({ hasText: `Reply copied (${label})` })
        .waitFor();
    };
    await copy('E-mail');
    assert.deepEqual(await types(), ['text/plain', 'text/html']);
    await panel.getByLabel('Channel').selectOption('chat');
    await replied(/your money will be there/);
    await copy('Chat');
    assert.deepEqual(await types(), ['text/plain']);
  });

  it('ticks nothing where no article is about the question', async () => {
    const { page } = workbench;
    await panel.getByLabel('What the customer wrote').fill('Do you sell second-hand aeroplanes?');
    await panel.getByText('None of these clearly answers it').waitFor();
    assert.equal(await panel.locator('.answer input:checked').count(), 0);
    await panel.getByRole('button', { name: 'Write this article' }).waitFor();
    for (const theme of [...themes].reverse()) {
      await workbench.setTheme(theme);
      assert.deepEqual(await accessibilityFaults(page, '#message'), [], theme);
    }
  });
});
