import * as vscode from 'vscode';
import type { WorkKind } from '../../authoring/needsWork/kinds.ts';
import { needsWork, type PlacedWork } from '../../server/editorProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { Figures } from '../figures.ts';
import { needsWorkTexts } from './texts.ts';

const limit = 200;

/** Icons by the kind of the gravest reason. */
const icons: Readonly<Record<WorkKind, string>> = {
  flagged: 'flame',
  'personal-data': 'shield',
  contradiction: 'compare-changes',
  marked: 'comment',
  error: 'error',
  'past-review': 'calendar',
  asked: 'question',
  'broken-link': 'link',
  duplicate: 'files',
  'never-used': 'circle-slash',
};

/** The "Needs work" view: first what helps most customers. It is worked out only while somebody looks. */
export function registerNeedsWork(client: HeadwaterClient): vscode.Disposable {
  const provider = new WorkProvider(client);
  const view = vscode.window.createTreeView('headwater.needsWork', { treeDataProvider: provider });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(waiting);
    if (view.visible) waiting = setTimeout(() => provider.refresh(), 500);
  };
  return vscode.Disposable.from(
    provider,
    view,
    view.onDidChangeVisibility(refresh),
    client.onDidChange(refresh),
    { dispose: () => clearTimeout(waiting) },
  );
}

class WorkProvider implements vscode.TreeDataProvider<PlacedWork>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #changed = new vscode.EventEmitter<undefined>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: HeadwaterClient) {
    this.#client = client;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: PlacedWork): Promise<PlacedWork[]> {
    if (node) return [];
    return [...((await this.#client.ask(needsWork, { limit })) ?? [])];
  }

  getTreeItem(work: PlacedWork): vscode.TreeItem {
    const t = needsWorkTexts[this.#client.language];
    const item = new vscode.TreeItem(work.title);
    const contacts = t.contacts(new Figures(this.#client.language).whole(work.contacts), work.contacts);
    item.description = `${contacts} · ${work.reasons[0] ?? ''}`;
    item.tooltip = [work.title, contacts, ...work.reasons.map(reason => `• ${reason}`)].join('\n');
    item.iconPath = new vscode.ThemeIcon(icons[work.kind]);
    if (work.uri !== undefined) {
      const at = new vscode.Range(work.line, 0, work.line, 0);
      item.command = {
        command: 'vscode.open',
        title: '',
        arguments: [vscode.Uri.parse(work.uri), { selection: at }],
      };
    } else {
      item.command = { command: 'headwater.newAnswer', title: '', arguments: [{ title: work.title }] };
    }
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
