import * as vscode from 'vscode';
import { type BacklinksOf, backlinks } from '../../server/authoringProtocol.ts';
import type { HeadwaterClient } from '../client.ts';

type Place = BacklinksOf['places'][number] & { readonly uri: string };
type Node = BacklinksOf | Place;

/** The "Backlinks" view: what links to the article that is open. */
export function registerBacklinks(client: HeadwaterClient): vscode.Disposable {
  const provider = new BacklinksProvider(client);
  const view = vscode.window.createTreeView('headwater.backlinks', { treeDataProvider: provider });
  const refresh = () => {
    if (view.visible) provider.refresh();
  };
  return vscode.Disposable.from(
    provider,
    view,
    provider.onDidShow(title => {
      view.description = title;
    }),
    view.onDidChangeVisibility(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    client.onDidChange(({ articles }) => {
      if (articles) refresh();
    }),
  );
}

class BacklinksProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #shown = new vscode.EventEmitter<string>();

  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidShow = this.#shown.event;

  constructor(client: HeadwaterClient) {
    this.#client = client;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'places' in node ? node.places.map(place => ({ ...place, uri: node.uri })) : [];
    const document = vscode.window.activeTextEditor?.document;
    const found =
      document?.languageId === 'markdown'
        ? await this.#client.ask(backlinks, { uri: document.uri.toString() })
        : undefined;
    this.#shown.fire(found?.title ?? '');
    return [...(found?.groups ?? [])];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const uri = vscode.Uri.parse(node.uri);
    if ('places' in node) {
      const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
      item.resourceUri = uri;
      item.iconPath = vscode.ThemeIcon.File;
      item.description = String(node.places.length);
      return item;
    }
    const { start, end } = node.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const item = new vscode.TreeItem(node.lineText.trim());
    item.description = String(start.line + 1);
    item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: range }] };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#shown.dispose();
  }
}
