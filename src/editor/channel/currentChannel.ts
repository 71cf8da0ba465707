import * as vscode from 'vscode';
import { type KnowledgeBaseInfo, knowledgeBases } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { channelTexts } from './texts.ts';

/** In the memory of the workspace. */
const key = 'headwater.channel';
type Channel = KnowledgeBaseInfo['channels'][number];

const icons: Readonly<Record<string, string>> = { phone: 'call-outgoing', chat: 'comment', 'e-mail': 'mail' };

/** The channel on which the person answers customers now: kept for the workspace, shown in the status bar. */
export class CurrentChannel implements vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #item = vscode.window.createStatusBarItem(
    'headwater.channel',
    vscode.StatusBarAlignment.Right,
    90,
  );
  readonly #registered: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(client: HeadwaterClient, memory: vscode.Memento) {
    this.#client = client;
    this.#memory = memory;
    this.#item.command = 'headwater.chooseChannel';
    this.#registered = vscode.Disposable.from(
      vscode.commands.registerCommand('headwater.chooseChannel', (given?: unknown) =>
        typeof given === 'string' ? this.set(given) : this.#choose(),
      ),
      client.onDidChange(() => this.#show()),
    );
  }

  /** Channels of the knowledge bases, each key once. */
  async all(): Promise<readonly Channel[]> {
    const bases = (await this.#client.ask(knowledgeBases, null)) ?? [];
    return [...new Map(bases.flatMap(base => base.channels).map(channel => [channel.key, channel])).values()];
  }

  /** The chosen one, the first where none was chosen; undefined where there are none. */
  async get(): Promise<Channel | undefined> {
    const channels = await this.all();
    const chosen = this.#memory.get<string>(key);
    return channels.find(channel => channel.key === chosen) ?? channels[0];
  }

  async set(channel: string): Promise<void> {
    await this.#memory.update(key, channel);
    await this.#show();
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
    this.#item.dispose();
  }

  async #choose(): Promise<void> {
    const t = channelTexts[this.#client.language];
    const current = await this.get();
    const items = (await this.all()).map(({ key, label }) => ({
      label,
      key,
      iconPath: new vscode.ThemeIcon(icons[key] ?? 'megaphone'),
      ...(key === current?.key && { description: '✓' }),
    }));
    const chosen = await vscode.window.showQuickPick(items, { title: t.title, placeHolder: t.choose });
    if (chosen) await this.set(chosen.key);
  }

  async #show(): Promise<void> {
    const t = channelTexts[this.#client.language];
    const channel = await this.get().catch(() => undefined);
    if (!channel) {
      this.#item.hide();
      return;
    }
    this.#item.name = t.title;
    this.#item.text = `$(${icons[channel.key] ?? 'megaphone'}) ${channel.label}`;
    this.#item.tooltip = t.tooltip(channel.label);
    this.#item.accessibilityInformation = { label: t.tooltip(channel.label), role: 'button' };
    this.#item.show();
  }
}
