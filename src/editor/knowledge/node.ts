import * as vscode from 'vscode';
import type { FolderLeaf, Leaf, ProcessLeaf } from '../../service/tree.ts';

interface NodeOf<Kind extends string> {
  readonly kind: Kind;
  /** URI of the knowledge base. */
  readonly root: string;
}

/** A row of the Knowledge view; commands of its context menu get it. */
export type KnowledgeNode =
  | (NodeOf<'base'> & { readonly name: string; readonly children: readonly KnowledgeNode[] })
  | (NodeOf<'process'> & { readonly leaf: ProcessLeaf })
  /** All articles without a process. */
  | (NodeOf<'group'> & { readonly articles: number })
  | (NodeOf<'folder'> & { readonly leaf: FolderLeaf; readonly above: string })
  | (NodeOf<'article'> & { readonly leaf: Leaf })
  /** A knowledge base that could not be opened. */
  | (NodeOf<'unopened'> & { readonly message: string })
  /** What is not listed. */
  | (NodeOf<'more'> & { readonly count: number; readonly below: string });

const kinds: ReadonlySet<unknown> = new Set([
  'base',
  'process',
  'group',
  'folder',
  'article',
  'unopened',
  'more',
]);

/** True for what the view hands to a command. */
export function isKnowledgeNode(subject: unknown): subject is KnowledgeNode {
  return typeof subject === 'object' && subject !== null && 'kind' in subject && kinds.has(subject.kind);
}

/** The file of a row; undefined for rows that are no article. */
export function articleUri(node: KnowledgeNode): vscode.Uri | undefined {
  if (node.kind !== 'process' && node.kind !== 'article') return undefined;
  return vscode.Uri.joinPath(vscode.Uri.parse(node.root), node.leaf.path);
}
