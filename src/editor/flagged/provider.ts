import * as vscode from 'vscode';
import type { Level } from '../../insight/assessment.ts';
import type { HeadwaterClient } from '../client.ts';
import { editorCaughtUp } from '../editorCaughtUp.ts';
import { RowChanges } from '../rowChanges.ts';
import type { Flags, PlacedProcess } from './flags.ts';
import { type FlagRow, rowsOf } from './rows.ts';
import { flaggedTexts } from './texts.ts';
import { evidenceTooltip } from './tooltip.ts';
import { rowDescription } from './words.ts';

/** Shape and colour both tell the level. */
const icons: Record<Level, vscode.ThemeIcon> = {
  alarm: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  watch: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  none: new vscode.ThemeIcon('pass'),
  'too-few': new vscode.ThemeIcon('circle-outline'),
};

/** The rows of the "Flagged processes" view. */
export class FlagProvider implements vscode.TreeDataProvider<FlagRow>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #flags: Flags;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #rowChanges = new RowChanges(() => this.#changed.fire(undefined), editorCaughtUp);
  readonly #listening: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: HeadwaterClient, flags: Flags) {
    this.#client = client;
    this.#flags = flags;
    this.#listening = flags.onDidChange(() => this.#rowChanges.changed());
  }

  getChildren(row?: FlagRow): Promise<FlagRow[]> | FlagRow[] {
    if (!row) return this.#rowChanges.top(() => this.#top());
    return row.kind === 'flag' ? [] : [...row.children];
  }

  getTreeItem(row: FlagRow): vscode.TreeItem {
    const t = flaggedTexts[this.#client.language];
    if (row.kind === 'flag') return this.#flagItem(row.flag);
    if (row.kind === 'base') {
      const item = new vscode.TreeItem(row.report.name, vscode.TreeItemCollapsibleState.Expanded);
      item.id = row.report.root;
      return item;
    }
    const label = t.group[row.level](row.children.length);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `${row.root}\n${row.level}`;
    return item;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  async #top(): Promise<FlagRow[]> {
    // Why they can't be read stands above the rows.
    return [...rowsOf(await this.#flags.reports().catch(() => []))];
  }

  #flagItem(flag: PlacedProcess): vscode.TreeItem {
    const { process, report, uri } = flag;
    const t = flaggedTexts[this.#client.language];
    const { level } = process;
    const item = new vscode.TreeItem(process.title);
    item.id = `${report.root}\n${level}\n${process.process}`;
    item.contextValue = 'flag';
    item.iconPath = icons[level];
    item.description = rowDescription(process, this.#client.language);
    item.accessibilityInformation = { label: `${process.title}: ${t.level[level]}. ${item.description}` };
    item.tooltip = evidenceTooltip(flag, this.#client.language);
    item.command = uri
      ? { command: 'vscode.open', title: '', arguments: [vscode.Uri.parse(uri)] }
      : { command: 'headwater.showFlag', title: '', arguments: [row(flag)] };
    return item;
  }
}

function row(flag: PlacedProcess): FlagRow {
  return { kind: 'flag', flag };
}
