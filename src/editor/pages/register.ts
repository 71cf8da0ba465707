import * as vscode from 'vscode';
import { messageOf } from '../../platform/messageOf.ts';
import { dashboardPage, processPage } from '../../server/insightProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import type { Flags } from '../flagged/flags.ts';
import { chooseProcess, type ProcessPlace, processPlace } from '../flagged/processPlace.ts';
import { registerRowCommand } from '../rowCommand.ts';
import { chooseRoot } from './chooseRoot.ts';
import type { PageMessage } from './messages.ts';
import { Page, type PageContent, type PageOptions, sentencePage } from './page.ts';
import { pageTexts } from './texts.ts';

/** The page of a process with its evidence, and the dashboard of a knowledge base. */
export function registerPages(
  client: HeadwaterClient,
  flags: Flags,
  extension: vscode.Uri,
): vscode.Disposable {
  const pages = new Pages(client, extension);
  return vscode.Disposable.from(
    pages,
    flags.onDidChange(() => pages.refresh()),
    registerRowCommand(client, 'headwater.showFlag', async (subject: unknown) => {
      const t = pageTexts[client.language];
      const place = processPlace(subject) ?? (await chooseProcess(flags, t.chooseProcess));
      if (place) await pages.showProcess(place);
    }),
    vscode.commands.registerCommand('headwater.showDashboard', async (subject: unknown) => {
      const given = processPlace(subject)?.root;
      const root = given ?? (await chooseRoot(client, pageTexts[client.language].chooseBase));
      if (root !== undefined) await pages.showDashboard(root);
    }),
  );
}

/** The pages that are open: each process and each dashboard once. */
class Pages implements vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #extension: vscode.Uri;
  readonly #open = new Map<string, Page>();

  constructor(client: HeadwaterClient, extension: vscode.Uri) {
    this.#client = client;
    this.#extension = extension;
  }

  async showProcess(place: ProcessPlace): Promise<void> {
    const { root, process } = place;
    let article: string | undefined;
    await this.#show(`${root}\n${process}`, {
      content: () =>
        this.#orWhy(async () => {
          const page = await this.#client.ask(processPage, { root, process });
          if (!page) return sentencePage(process, this.#texts.gone);
          article = page.article;
          const own = article === undefined ? [] : (['article'] as const);
          return { ...page, actions: [...own, 'decide', 'story', 'dashboard'] };
        }),
      onMessage: message => this.#follow(message, root, { place, article: () => article }),
    });
  }

  async showDashboard(root: string): Promise<void> {
    await this.#show(root, {
      content: () =>
        this.#orWhy(async () => {
          const page = await this.#client.ask(dashboardPage, { root });
          if (!page) return sentencePage('Headwater', this.#texts.gone);
          return { title: this.#texts.dashboard(page.title), body: page.body, actions: [] };
        }),
      onMessage: message => this.#follow(message, root),
    });
  }

  refresh(): void {
    for (const page of this.#open.values()) void page.refresh();
  }

  dispose(): void {
    for (const page of this.#open.values()) page.dispose();
  }

  get #texts() {
    return pageTexts[this.#client.language];
  }

  async #show(key: string, options: Pick<PageOptions, 'content' | 'onMessage'>): Promise<void> {
    const known = this.#open.get(key);
    if (known) return known.reveal();
    const page = new Page({ ...options, extension: this.#extension, language: () => this.#client.language });
    this.#open.set(key, page);
    page.onDidDispose(() => this.#open.delete(key));
    await page.refresh();
  }

  /** A page that can't be drawn says why. */
  async #orWhy(draw: () => Promise<PageContent>): Promise<PageContent> {
    try {
      return await draw();
    } catch (error) {
      const why = messageOf(error);
      return sentencePage('Headwater', this.#texts.failed(why));
    }
  }

  #follow(
    message: PageMessage,
    root: string,
    on?: { readonly place: ProcessPlace; readonly article: () => string | undefined },
  ): void {
    const { commands, Uri } = vscode;
    if (message.kind === 'process') {
      void this.showProcess({ root, process: message.process });
    } else if (message.kind === 'file') {
      void commands.executeCommand('vscode.open', Uri.joinPath(Uri.parse(root), message.path));
    } else if (message.action === 'dashboard') {
      void this.showDashboard(root);
    } else if (message.action === 'article') {
      const article = on?.article();
      if (article !== undefined) void commands.executeCommand('vscode.open', Uri.parse(article));
    } else {
      const command = message.action === 'decide' ? 'headwater.decide' : 'headwater.newStory';
      void commands.executeCommand(command, on?.place);
    }
  }
}
