import * as vscode from 'vscode';
import { messageOf } from '../../platform/messageOf.ts';
import type { FlagReply } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { type Flags, placedProcesses } from './flags.ts';
import { FlagLenses } from './lenses.ts';
import { FlagProvider } from './provider.ts';
import { registerReading } from './reading.ts';
import type { FlagRow } from './rows.ts';
import { flaggedTexts } from './texts.ts';

/** The "Flagged processes" view, with a badge for the alarms, and the line above the title of a process article. */
export function registerFlagged(client: HeadwaterClient, flags: Flags): vscode.Disposable {
  const provider = new FlagProvider(client, flags);
  const lenses = new FlagLenses(client, flags);
  const view = vscode.window.createTreeView('headwater.flags', { treeDataProvider: provider });
  const entitle = () => {
    view.title = flaggedTexts[client.language].title;
  };
  entitle();
  const show = async () => describe(view, client, await shown(flags));
  void show();
  return vscode.Disposable.from(
    provider,
    view,
    registerReading(client, view),
    // Also while the view is hidden: the badge and the Problems view are for those who don't look there.
    flags.onDidChange(show),
    client.onDidChange(entitle),
    lenses,
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, lenses),
    vscode.commands.registerCommand('headwater.refreshFlags', async () => {
      await vscode.commands.executeCommand('setContext', 'headwater.contactsStopped', false);
      await flags.readAgain();
    }),
  );
}

/** What there is to show, or why there is nothing. */
async function shown(flags: Flags): Promise<FlagReply> {
  try {
    return await flags.reply();
  } catch (error) {
    const message = messageOf(error);
    return { reports: [], unread: [{ root: '', message, stopped: false }] };
  }
}

/** What stands around the rows: badge, title, a sentence, and whether the view offers a way to begin. */
function describe(
  view: vscode.TreeView<FlagRow>,
  client: HeadwaterClient,
  { reports, unread }: FlagReply,
): void {
  const t = flaggedTexts[client.language];
  const processes = reports.flatMap(placedProcesses);
  const contacts = reports.reduce((sum, { report }) => sum + report.contacts.used, 0);
  const count = (level: string) => processes.filter(({ process }) => process.level === level).length;
  const alarms = count('alarm');
  view.badge = alarms > 0 ? { value: alarms, tooltip: t.alarms(alarms) } : undefined;
  const quiet = contacts > 0 && alarms + count('watch') === 0;
  // What to do after a stop is said where the rows would stand, with a button; but not beside rows of others.
  const said = unread
    .filter(({ stopped }) => !stopped || contacts > 0)
    .map(({ message }) => t.failed(message));
  if (quiet) said.push(t.nothingStandsOut);
  view.message = said.join('\n');
  const stopped = unread.some(each => each.stopped);
  void vscode.commands.executeCommand('setContext', 'headwater.contactsStopped', stopped);
  // Only when it is known: a welcome text that goes away again is worse than none.
  const none = unread.length === 0 && client.roots.length > 0 && contacts === 0;
  void vscode.commands.executeCommand('setContext', 'headwater.noContacts', none);
}
