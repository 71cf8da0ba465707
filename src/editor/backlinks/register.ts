import * as vscode from 'vscode';
import type { HeadwaterClient } from '../client.ts';
import { WhenQuiet } from '../whenQuiet.ts';
import { BacklinksProvider } from './provider.ts';
import { backlinksTexts } from './texts.ts';

const pauseMs = 200;

/** The "Backlinks" view: what links to the article that is open. */
export function registerBacklinks(client: HeadwaterClient): vscode.Disposable {
  let article = openArticle();
  const provider = new BacklinksProvider(client, () => article);
  const view = vscode.window.createTreeView('headwater.backlinks', { treeDataProvider: provider });
  const quiet = new WhenQuiet(pauseMs, () => provider.refresh());
  const refresh = () => {
    view.title = backlinksTexts[client.language].title;
    if (view.visible) quiet.soon();
    else quiet.cancel();
  };
  const follow = () => {
    const now = openArticle();
    // A preview that has the focus is mostly of the same article; without any editor there is none.
    if (now || vscode.window.visibleTextEditors.length === 0) article = now;
    refresh();
  };
  refresh();
  return vscode.Disposable.from(
    provider,
    view,
    provider.onDidShow(shown => {
      view.description = shown?.title ?? '';
      // The view says why it is empty.
      void vscode.commands.executeCommand('setContext', 'headwater.backlinksOfArticle', shown !== undefined);
    }),
    view.onDidChangeVisibility(refresh),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeVisibleTextEditors(follow),
    client.onDidChange(({ articles }) => {
      if (articles) refresh();
    }),
    quiet,
  );
}

function openArticle(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'markdown' ? document.uri : undefined;
}
