import * as vscode from 'vscode';
import { messageOf } from '../../platform/messageOf.ts';
import { answerMessage, reply } from '../../server/engineerProtocol.ts';
import type { CurrentChannel } from '../channel/currentChannel.ts';
import type { HeadwaterClient } from '../client.ts';
import { copyPlain, say } from '../copyText.ts';
import { openArticle } from '../openArticle.ts';
import { rootOf } from '../rootOf.ts';
import { tabIcon } from '../tabIcon.ts';
import { tellError } from '../tellError.ts';
import { mediaFolder, webviewShell } from '../webviewShell.ts';
import type { FromPanel, ToPanel } from './messages.ts';
import { answerTexts } from './texts.ts';
import { writtenChannel } from './writtenChannel.ts';

export interface AnswerPanelOptions {
  readonly client: HeadwaterClient;
  readonly channel: CurrentChannel;
  readonly extension: vscode.Uri;
}

/** What the panel is opened with. */
export interface AnswerSubject {
  readonly message: string | undefined;
  /** URI of what was open: its knowledge base answers. */
  readonly near: string | undefined;
}

/** The panel in which a customer's message is answered. What is pasted goes to the worker and nowhere else. */
export class AnswerPanel implements vscode.Disposable {
  readonly #options: AnswerPanelOptions;
  readonly #panel: vscode.WebviewPanel;
  readonly #listening: vscode.Disposable;
  /** To be put into the panel once it listens. */
  #given: string | undefined;
  #near: string | undefined;
  /** Chosen in the panel, whatever it is; a message was written, and so is its reply where nobody says otherwise. */
  #chosen: string | undefined;

  readonly onDidDispose: vscode.Event<void>;

  constructor(options: AnswerPanelOptions, { message, near }: AnswerSubject) {
    const { client, channel, extension } = options;
    this.#options = options;
    this.#given = message;
    this.#near = near;
    const t = answerTexts[client.language];
    this.#panel = vscode.window.createWebviewPanel('headwater.answer', t.title, vscode.ViewColumn.Active, {
      enableScripts: true,
      // A reply that was half changed by hand must not be lost by looking at an article.
      retainContextWhenHidden: true,
      localResourceRoots: [mediaFolder(extension)],
    });
    this.onDidDispose = this.#panel.onDidDispose;
    const { webview } = this.#panel;
    this.#panel.iconPath = tabIcon(extension);
    this.#listening = vscode.Disposable.from(
      webview.onDidReceiveMessage((message: FromPanel) => this.#answer(message).catch(tellError)),
      channel.onDidChange(() => this.#setUp().catch(tellError)),
    );
    this.#panel.onDidDispose(() => this.#listening.dispose());
    webview.html = webviewShell(webview, extension, 'answerView', client.language);
  }

  reveal({ message, near }: AnswerSubject): void {
    this.#near = near ?? this.#near;
    this.#panel.reveal();
    if (message !== undefined) this.#send({ kind: 'take', message });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #send(message: ToPanel): void {
    void this.#panel.webview.postMessage(message);
  }

  async #setUp(): Promise<void> {
    const { client, channel } = this.#options;
    const channels = await channel.all();
    const current = await this.#channel();
    this.#send({ kind: 'setup', language: client.language, channels, channel: current?.key });
  }

  /** The channel of the reply. */
  async #channel(): Promise<{ readonly key: string; readonly label: string } | undefined> {
    const { channel } = this.#options;
    const current = await channel.get();
    return current?.key === this.#chosen ? current : writtenChannel(await channel.all(), current);
  }

  async #answer(message: FromPanel): Promise<void> {
    const { client, channel } = this.#options;
    switch (message.kind) {
      case 'ready':
        await this.#setUp();
        if (this.#given !== undefined) this.#send({ kind: 'take', message: this.#given });
        this.#given = undefined;
        return;
      case 'message':
        return this.#ask(message, () => this.#find(message));
      case 'compose':
        return this.#ask(message, () => this.#compose(message));
      case 'channel':
        this.#chosen = message.channel;
        return channel.set(message.channel);
      case 'open':
        await openArticle(message.hit, vscode.ViewColumn.Beside);
        return;
      case 'write':
        await vscode.commands.executeCommand('headwater.newAnswer', { title: message.title });
        return;
      case 'copied': {
        const said = answerTexts[client.language].copied((await this.#channel())?.label ?? '');
        if (message.done) say(said);
        else await copyPlain(message, said);
      }
    }
  }

  async #ask(
    { kind, number }: Extract<FromPanel, { kind: 'message' | 'compose' }>,
    question: () => Promise<ToPanel | undefined>,
  ): Promise<void> {
    try {
      const answer = await question();
      if (answer) this.#send(answer);
    } catch (error) {
      this.#send({ kind: 'failed', asked: kind, number, message: messageOf(error) });
    }
  }

  async #find({ number, message }: Extract<FromPanel, { kind: 'message' }>): Promise<ToPanel> {
    const { client } = this.#options;
    const near = this.#near === undefined ? undefined : rootOf(client.roots, this.#near);
    const asked = { message, ...(near !== undefined && { near }) };
    return { kind: 'answered', number, answered: (await client.ask(answerMessage, asked)) ?? null };
  }

  async #compose({
    number,
    root,
    articles,
    language,
  }: Extract<FromPanel, { kind: 'compose' }>): Promise<ToPanel | undefined> {
    const { client } = this.#options;
    const current = await this.#channel();
    const asked = { root, articles, language, ...(current && { channel: current.key }) };
    const composed = await client.ask(reply, asked);
    return composed ? { kind: 'composed', number, reply: composed } : undefined;
  }
}
