import * as vscode from 'vscode';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { html } from '../../report/html/markup.ts';
import { tabIcon } from '../tabIcon.ts';
import { type PageAction, type PageMessage, readPageMessage } from './messages.ts';
import { pageShell } from './shell.ts';

/** What a page shows now. */
export interface PageContent {
  readonly title: string;
  /** HTML, everything of a user escaped. */
  readonly body: string;
  readonly actions: readonly PageAction[];
}

export interface PageOptions {
  readonly extension: vscode.Uri;
  /** Of the interface, which can change while the page is open. */
  readonly language: () => InterfaceLanguage;
  /** Never rejects: what went wrong is content too. */
  readonly content: () => Promise<PageContent>;
  readonly onMessage: (message: PageMessage) => void;
}

/** One webview in the place of an editor. Its script keeps the place in the text when the page is drawn again. */
export class Page implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #options: PageOptions;
  /** Number of the last question: the answer to an earlier one comes too late. */
  #asked = 0;

  readonly onDidDispose: vscode.Event<void>;

  constructor(options: PageOptions) {
    this.#options = options;
    const media = vscode.Uri.joinPath(options.extension, 'dist', 'media');
    this.#panel = vscode.window.createWebviewPanel('headwater.page', 'Headwater', vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [media],
    });
    this.#panel.iconPath = tabIcon(options.extension);
    this.#panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = readPageMessage(message);
      if (known) options.onMessage(known);
    });
    this.onDidDispose = this.#panel.onDidDispose;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /** Draws what is to be shown now. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { extension, content } = this.#options;
    const { title, body, actions } = await content();
    if (asked !== this.#asked) return;
    const script = vscode.Uri.joinPath(extension, 'dist', 'media', 'pageView.js');
    this.#panel.title = title;
    this.#panel.webview.html = pageShell({
      language: this.#options.language(),
      title,
      body,
      actions,
      script: this.#panel.webview.asWebviewUri(script).toString(),
      nonce: crypto.randomUUID(),
    });
  }

  dispose(): void {
    // A question that is still open is not answered any more.
    this.#asked += 1;
    this.#panel.dispose();
  }
}

/** Content that says one sentence. */
export function sentencePage(title: string, sentence: string): PageContent {
  return { title, body: html`<p>${sentence}</p>`.markup, actions: [] };
}
