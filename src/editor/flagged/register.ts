import * as vscode from 'vscode';
import { ResponseError } from 'vscode-languageclient';
import { contactsStoppedCode, type PlacedReport } from '../../server/protocol.ts';
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
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, new FlagLenses(client, flags)),
    vscode.commands.registerCommand('headwater.refreshFlags', async () => {
      await vscode.commands.executeCommand('setContext', 'headwater.contactsStopped', false);
      await flags.readAgain();
    }),
  );
}

/** The reports, or why there are none. */
type Shown =
  | { readonly reports: readonly PlacedReport[] }
  | { readonly failed: string /** By the person. */; readonly stopped: boolean };

async function shown(flags: Flags): Promise<Shown> {
  try {
    return { reports: await flags.reports() };
  } catch (error) {
    const stopped = error instanceof ResponseError && error.code === contactsStoppedCode;
    return { failed: error instanceof Error ? error.message : String(error), stopped };
  }
}

/** What stands around the rows: badge, title, a sentence, and whether the view offers a way to begin. */
function describe(view: vscode.TreeView<FlagRow>, client: HeadwaterClient, shown: Shown): void {
  const t = flaggedTexts[client.language];
  const failed = 'failed' in shown;
  const stopped = failed && shown.stopped;
  const processes = failed ? [] : shown.reports.flatMap(placedProcesses);
  const contacts = failed ? 0 : shown.reports.reduce((sum, { report }) => sum + report.contacts.used, 0);
  const count = (level: string) => processes.filter(({ process }) => process.level === level).length;
  const alarms = count('alarm');
  view.badge = alarms > 0 ? { value: alarms, tooltip: t.alarms(alarms) } : undefined;
  const quiet = contacts > 0 && alarms + count('watch') === 0;
  // What to do then is said where the rows would stand, with a button.
  view.message = failed && !stopped ? t.failed(shown.failed) : quiet ? t.nothingStandsOut : '';
  void vscode.commands.executeCommand('setContext', 'headwater.contactsStopped', stopped);
  // Only when it is known: a welcome text that goes away again is worse than none.
  const none = !failed && client.roots.length > 0 && contacts === 0;
  void vscode.commands.executeCommand('setContext', 'headwater.noContacts', none);
}
