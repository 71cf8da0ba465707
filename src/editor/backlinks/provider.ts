import * as vscode from 'vscode';
import { type Backlinks, type BacklinksOf, backlinks } from '../../server/authoringProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { editorCaughtUp } from '../editorCaughtUp.ts';
import { RowChanges } from '../rowChanges.ts';
import { rangeOf } from '../textEdits.ts';
import { backlinksTexts } from './texts.ts';

type Place = BacklinksOf['places'][number] & { readonly uri: string };
type Node = BacklinksOf | Place;

/** Asks what links to one article, when the view asks for it. */
export class BacklinksProvider implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #article: () => vscode.Uri | undefined;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #rowChanges = new RowChanges(() => this.#changed.fire(undefined), editorCaughtUp);
  readonly #shown = new vscode.EventEmitter<Backlinks | undefined>();

  readonly onDidChangeTreeData = this.#changed.event;
  /** Undefined where no article is open. */
  readonly onDidShow = this.#shown.event;

  /** @param article the one whose backlinks are shown */
  constructor(client: HeadwaterClient, article: () => vscode.Uri | undefined) {
    this.#client = client;
    this.#article = article;
  }

  refresh(): void {
    this.#rowChanges.changed();
  }

  getChildren(node?: Node): Promise<Node[]> | Node[] {
    if (!node) return this.#rowChanges.top(() => this.#top());
    return 'places' in node ? node.places.map(place => ({ ...place, uri: node.uri })) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const t = backlinksTexts[this.#client.language];
    const uri = vscode.Uri.parse(node.uri);
    if ('places' in node) {
      const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
      item.id = node.uri;
      item.resourceUri = uri;
      item.iconPath = vscode.ThemeIcon.File;
      item.description = t.places(node.places.length);
      item.contextValue = 'article';
      return item;
    }
    const item = new vscode.TreeItem(node.lineText.trim());
    item.description = t.line(node.range.start.line + 1);
    item.tooltip = node.lineText.trim();
    item.command = {
      command: 'vscode.open',
      title: '',
      arguments: [uri, { selection: rangeOf(node.range) }],
    };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#shown.dispose();
  }

  async #top(): Promise<Node[]> {
    const uri = this.#article()?.toString();
    const found = (uri !== undefined && (await this.#client.ask(backlinks, { uri }))) || undefined;
    this.#shown.fire(found);
    return [...(found?.groups ?? [])];
  }
}
