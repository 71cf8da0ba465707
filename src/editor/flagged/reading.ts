import * as vscode from 'vscode';
import type { ContactsState, HeadwaterClient } from '../client.ts';
import type { FlagRow } from './rows.ts';
import { flaggedTexts } from './texts.ts';

/** Reading takes at least this long, in milliseconds, before it is told of. */
const patienceMs = 1000;

const bytesPerMegabyte = 1_000_000;

type Readings = ReadonlyMap<string, ContactsState>;

/** Shows that contacts are read, how far that is, and ways to stop it: in the view, and for those who look elsewhere. */
export function registerReading(client: HeadwaterClient, view: vscode.TreeView<FlagRow>): vscode.Disposable {
  const readings = new Map<string, ContactsState>();
  let shown = false;
  const stop = () => {
    for (const root of readings.keys()) void client.stopContacts(root);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('headwater.stopContacts', stop),
    client.onDidReadContacts(state => {
      if (state.done) readings.delete(state.root);
      else readings.set(state.root, state);
      if (shown || readings.size === 0) return;
      shown = true;
      setTimeout(
        () => void show({ client, view, readings, stop }).finally(() => (shown = false)),
        patienceMs,
      );
    }),
  );
}

interface Shown {
  readonly client: HeadwaterClient;
  readonly view: vscode.TreeView<FlagRow>;
  readonly readings: Readings;
  readonly stop: () => void;
}

/** For as long as contacts of some knowledge base are read. */
async function show({ client, view, readings, stop }: Shown): Promise<void> {
  if (readings.size === 0) return;
  const t = flaggedTexts[client.language];
  const setReading = (is: boolean) =>
    vscode.commands.executeCommand('setContext', 'headwater.readingContacts', is);
  void setReading(true);
  const options = { location: vscode.ProgressLocation.Notification, title: t.reading, cancellable: true };
  await vscode.window.withProgress(options, (progress, cancelled) => {
    return new Promise<void>(resolve => {
      let told = 0;
      const report = () => {
        const { percent, message } = howFar(readings, t.read);
        progress.report({ message, increment: Math.max(0, percent - told) });
        told = Math.max(told, percent);
        view.message = [t.reading, message].filter(Boolean).join(': ');
      };
      const listening = client.onDidReadContacts(() => {
        if (readings.size > 0) return report();
        listening.dispose();
        view.message = '';
        resolve();
      });
      cancelled.onCancellationRequested(stop);
      report();
    });
  });
  await setReading(false);
}

/** A database doesn't say how far it is. */
function howFar(
  readings: Readings,
  words: (megabytes: number, of: number) => string,
): { percent: number; message: string } {
  let [bytes, total] = [0, 0];
  for (const reading of readings.values()) {
    bytes += reading.bytes;
    total += reading.totalBytes;
  }
  if (total === 0) return { percent: 0, message: '' };
  const message = words(Math.floor(bytes / bytesPerMegabyte), Math.ceil(total / bytesPerMegabyte));
  return { percent: Math.floor((100 * bytes) / total), message };
}
