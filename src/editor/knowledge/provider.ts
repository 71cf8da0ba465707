import * as vscode from 'vscode';
import { type BranchParameters, type KnowledgeTree, tree, treeBranch } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { editorCaughtUp } from '../editorCaughtUp.ts';
import { RowChanges } from '../rowChanges.ts';
import { WhenQuiet } from '../whenQuiet.ts';
import { knowledgeItem } from './item.ts';
import type { KnowledgeNode } from './node.ts';

const pauseMs = 200;

/** Asks for what stands below a row when it is opened, so that the size of a knowledge base doesn't matter. */
export class KnowledgeProvider implements vscode.TreeDataProvider<KnowledgeNode>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #rowChanges = new RowChanges(() => this.#changed.fire(undefined), editorCaughtUp);
  /** All that is open in the tree is asked for again, which takes the worker some time where there are many articles. */
  readonly #quiet = new WhenQuiet(pauseMs, () => this.#rowChanges.changed());
  readonly #listening: vscode.Disposable;
  #filter = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: HeadwaterClient) {
    this.#client = client;
    this.#listening = client.onDidChange(({ articles }) => {
      if (articles) this.#quiet.soon();
    });
  }

  get filter(): string {
    return this.#filter;
  }

  setFilter(filter: string): void {
    this.#filter = filter;
    this.#rowChanges.changed();
  }

  async getChildren(node?: KnowledgeNode): Promise<KnowledgeNode[]> {
    if (!node) return this.#rowChanges.top(() => this.#top());
    switch (node.kind) {
      case 'base':
        return [...node.children];
      case 'process':
        return this.#branch(node.root, { process: node.leaf.id }, node.leaf.path);
      case 'group':
        return this.#branch(node.root, { folder: '' }, '');
      case 'folder':
        return this.#branch(node.root, { folder: node.leaf.path }, node.leaf.path);
      default:
        return [];
    }
  }

  getTreeItem(node: KnowledgeNode): vscode.TreeItem {
    return knowledgeItem(node, this.#client.language, this.#filter !== '');
  }

  dispose(): void {
    this.#listening.dispose();
    this.#quiet.dispose();
    this.#changed.dispose();
  }

  async #top(): Promise<KnowledgeNode[]> {
    const bases = ((await this.#client.ask(tree, this.#asked())) ?? []).map(baseNode);
    // One knowledge base needs no row of its own.
    const [only] = bases;
    const unopened = [...this.#client.unopened].map(
      ([root, message]): KnowledgeNode => ({ kind: 'unopened', root, message }),
    );
    return [...unopened, ...(only && bases.length === 1 ? only.children : bases)];
  }

  async #branch(root: string, of: BranchParameters['of'], below: string): Promise<KnowledgeNode[]> {
    const branch = await this.#client.ask(treeBranch, { root, of, ...this.#asked() });
    if (!branch) return [];
    const { folders, articles, more } = branch;
    return [
      ...folders.map((leaf): KnowledgeNode => ({ kind: 'folder', root, leaf, above: below })),
      ...articles.map((leaf): KnowledgeNode => ({ kind: 'article', root, leaf })),
      ...(more > 0 ? [{ kind: 'more', root, count: more, below } as const] : []),
    ];
  }

  #asked(): { filter?: string } {
    return this.#filter === '' ? {} : { filter: this.#filter };
  }
}

function baseNode({
  root,
  name,
  processes,
  homeless,
}: KnowledgeTree): Extract<KnowledgeNode, { kind: 'base' }> {
  const children: KnowledgeNode[] = processes.map(leaf => ({ kind: 'process', root, leaf }));
  if (homeless > 0) children.push({ kind: 'group', root, articles: homeless });
  return { kind: 'base', root, name, children };
}
