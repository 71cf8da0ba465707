import * as vscode from 'vscode';
import { search } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { rootOf } from '../rootOf.ts';

interface ArticleItem extends vscode.QuickPickItem {
  readonly id?: string;
}

const limit = 20;

interface ChooseArticleOptions {
  readonly placeholder: string;
  /** Label of the choice of none. */
  readonly none: string;
  /** The article that can't be chosen. */
  readonly except: vscode.Uri;
}

/** Lets a person find an article by typing. Null for the choice of none, undefined where they stop. */
export function chooseArticle(
  client: HeadwaterClient,
  { placeholder, none, except }: ChooseArticleOptions,
): Promise<string | null | undefined> {
  const pick = vscode.window.createQuickPick<ArticleItem>();
  pick.placeholder = placeholder;
  const noneItem: ArticleItem = { label: `$(circle-slash) ${none}`, alwaysShow: true };
  pick.items = [noneItem];
  pick.onDidChangeValue(async query => {
    pick.busy = query.trim() !== '';
    // Without a worker there is nothing to choose from, and the person may still archive.
    const asked = pick.busy ? client.ask(search, { query, limit, asYouType: true }) : undefined;
    const reply = await asked?.catch(() => undefined);
    if (query !== pick.value) return;
    // An id says nothing in another knowledge base.
    const own = rootOf(client.roots, except.toString());
    const hits = (reply?.hits ?? []).filter(({ uri, root }) => root === own && uri !== except.toString());
    pick.items = [
      ...hits.map(({ id, title, processTitle, language }) => ({
        label: title,
        description: [processTitle, language].filter(Boolean).join(' · '),
        id,
        alwaysShow: true,
      })),
      noneItem,
    ];
    pick.busy = false;
  });
  pick.show();
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      // What stands there doesn't belong to the words yet: none would be chosen unseen.
      if (pick.busy) return;
      resolve(pick.selectedItems[0]?.id ?? null);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}
