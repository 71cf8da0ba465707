import * as vscode from 'vscode';
import type { HeadwaterClient } from '../client.ts';
import { KnowledgeProvider } from './provider.ts';
import { knowledgeTexts } from './texts.ts';

/** The Knowledge view: processes with their answers and stories, the rest by folder, and a filter. */
export function registerKnowledgeView(client: HeadwaterClient): vscode.Disposable {
  const provider = new KnowledgeProvider(client);
  const view = vscode.window.createTreeView('headwater.knowledge', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const entitle = () => {
    view.title = knowledgeTexts[client.language].title;
  };
  entitle();
  const setFilter = async (filter: string) => {
    provider.setFilter(filter);
    view.description = filter === '' ? '' : knowledgeTexts[client.language].filtered(filter);
    await vscode.commands.executeCommand('setContext', 'headwater.filtered', filter !== '');
  };
  return vscode.Disposable.from(
    provider,
    view,
    client.onDidChange(entitle),
    vscode.commands.registerCommand('headwater.filterKnowledge', async (given?: string) => {
      const filter =
        typeof given === 'string'
          ? given
          : await vscode.window.showInputBox({
              value: provider.filter,
              placeHolder: knowledgeTexts[client.language].filterPlaceholder,
            });
      if (filter !== undefined) await setFilter(filter.trim());
    }),
    vscode.commands.registerCommand('headwater.clearFilter', () => setFilter('')),
  );
}
