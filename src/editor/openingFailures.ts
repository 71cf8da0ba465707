import * as vscode from 'vscode';
import type { HeadwaterClient, OpeningFailure } from './client.ts';
import { nameOfRoot } from './rootOf.ts';
import { texts } from './texts.ts';

/** Says what could not be opened, with a way to try again. The view of the knowledge says it for as long as it is so. */
export function registerOpeningFailures(client: HeadwaterClient): vscode.Disposable {
  const openAgain = (root?: string) => (root === undefined ? client.restart() : client.openAgain(root));
  const tell = async ({ root, message }: OpeningFailure) => {
    const t = texts[client.language];
    const said = root === undefined ? t.workerFailed(message) : t.notOpened(nameOfRoot(root), message);
    if (await vscode.window.showErrorMessage(said, t.tryAgain)) await openAgain(root);
  };
  return vscode.Disposable.from(
    client.onDidFail(failure => void tell(failure)),
    vscode.commands.registerCommand('headwater.openAgain', (root?: unknown) =>
      openAgain(typeof root === 'string' ? root : undefined),
    ),
  );
}
