import * as vscode from 'vscode';
import { messageOf } from '../../platform/messageOf.ts';
import { facetedSearch } from '../../server/engineerProtocol.ts';
import type { FruitlessSearches } from '../askedNotFound/fruitlessSearches.ts';
import { WatchedBox } from '../askedNotFound/watchedBox.ts';
import type { AnswerCopier, CopyBoth } from '../channel/copyAnswer.ts';
import type { HeadwaterClient } from '../client.ts';
import { openArticle } from '../openArticle.ts';
import { previewArticle } from '../previewArticle.ts';
import { tellError } from '../tellError.ts';
import { mediaFolder, webviewShell } from '../webviewShell.ts';
import { WhenQuiet } from '../whenQuiet.ts';
import type { FromView, ToView } from './messages.ts';
import { searchViewTexts } from './texts.ts';

const limit = 50;
/** Changes of articles come with every keystroke in one. */
const pauseMs = 200;

export interface SearchViewOptions {
  readonly client: HeadwaterClient;
  readonly copier: AnswerCopier;
  readonly fruitless: FruitlessSearches;
  readonly extension: vscode.Uri;
}

/** The Search view: the page asks, this answers from the worker and opens what was chosen. */
export class SearchViewProvider implements vscode.WebviewViewProvider {
  readonly #options: SearchViewOptions;
  readonly #watched: WatchedBox;
  #asked = new vscode.CancellationTokenSource();
  #view: vscode.WebviewView | undefined;
  /** For the box of a page that has not searched for it yet: it may still be loading. */
  #wanted: string | undefined;
  /** Waits for the page to have written to the clipboard. */
  #copied: ((done: boolean) => void) | undefined;

  constructor(options: SearchViewOptions) {
    this.#options = options;
    this.#watched = new WatchedBox(options.fruitless);
  }

  /** Opens the view with a query in its box. */
  async show(query: string): Promise<void> {
    this.#wanted = query;
    await vscode.commands.executeCommand('headwater.search.focus');
    await this.#view?.webview.postMessage({ kind: 'query', query } satisfies ToView);
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    const { client, extension } = this.#options;
    const { webview } = view;
    webview.options = { enableScripts: true, localResourceRoots: [mediaFolder(extension)] };
    const send = (message: ToView) => void webview.postMessage(message);
    const entitle = () => {
      view.title = searchViewTexts[client.language].title;
    };
    entitle();
    const quiet = new WhenQuiet(pauseMs, () => send({ kind: 'changed' }));
    const listening = [
      quiet,
      webview.onDidReceiveMessage((message: FromView) => this.#answer(message, send).catch(tellError)),
      client.onDidLoad(({ done, total }) => send({ kind: 'loading', done, total })),
      client.onDidChange(({ articles }) => {
        entitle();
        send({ kind: 'setup', language: client.language });
        if (articles) quiet.soon();
      }),
      view.onDidChangeVisibility(() => {
        if (!view.visible) this.#watched.left();
      }),
    ];
    view.onDidDispose(() => {
      for (const each of listening) each.dispose();
      this.#view = undefined;
      this.#copied?.(false);
    });
    webview.html = webviewShell(webview, extension, 'searchView', client.language);
  }

  async #answer(message: FromView, send: (message: ToView) => void): Promise<void> {
    const { client } = this.#options;
    switch (message.kind) {
      case 'ready':
        send({ kind: 'setup', language: client.language });
        if (this.#wanted !== undefined) send({ kind: 'query', query: this.#wanted });
        return;
      case 'search':
        if (message.query === this.#wanted) this.#wanted = undefined;
        return this.#search(message.number, message.query, send);
      case 'open':
        this.#watched.opened();
        if (message.how === 'preview') return previewArticle(message.hit);
        await openArticle(
          message.hit,
          message.how === 'side' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
        );
        return;
      case 'copy':
        return this.#copy(message.uri, send);
      case 'copied':
        this.#copied?.(message.done);
        return;
      case 'write':
        await vscode.commands.executeCommand('headwater.newAnswer', { title: message.title });
    }
  }

  async #search(number: number, query: string, send: (message: ToView) => void): Promise<void> {
    this.#asked.cancel();
    this.#asked = new vscode.CancellationTokenSource();
    const { token } = this.#asked;
    const words = query.trim();
    if (words === '') return this.#watched.left();
    this.#watched.changes();
    try {
      const reply = await this.#options.client.ask(facetedSearch, { query, limit }, token);
      if (token.isCancellationRequested) return;
      if (reply) {
        send({ kind: 'reply', number, reply });
        this.#watched.shows(words, reply.total);
      } else send({ kind: 'nowhere', number });
    } catch (error) {
      if (token.isCancellationRequested) return;
      send({ kind: 'failed', number, message: messageOf(error) });
    }
  }

  async #copy(uri: string, send: (message: ToView) => void): Promise<void> {
    const { copier } = this.#options;
    const copyBoth: CopyBoth = text =>
      new Promise(resolve => {
        this.#copied?.(false);
        this.#copied = resolve;
        send({ kind: 'clipboard', text });
      });
    if (await copier.copy(uri, { copyBoth })) this.#watched.opened();
  }
}
