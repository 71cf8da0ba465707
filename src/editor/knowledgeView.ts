import * as vscode from 'vscode';
import { type KnowledgeTree, tree } from '../server/protocol.ts';
import type { Leaf, ProcessBranch } from '../service/tree.ts';
import { articleIcon } from './articleIcon.ts';
import type { HeadwaterClient } from './client.ts';
import { texts } from './texts.ts';

/** A row of the tree; commands of the context menu get it. */
export interface KnowledgeNode {
  readonly label: string;
  readonly kind: 'base' | 'process' | 'article' | 'group';
  readonly root: string;
  readonly leaf?: Leaf & { readonly owner?: string };
  readonly children: readonly KnowledgeNode[];
}

/** The Knowledge view: processes with their answers and stories, and a filter. */
export function registerKnowledgeView(client: HeadwaterClient): vscode.Disposable {
  const provider = new KnowledgeProvider(client);
  const view = vscode.window.createTreeView('headwater.knowledge', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const setFilter = async (filter: string) => {
    provider.setFilter(filter);
    view.description = filter === '' ? '' : texts[client.language].filtered(filter);
    await vscode.commands.executeCommand('setContext', 'headwater.filtered', filter !== '');
  };
  return vscode.Disposable.from(
    provider,
    view,
    vscode.commands.registerCommand('headwater.filterKnowledge', async (given?: string) => {
      const filter =
        typeof given === 'string'
          ? given
          : await vscode.window.showInputBox({
              value: provider.filter,
              placeHolder: texts[client.language].filterPlaceholder,
            });
      if (filter !== undefined) await setFilter(filter.trim());
    }),
    vscode.commands.registerCommand('headwater.clearFilter', () => setFilter('')),
  );
}

class KnowledgeProvider implements vscode.TreeDataProvider<KnowledgeNode>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #listening: vscode.Disposable;
  #filter = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: HeadwaterClient) {
    this.#client = client;
    this.#listening = client.onDidChange(({ articles }) => {
      if (articles) this.#changed.fire(undefined);
    });
  }

  get filter(): string {
    return this.#filter;
  }

  setFilter(filter: string): void {
    this.#filter = filter;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: KnowledgeNode): Promise<KnowledgeNode[]> {
    if (node) return [...node.children];
    const asked = this.#filter === '' ? {} : { filter: this.#filter };
    const trees = (await this.#client.ask(tree, asked)) ?? [];
    const bases = trees.map(base => this.#baseNode(base));
    // One knowledge base needs no level of its own.
    const [only] = bases;
    return only && bases.length === 1 ? [...only.children] : bases;
  }

  getTreeItem(node: KnowledgeNode): vscode.TreeItem {
    const { kind, leaf, root, children } = node;
    const open = this.#filter !== '' || kind === 'base';
    const state = open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
    const item = new vscode.TreeItem(
      node.label,
      children.length > 0 ? state : vscode.TreeItemCollapsibleState.None,
    );
    item.contextValue = kind;
    item.id = `${root}\n${kind}\n${leaf?.path ?? node.label}`;
    if (!leaf) return item;
    const uri = articleUri(node);
    const t = texts[this.#client.language];
    const status = t.status[leaf.status] ?? leaf.status;
    item.iconPath = articleIcon(leaf.type, leaf.status);
    item.description =
      leaf.owner ?? (leaf.status === 'validated' ? leaf.language : `${leaf.language} · ${status}`);
    item.tooltip = `${leaf.title}\n${leaf.id} · ${leaf.language} · ${status}`;
    if (uri) {
      item.resourceUri = uri;
      item.command = { command: 'vscode.open', title: '', arguments: [uri] };
    }
    return item;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #baseNode({ root, name, branches }: KnowledgeTree): KnowledgeNode {
    return {
      label: name,
      kind: 'base',
      root,
      children: branches.map(branch => this.#branchNode(root, branch)),
    };
  }

  #branchNode(root: string, { process, answers, stories }: ProcessBranch): KnowledgeNode {
    const t = texts[this.#client.language];
    const article = (leaf: Leaf): KnowledgeNode => ({
      label: leaf.title,
      kind: 'article',
      root,
      leaf,
      children: [],
    });
    const children = [...answers.map(article), ...stories.map(article)];
    if (!process) return { label: t.withoutProcess, kind: 'group', root, children };
    return { label: process.title, kind: 'process', root, leaf: process, children };
  }
}

/** The file of a row; undefined for rows that are no article. */
export function articleUri({ root, leaf }: KnowledgeNode): vscode.Uri | undefined {
  return leaf && vscode.Uri.joinPath(vscode.Uri.parse(root), leaf.path);
}
