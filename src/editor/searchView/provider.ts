import * as vscode from 'vscode';
import { channelAnswer, facetedSearch } from '../../server/engineerProtocol.ts';
import type { FruitlessSearches } from '../askedNotFound/fruitlessSearches.ts';
import type { CurrentChannel } from '../channel/currentChannel.ts';
import type { HeadwaterClient } from '../client.ts';
import { copyPlain, say } from '../copyText.ts';
import { openArticle } from '../openArticle.ts';
import { previewArticle } from '../previewArticle.ts';
import { texts } from '../texts.ts';
import { mediaFolder, webviewShell } from '../webviewShell.ts';
import type { FromView, ToView } from './messages.ts';
import { searchViewTexts } from './texts.ts';

const limit = 50;

export interface SearchViewOptions {
  readonly client: HeadwaterClient;
  readonly channel: CurrentChannel;
  readonly fruitless: FruitlessSearches;
  readonly extension: vscode.Uri;
}

/** The Search view: the page asks, this answers from the worker and opens what was chosen. */
export class SearchViewProvider implements vscode.WebviewViewProvider {
  readonly #options: SearchViewOptions;
  #asked = new vscode.CancellationTokenSource();

  constructor(options: SearchViewOptions) {
    this.#options = options;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { client, extension, fruitless } = this.#options;
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: [mediaFolder(extension)] };
    const send = (message: ToView) => void webview.postMessage(message);
    const listening = [
      webview.onDidReceiveMessage((message: FromView) => this.#answer(message, send)),
      client.onDidLoad(({ done, total }) => send({ kind: 'loading', done, total })),
      client.onDidChange(({ articles }) => {
        send({ kind: 'setup', language: client.language });
        if (articles) send({ kind: 'changed' });
      }),
      view.onDidChangeVisibility(() => {
        if (!view.visible) fruitless.left();
      }),
    ];
    view.onDidDispose(() => {
      for (const each of listening) each.dispose();
    });
    webview.html = webviewShell(webview, extension, 'searchView', client.language);
  }

  async #answer(message: FromView, send: (message: ToView) => void): Promise<void> {
    const { client, fruitless } = this.#options;
    switch (message.kind) {
      case 'ready':
        return send({ kind: 'setup', language: client.language });
      case 'search':
        return this.#search(message.number, message.query, send);
      case 'settled':
        if (message.query === '') fruitless.left();
        else fruitless.settled(message.query, message.total);
        return;
      case 'open':
        fruitless.opened();
        if (message.how === 'preview') return previewArticle(message.hit);
        return openArticle(
          message.hit,
          message.how === 'side' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
        );
      case 'copy':
        return this.#copy(message.uri, send);
      case 'copyPlain':
        return vscode.env.clipboard.writeText(message.plain);
      case 'write':
        await vscode.commands.executeCommand('headwater.newAnswer', { title: message.title });
    }
  }

  async #search(number: number, query: string, send: (message: ToView) => void): Promise<void> {
    this.#asked.cancel();
    this.#asked = new vscode.CancellationTokenSource();
    const { token } = this.#asked;
    try {
      const reply = await this.#options.client.ask(facetedSearch, { query, limit }, token);
      if (token.isCancellationRequested) return;
      if (reply) send({ kind: 'reply', number, reply });
      else send({ kind: 'failed', number, message: texts[this.#options.client.language].noKnowledgeBase });
    } catch (error) {
      if (token.isCancellationRequested) return;
      send({ kind: 'failed', number, message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Plain text at once; where the channel takes HTML, the page puts both on the clipboard. */
  async #copy(uri: string, send: (message: ToView) => void): Promise<void> {
    const { client, channel, fruitless } = this.#options;
    const t = searchViewTexts[client.language];
    const current = await channel.get();
    const answer = await client.ask(channelAnswer, { uri, ...(current && { channel: current.key }) });
    if (!answer || answer.plain === '') {
      void vscode.window.showInformationMessage(t.nothingToCopy);
      return;
    }
    fruitless.opened();
    const said = t.copied(current?.label ?? '');
    if (answer.html === undefined) return copyPlain(answer, said);
    send({ kind: 'clipboard', text: answer });
    say(said);
  }
}
