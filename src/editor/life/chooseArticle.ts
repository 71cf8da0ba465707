import * as vscode from 'vscode';
import { search } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';

interface ArticleItem extends vscode.QuickPickItem {
  readonly id?: string;
}

const limit = 20;

/**
 * Lets a person find an article by typing. Null for the choice of none, undefined where they stop.
 * @param none label of the choice of none
 */
export function chooseArticle(
  client: HeadwaterClient,
  placeholder: string,
  none: string,
): Promise<string | null | undefined> {
  const pick = vscode.window.createQuickPick<ArticleItem>();
  pick.placeholder = placeholder;
  const noneItem: ArticleItem = { label: `$(circle-slash) ${none}`, alwaysShow: true };
  pick.items = [noneItem];
  pick.onDidChangeValue(async query => {
    const reply =
      query.trim() === '' ? undefined : await client.ask(search, { query, limit, asYouType: true });
    if (query !== pick.value) return;
    const hits = reply?.hits ?? [];
    pick.items = [
      ...hits.map(({ id, title, process }) => ({
        label: title,
        description: process ?? '',
        id,
        alwaysShow: true,
      })),
      noneItem,
    ];
  });
  pick.show();
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.id ?? null);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}
