import * as vscode from 'vscode';
import { messageOf } from '../../platform/messageOf.ts';
import { logChoices, record } from '../../server/insightProtocol.ts';
import type { CurrentChannel } from '../channel/currentChannel.ts';
import type { HeadwaterClient } from '../client.ts';
import { say } from '../copyText.ts';
import { contactEntry, draftFor, localTime } from './draft.ts';
import { ContactForm } from './form.ts';
import { journalName } from './person.ts';
import { logTexts } from './texts.ts';

/** "Headwater: Log a Contact": from an article with two keys, because process and reason come from it. */
export function registerLogContact(client: HeadwaterClient, channel: CurrentChannel): vscode.Disposable {
  return vscode.commands.registerCommand('headwater.logContact', async () => {
    const t = logTexts[client.language];
    try {
      await logContact(client, channel);
    } catch (error) {
      void vscode.window.showErrorMessage(t.failed(messageOf(error)));
    }
  });
}

async function logContact(client: HeadwaterClient, current: CurrentChannel): Promise<void> {
  const t = logTexts[client.language];
  const open = vscode.window.activeTextEditor?.document.uri.toString();
  const choices =
    (open && (await client.ask(logChoices, { near: open }))) ||
    (client.roots[0] && (await client.ask(logChoices, { near: client.roots[0] })));
  if (!choices) {
    void vscode.window.showInformationMessage(t.noArticle);
    return;
  }
  // Before the form: whoever turns away from this question has nothing filled in yet that would be lost.
  const person = await journalName(t);
  if (person === undefined) return;
  const form = new ContactForm(choices, t, (await current.get())?.key);
  const start = draftFor(choices);
  // Without an article there is nothing to start from.
  const process = start.process ?? (await form.chooseProcess());
  if (process === undefined) return;
  const filled = await form.fill({ ...start, process });
  if (!filled) return;
  const { draft, channel } = filled;
  const entry = contactEntry(draft, {
    id: crypto.randomUUID(),
    time: localTime(new Date()),
    channel,
    article: choices.article?.id,
  });
  await client.ask(record, { near: choices.root, entry, person });
  await current.set(channel);
  say(t.logged(form.summary(draft)));
}
