import * as vscode from 'vscode';
import type { ContactsState, HeadwaterClient } from '../client.ts';
import { flaggedTexts } from './texts.ts';

/** Reading takes at least this long, in milliseconds, before it is told of. */
const patienceMs = 1000;

const bytesPerMegabyte = 1_000_000;

/** Shows that contacts are read, how far that is, and a way to stop it. */
export function registerReading(client: HeadwaterClient): vscode.Disposable {
  const readings = new Map<string, ContactsState>();
  let shown = false;
  return client.onDidReadContacts(state => {
    if (state.done) readings.delete(state.root);
    else readings.set(state.root, state);
    if (shown || readings.size === 0) return;
    shown = true;
    setTimeout(() => void show(client, readings).finally(() => (shown = false)), patienceMs);
  });
}

/** A notification for as long as contacts of some knowledge base are read. */
async function show(client: HeadwaterClient, readings: ReadonlyMap<string, ContactsState>): Promise<void> {
  if (readings.size === 0) return;
  const t = flaggedTexts[client.language];
  const options = { location: vscode.ProgressLocation.Notification, title: t.reading, cancellable: true };
  await vscode.window.withProgress(options, (progress, cancelled) => {
    return new Promise<void>(resolve => {
      let told = 0;
      const report = () => {
        const bytes = sum(readings, ({ bytes }) => bytes);
        const total = sum(readings, ({ totalBytes }) => totalBytes);
        if (total === 0) return;
        const percent = Math.floor((100 * bytes) / total);
        const message = t.read(Math.floor(bytes / bytesPerMegabyte), Math.ceil(total / bytesPerMegabyte));
        progress.report({ message, increment: Math.max(0, percent - told) });
        told = Math.max(told, percent);
      };
      const listening = client.onDidReadContacts(() => {
        report();
        if (readings.size > 0) return;
        listening.dispose();
        resolve();
      });
      cancelled.onCancellationRequested(() => {
        for (const root of readings.keys()) void client.stopContacts(root);
      });
      report();
    });
  });
}

function sum(readings: ReadonlyMap<string, ContactsState>, of: (state: ContactsState) => number): number {
  return [...readings.values()].reduce((total, state) => total + of(state), 0);
}
