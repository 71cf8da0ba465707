import * as vscode from 'vscode';
import type { HeadwaterClient } from '../client.ts';
import type { LastChanges } from '../history/lastChanges.ts';
import { WhenQuiet } from '../whenQuiet.ts';
import { WorkProvider } from './provider.ts';
import { needsWorkTexts } from './texts.ts';

const pauseMs = 500;

/** The "Needs work" view: first what helps most customers. It is worked out only while somebody looks. */
export function registerNeedsWork(client: HeadwaterClient, lastChanges: LastChanges): vscode.Disposable {
  const provider = new WorkProvider(client, lastChanges);
  const view = vscode.window.createTreeView('headwater.needsWork', { treeDataProvider: provider });
  const quiet = new WhenQuiet(pauseMs, () => provider.refresh());
  const refresh = () => {
    view.title = needsWorkTexts[client.language].title;
    if (view.visible) quiet.soon();
    else quiet.cancel();
  };
  refresh();
  return vscode.Disposable.from(
    provider,
    view,
    view.onDidChangeVisibility(refresh),
    client.onDidChange(refresh),
    quiet,
  );
}
