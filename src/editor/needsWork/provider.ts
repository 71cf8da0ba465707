import * as vscode from 'vscode';
import { numbers } from '../../insight/numbers.ts';
import { messageOf } from '../../platform/messageOf.ts';
import { needsWork, type PlacedWork, type WorkList } from '../../server/editorProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { editorCaughtUp } from '../editorCaughtUp.ts';
import type { LastChanges } from '../history/lastChanges.ts';
import { RowChanges } from '../rowChanges.ts';
import { workItem, workTooltip } from './item.ts';
import { needsWorkTexts } from './texts.ts';

const limit = 200;

type WorkNode =
  | (PlacedWork & { readonly note?: undefined })
  /** A row that only says something. */
  | { readonly note: string; readonly icon: string };

/** Works out what needs work when the view asks for it. */
export class WorkProvider implements vscode.TreeDataProvider<WorkNode>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #lastChanges: LastChanges;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #rowChanges = new RowChanges(() => this.#changed.fire(undefined), editorCaughtUp);

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: HeadwaterClient, lastChanges: LastChanges) {
    this.#client = client;
    this.#lastChanges = lastChanges;
  }

  refresh(): void {
    this.#rowChanges.changed();
  }

  getChildren(node?: WorkNode): Promise<WorkNode[]> | WorkNode[] {
    return node ? [] : this.#rowChanges.top(() => this.#top());
  }

  getTreeItem(node: WorkNode): vscode.TreeItem {
    if (node.note === undefined) return workItem(node, this.#client.language);
    const item = new vscode.TreeItem(node.note);
    item.iconPath = new vscode.ThemeIcon(node.icon);
    item.tooltip = node.note;
    return item;
  }

  /** The tooltip is made when it is looked at: who changed the article last is asked for that one only. */
  async resolveTreeItem(item: vscode.TreeItem, node: WorkNode): Promise<vscode.TreeItem> {
    if (node.note !== undefined || node.uri === undefined) return item;
    const { language } = this.#client;
    const change = await this.#lastChanges.sentence(vscode.Uri.parse(node.uri), language);
    item.tooltip = workTooltip(node, language, change);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #top(): Promise<WorkNode[]> {
    try {
      const list = await this.#client.ask(needsWork, { limit });
      return list ? this.#rows(list) : [];
    } catch (error) {
      const why = messageOf(error);
      return [{ note: needsWorkTexts[this.#client.language].failed(why), icon: 'warning' }];
    }
  }

  #rows({ items, more, withoutContacts }: WorkList): WorkNode[] {
    const { language } = this.#client;
    const t = needsWorkTexts[language];
    const notes = withoutContacts.map(why => ({ note: t.withoutContacts(why), icon: 'warning' }));
    const rest = more > 0 ? [{ note: t.more(numbers[language].count(more)), icon: 'ellipsis' }] : [];
    return [...notes, ...items, ...rest];
  }
}
