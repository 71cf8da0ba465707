import * as vscode from 'vscode';
import { knowledgeBases } from '../../server/protocol.ts';
import { FruitlessSearches } from '../askedNotFound/fruitlessSearches.ts';
import type { HeadwaterClient } from '../client.ts';
import { texts } from '../texts.ts';
import { SearchBox } from './box.ts';
import type { HitAction } from './items.ts';
import { RecentHits } from './recent.ts';

/** Longest selection, in UTF-16 units, that is taken for a query; more is text. */
const longestQuery = 80;

/**
 * "Headwater: Search", and the keys that work while its box is open.
 * @param showAll opens the Search view with a query
 */
export function registerSearch(
  client: HeadwaterClient,
  memory: vscode.Memento,
  showAll: (query: string) => Promise<void>,
): vscode.Disposable {
  const recent = new RecentHits(memory);
  const fruitless = new FruitlessSearches(client);
  let open: SearchBox | undefined;
  const names = new Map<string, string>();
  const show = async (query: string) => {
    if (client.roots.length === 0) return offerKnowledgeBase(client);
    const box = new SearchBox({ client, recent, fruitless, names, showAll });
    open = box;
    box.onDidHide(() => {
      if (open !== box) return;
      open = undefined;
      void setSearching(false);
    });
    // At once, so that no keystroke goes elsewhere.
    box.show(query);
    await Promise.all([setSearching(true), fillNames(names, client)]);
  };
  const act = (command: string, action: HitAction) =>
    vscode.commands.registerCommand(command, () => open?.act(action));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('headwater.search', (query?: string) =>
      show(typeof query === 'string' ? query : selectedText()),
    ),
    act('headwater.searchOpenToSide', 'side'),
    act('headwater.searchCopyAnswer', 'copy'),
    act('headwater.searchInsertLink', 'link'),
  );
}

function setSearching(searching: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', 'headwater.searching', searching);
}

/** Names are only worth a word where there are several knowledge bases. */
async function fillNames(names: Map<string, string>, client: HeadwaterClient): Promise<void> {
  names.clear();
  if (client.roots.length < 2) return;
  for (const { root, name } of (await client.ask(knowledgeBases, null)) ?? []) names.set(root, name);
}

async function offerKnowledgeBase(client: HeadwaterClient): Promise<void> {
  const t = texts[client.language];
  const chosen = await vscode.window.showInformationMessage(t.noKnowledgeBase, t.createKnowledgeBase);
  if (chosen) await vscode.commands.executeCommand('headwater.createKnowledgeBase');
}

/** A few selected words are a query. */
function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  return text.length <= longestQuery && !text.includes('\n') ? text : '';
}
