import * as vscode from 'vscode';
import type { HeadwaterClient } from '../client.ts';
import type { LastChanges } from '../history/lastChanges.ts';
import { WorkProvider } from './provider.ts';
import { needsWorkTexts } from './texts.ts';

/** Changes come with every keystroke. */
const pauseMs = 500;

/** The "Needs work" view: first what helps most customers. It is worked out only while somebody looks. */
export function registerNeedsWork(client: HeadwaterClient, lastChanges: LastChanges): vscode.Disposable {
  const provider = new WorkProvider(client, lastChanges);
  const view = vscode.window.createTreeView('headwater.needsWork', { treeDataProvider: provider });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    view.title = needsWorkTexts[client.language].title;
    clearTimeout(waiting);
    if (view.visible) waiting = setTimeout(() => provider.refresh(), pauseMs);
  };
  refresh();
  return vscode.Disposable.from(
    provider,
    view,
    view.onDidChangeVisibility(refresh),
    client.onDidChange(refresh),
    { dispose: () => clearTimeout(waiting) },
  );
}
