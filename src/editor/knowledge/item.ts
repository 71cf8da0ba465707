import * as vscode from 'vscode';
import { numbers } from '../../insight/numbers.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { articleIcon } from '../articleIcon.ts';
import { nameOfRoot } from '../rootOf.ts';
import { texts } from '../texts.ts';
import { articleUri, type KnowledgeNode } from './node.ts';
import { knowledgeTexts } from './texts.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a row looks. @param open true where rows with something below them start open, as under a filter */
export function knowledgeItem(
  node: KnowledgeNode,
  language: InterfaceLanguage,
  open: boolean,
): vscode.TreeItem {
  const t = knowledgeTexts[language];
  const { count } = numbers[language];
  const below = (articles: number) => (articles === 0 ? None : open ? Expanded : Collapsed);
  const item = (label: string, state: vscode.TreeItemCollapsibleState, id: string) => {
    const made = new vscode.TreeItem(label, state);
    // Rows keep their state by their id: under a filter they are others, so that they start open.
    made.id = [node.root, node.kind, id, ...(open ? ['filtered'] : [])].join('\n');
    made.contextValue = node.kind;
    return made;
  };
  switch (node.kind) {
    case 'base':
      return item(node.name, Expanded, '');
    case 'group': {
      const made = item(t.withoutProcess, below(node.articles), '');
      made.description = count(node.articles);
      return made;
    }
    case 'folder': {
      const { path, articles } = node.leaf;
      const made = item(node.above === '' ? path : path.slice(node.above.length + 1), below(articles), path);
      made.iconPath = vscode.ThemeIcon.Folder;
      made.description = count(articles);
      return made;
    }
    case 'unopened': {
      const made = item(t.notOpened(nameOfRoot(node.root)), None, '');
      made.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
      made.description = node.message;
      made.tooltip = `${node.message}\n${t.openAgain}`;
      made.command = { command: 'headwater.openAgain', title: t.openAgain, arguments: [node.root] };
      return made;
    }
    case 'more': {
      const made = item(t.more(count(node.count)), None, node.below);
      made.iconPath = new vscode.ThemeIcon('ellipsis');
      made.command = { command: 'headwater.filterKnowledge', title: '' };
      return made;
    }
    default:
      return articleItem(
        node,
        item(node.leaf.title, node.kind === 'process' ? below(node.leaf.articles) : None, node.leaf.path),
        language,
      );
  }
}

function articleItem(
  node: Extract<KnowledgeNode, { kind: 'process' | 'article' }>,
  item: vscode.TreeItem,
  language: InterfaceLanguage,
): vscode.TreeItem {
  const { leaf } = node;
  const uri = articleUri(node);
  const status = texts[language].status[leaf.status] ?? leaf.status;
  const owner = node.kind === 'process' ? node.leaf.owner : undefined;
  item.iconPath = articleIcon(leaf.type, leaf.status);
  item.description = owner ?? (leaf.status === 'validated' ? leaf.language : `${leaf.language} · ${status}`);
  item.tooltip = `${leaf.title}\n${leaf.id} · ${leaf.language} · ${status}`;
  if (uri) {
    item.resourceUri = uri;
    item.command = { command: 'vscode.open', title: '', arguments: [uri] };
  }
  return item;
}
