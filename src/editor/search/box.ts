import * as vscode from 'vscode';
import { messageOf } from '../../platform/messageOf.ts';
import { search } from '../../server/protocol.ts';
import type { FruitlessSearches } from '../askedNotFound/fruitlessSearches.ts';
import { WatchedBox } from '../askedNotFound/watchedBox.ts';
import type { HeadwaterClient } from '../client.ts';
import { openArticle } from '../openArticle.ts';
import { secondEnter } from '../secondEnter.ts';
import { tellError } from '../tellError.ts';
import { type Texts, texts } from '../texts.ts';
import { insertLink } from './insertLink.ts';
import { type HitAction, type HitItem, HitItems } from './items.ts';
import type { RecentHit, RecentHits } from './recent.ts';

/** As many rows as one sees at once, and a few; the last row leads to the others. */
const limit = 12;

export interface SearchBoxOptions {
  readonly client: HeadwaterClient;
  readonly recent: RecentHits;
  readonly fruitless: FruitlessSearches;
  /** Name of each knowledge base by its root; empty where there is one only. */
  readonly names: ReadonlyMap<string, string>;
  /** Opens the Search view with a query. */
  readonly showAll: (query: string) => Promise<void>;
}

/** The quick pick with results as one types. It lives until it is hidden. */
export class SearchBox {
  readonly #client: HeadwaterClient;
  readonly #recent: RecentHits;
  readonly #texts: Texts;
  readonly #items: HitItems;
  readonly #pick = vscode.window.createQuickPick<HitItem>();
  readonly #loading: vscode.Disposable;
  readonly #watched: WatchedBox;
  readonly #showAll: (query: string) => Promise<void>;
  #asked = new vscode.CancellationTokenSource();
  /** The last search: what is chosen while it runs is chosen from what it finds. */
  #searching: Promise<void> = Promise.resolve();
  #hidden = false;
  #accepted = false;

  readonly onDidHide = this.#pick.onDidHide;

  constructor({ client, recent, fruitless, names, showAll }: SearchBoxOptions) {
    this.#client = client;
    this.#recent = recent;
    this.#showAll = showAll;
    this.#watched = new WatchedBox(fruitless);
    this.#texts = texts[client.language];
    this.#items = new HitItems(this.#texts, names);
    this.#pick.title = this.#texts.searchTitle;
    this.#pick.placeholder = this.#texts.searchPlaceholder;
    this.#pick.matchOnDetail = false;
    this.#pick.matchOnDescription = false;
    // Not in the typings, but read by the editor: without it rows with the query in their label go first.
    Object.assign(this.#pick, { sortByLabel: false });
    this.#loading = client.onDidLoad(({ root, done, total }) => {
      const name = names.get(root) ?? this.#texts.searchTitle;
      this.#pick.title = done < total ? this.#texts.loading(name, done, total) : this.#texts.searchTitle;
    });
    this.#pick.onDidChangeValue(value => {
      this.#searching = this.#search(value);
    });
    const write = { iconPath: new vscode.ThemeIcon('new-file'), tooltip: this.#texts.writeNew };
    this.#pick.buttons = [write];
    this.#pick.onDidTriggerButton(() => this.#write(this.#items.titleOf(this.#pick.value)).catch(tellError));
    this.#pick.onDidAccept(() => this.#acceptOnce().catch(tellError));
    this.#pick.onDidTriggerItemButton(({ item, button }) => {
      const actions = Object.entries(this.#items.buttons) as [HitAction, vscode.QuickInputButton][];
      const action = actions.find(([, each]) => each === button)?.[0];
      if (action) this.#act(item, action).catch(tellError);
    });
    this.#pick.onDidHide(() => {
      this.#hidden = true;
      this.#asked.cancel();
      this.#watched.left();
      this.#loading.dispose();
      this.#pick.dispose();
    });
  }

  show(query: string): void {
    this.#pick.value = query;
    this.#pick.show();
    this.#searching = this.#search(query);
  }

  /** Does something with the row that has the focus: for keys, which quick picks don't hand on. */
  async act(action: HitAction): Promise<void> {
    const item = await this.#chosen(this.#pick.activeItems[0]);
    if (item) await this.#act(item, action);
  }

  async #search(value: string): Promise<void> {
    this.#asked.cancel();
    this.#asked = new vscode.CancellationTokenSource();
    const { token } = this.#asked;
    const query = value.trim();
    this.#pick.busy = query !== '';
    this.#watched.changes();
    if (query === '') {
      this.#watched.left();
      this.#show(this.#items.ofRecent(this.#recent.all()));
      return;
    }
    try {
      const reply = await this.#client.ask(search, { query: value, limit, asYouType: true }, token);
      if (token.isCancellationRequested) return;
      this.#show(reply ? this.#items.ofReply(query, reply) : []);
      if (reply) this.#watched.shows(query, reply.total);
    } catch (error) {
      if (token.isCancellationRequested) return;
      this.#show(this.#items.ofError(messageOf(error)));
    }
    this.#pick.busy = false;
  }

  #show(items: readonly HitItem[]): void {
    this.#pick.items = items;
    const first = items.find(item => item.hit ?? item.write);
    if (first) this.#pick.activeItems = [first];
  }

  /** A row that was chosen before its results were there gives way to the first of them. */
  async #chosen(item: HitItem | undefined): Promise<HitItem | undefined> {
    if (!this.#pick.busy) return item;
    await this.#searching;
    return this.#hidden ? undefined : this.#pick.activeItems[0];
  }

  async #acceptOnce(): Promise<void> {
    if (this.#accepted) return;
    this.#accepted = true;
    await this.#accept().finally(() => {
      this.#accepted = false;
    });
  }

  async #accept(): Promise<void> {
    const item = await this.#chosen(this.#pick.selectedItems[0]);
    if (item?.hit) {
      this.#watched.opened();
      // The article is there at once, and takes the keys when a second Enter can't come any more.
      await Promise.all([openArticle(item.hit, vscode.ViewColumn.Active, true), secondEnter()]);
      // Whoever went on meanwhile, to another search for one, keeps the keys there.
      const wentOn = this.#hidden;
      this.#pick.hide();
      await this.#open(item.hit, vscode.ViewColumn.Active, wentOn);
    } else if (item?.write !== undefined) {
      await this.#write(item.write);
    } else if (item?.all !== undefined) {
      this.#pick.hide();
      await this.#showAll(item.all);
    }
  }

  /** A new answer; without words the command asks for the title. */
  async #write(title: string): Promise<void> {
    this.#pick.hide();
    await vscode.commands.executeCommand('headwater.newAnswer', title === '' ? {} : { title });
  }

  async #act({ hit }: HitItem, action: HitAction): Promise<void> {
    if (!hit) return;
    this.#watched.opened();
    this.#pick.hide();
    if (action === 'side') await this.#open(hit, vscode.ViewColumn.Beside);
    else if (action === 'copy') await vscode.commands.executeCommand('headwater.copyAnswer', hit);
    else await insertLink(hit, this.#texts);
  }

  async #open(hit: RecentHit, column: vscode.ViewColumn, preserveFocus = false): Promise<void> {
    if (await openArticle(hit, column, preserveFocus)) await this.#recent.add(hit);
    else await this.#recent.remove(hit);
  }
}
