import * as vscode from 'vscode';
import { titleOf } from '../../authoring/life/titleOf.ts';
import { messageOf } from '../../platform/messageOf.ts';
import { type AskedInBase, askedNotFound } from '../../server/engineerProtocol.ts';
import type { AskedGroup } from '../../service/askedNotFound.ts';
import type { HeadwaterClient } from '../client.ts';
import { editorCaughtUp } from '../editorCaughtUp.ts';
import { RowChanges } from '../rowChanges.ts';
import { registerRowCommand } from '../rowCommand.ts';
import { WhenQuiet } from '../whenQuiet.ts';
import { askedTexts } from './texts.ts';

const pauseMs = 300;

type AskedNode =
  | { readonly kind: 'base'; readonly base: AskedInBase }
  | { readonly kind: 'asked'; readonly id: string; readonly group: AskedGroup }
  | { readonly kind: 'wording'; readonly id: string; readonly query: string; readonly count: number }
  | { readonly kind: 'failed'; readonly message: string };

/** The view "Asked and not found", and "Write this article" on its rows. */
export function registerAskedNotFound(client: HeadwaterClient): vscode.Disposable {
  const provider = new AskedProvider(client);
  const view = vscode.window.createTreeView('headwater.askedNotFound', { treeDataProvider: provider });
  const entitle = () => {
    view.title = askedTexts[client.language].title;
  };
  entitle();
  return vscode.Disposable.from(
    provider,
    view,
    client.onDidChange(entitle),
    registerRowCommand(client, 'headwater.writeAsked', (node?: AskedNode) =>
      node?.kind === 'asked'
        ? vscode.commands.executeCommand('headwater.newAnswer', { title: titleOf(node.group.query) })
        : undefined,
    ),
  );
}

class AskedProvider implements vscode.TreeDataProvider<AskedNode>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #rowChanges = new RowChanges(() => this.#changed.fire(undefined), editorCaughtUp);
  readonly #quiet = new WhenQuiet(pauseMs, () => this.#rowChanges.changed());
  readonly #listening: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: HeadwaterClient) {
    this.#client = client;
    this.#listening = client.onDidChange(() => this.#quiet.soon());
  }

  getChildren(node?: AskedNode): Promise<AskedNode[]> | AskedNode[] {
    return node ? below(node) : this.#rowChanges.top(() => this.#top());
  }

  getTreeItem(node: AskedNode): vscode.TreeItem {
    const t = askedTexts[this.#client.language];
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    if (node.kind === 'base') return new vscode.TreeItem(node.base.name, Expanded);
    if (node.kind === 'failed') {
      const item = new vscode.TreeItem(node.message, None);
      item.iconPath = new vscode.ThemeIcon('warning');
      return item;
    }
    const { query, count } = node.kind === 'asked' ? node.group : node;
    const several = node.kind === 'asked' && node.group.wordings.length > 1;
    const item = new vscode.TreeItem(query, several ? Collapsed : None);
    item.id = node.id;
    item.contextValue = node.kind;
    item.description = t.times(count);
    if (node.kind === 'asked') {
      item.tooltip = t.tooltip(node.group);
      item.iconPath = new vscode.ThemeIcon(node.group.withoutResult ? 'question' : 'eye-closed');
    }
    item.accessibilityInformation = { label: `${query}, ${t.times(count)}` };
    return item;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#quiet.dispose();
    this.#changed.dispose();
  }

  async #top(): Promise<AskedNode[]> {
    try {
      const bases = (await this.#client.ask(askedNotFound, null)) ?? [];
      const asked = bases.filter(base => base.groups.length > 0);
      const [only] = asked;
      // One knowledge base needs no level of its own.
      return only && bases.length === 1
        ? below({ kind: 'base', base: only })
        : asked.map(base => ({ kind: 'base', base }));
    } catch (error) {
      const why = messageOf(error);
      return [{ kind: 'failed', message: askedTexts[this.#client.language].failed(why) }];
    }
  }
}

function below(node: AskedNode): AskedNode[] {
  if (node.kind === 'base') {
    const { root, groups } = node.base;
    return groups.map(group => ({ kind: 'asked', id: `${root} ${group.query}`, group }));
  }
  if (node.kind === 'asked') {
    const { id, group } = node;
    return group.wordings.map(wording => ({ kind: 'wording', id: `${id} / ${wording.query}`, ...wording }));
  }
  return [];
}
