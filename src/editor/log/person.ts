import * as vscode from 'vscode';
import { askText } from '../askText.ts';
import type { LogTexts } from './texts.ts';

/** The name under which a person's journal is kept: of the settings; asked for once where they have none. */
export async function journalName(t: LogTexts): Promise<string | undefined> {
  const settings = vscode.workspace.getConfiguration('headwater');
  const known = settings.get<string>('journalName', '').trim();
  if (known) return known;
  const given = await askText({ title: t.nameTitle, prompt: t.namePrompt });
  const name = given?.trim();
  if (!name) return undefined;
  await settings.update('journalName', name, vscode.ConfigurationTarget.Global);
  return name;
}
