import * as vscode from 'vscode';
import type { FlaggedProcess } from '../insight/flagReport.ts';
import type { HeadwaterClient } from './client.ts';
import { Figures } from './figures.ts';
import type { Flags, PlacedProcess } from './flags.ts';
import { texts } from './texts.ts';

type Level = FlaggedProcess['level'];

/** Shape and colour both tell the level. */
const icons: Record<Level, vscode.ThemeIcon> = {
  alarm: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  watch: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  none: new vscode.ThemeIcon('pass'),
  'too-few': new vscode.ThemeIcon('circle-outline'),
};

/** The "Flagged processes" view: worst first, with a badge for the alarms. */
export function registerFlagView(client: HeadwaterClient, flags: Flags): vscode.Disposable {
  const provider = new FlagProvider(client, flags);
  const view = vscode.window.createTreeView('headwater.flags', { treeDataProvider: provider });
  provider.onDidShow(processes => {
    const t = texts[client.language];
    const alarms = processes.filter(({ process }) => process.level === 'alarm').length;
    view.badge = alarms > 0 ? { value: alarms, tooltip: t.alarms(alarms) } : undefined;
    const flagged = processes.some(({ process }) => process.level === 'alarm' || process.level === 'watch');
    view.message = processes.length > 0 && !flagged ? t.nothingStandsOut : '';
    void vscode.commands.executeCommand('setContext', 'headwater.hasContacts', processes.length > 0);
  });
  return vscode.Disposable.from(
    provider,
    view,
    vscode.commands.registerCommand('headwater.refreshFlags', () => flags.refresh()),
  );
}

class FlagProvider implements vscode.TreeDataProvider<PlacedProcess>, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #flags: Flags;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #shown = new vscode.EventEmitter<readonly PlacedProcess[]>();
  readonly #listening: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidShow = this.#shown.event;

  constructor(client: HeadwaterClient, flags: Flags) {
    this.#client = client;
    this.#flags = flags;
    this.#listening = flags.onDidChange(() => this.#changed.fire(undefined));
  }

  async getChildren(node?: PlacedProcess): Promise<PlacedProcess[]> {
    if (node) return [];
    try {
      const processes = await this.#flags.processes();
      const withContacts = processes.filter(({ report }) => report.report.contacts.used > 0);
      this.#shown.fire(withContacts);
      return withContacts;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(texts[this.#client.language].contactsFailed(why));
      this.#shown.fire([]);
      return [];
    }
  }

  getTreeItem({ process, report, uri }: PlacedProcess): vscode.TreeItem {
    const t = texts[this.#client.language];
    const figures = new Figures(this.#client.language);
    const { level, interval, cost, owner } = process;
    const item = new vscode.TreeItem(process.title);
    item.id = `${report.root}\n${process.process}`;
    item.contextValue = 'flag';
    item.iconPath = icons[level];
    const between = t.interval(figures.percent(interval.low), figures.percent(interval.high));
    const money = figures.money(cost.avoidable, cost.currency);
    item.description =
      level === 'too-few'
        ? `${t.level[level]} (${figures.whole(process.contacts)})${owner ? ` · ${owner}` : ''}`
        : t.flagDescription(figures.percent(process.rate), money, owner ?? '', between);
    item.accessibilityInformation = { label: `${process.title}: ${t.level[level]}. ${item.description}` };
    item.tooltip = this.#tooltip(process, figures);
    if (uri) {
      item.command = { command: 'vscode.open', title: '', arguments: [vscode.Uri.parse(uri)] };
    }
    return item;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
    this.#shown.dispose();
  }

  #tooltip(process: FlaggedProcess, figures: Figures): vscode.MarkdownString {
    const t = texts[this.#client.language];
    const { cost, level } = process;
    const tooltip = new vscode.MarkdownString();
    tooltip.appendMarkdown('**').appendText(process.title).appendMarkdown('** · ').appendText(t.level[level]);
    tooltip.appendMarkdown('\n\n').appendText(process.why);
    if (cost.excess > 0) {
      tooltip.appendMarkdown('\n\n').appendText(t.excess(figures.money(cost.excess, cost.currency)));
    }
    tooltip.appendMarkdown('\n\n').appendText(t.linked);
    return tooltip;
  }
}
