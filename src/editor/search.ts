import * as vscode from 'vscode';
import { type PlacedHit, type PlacedReply, search } from '../server/protocol.ts';
import { articleIcon } from './articleIcon.ts';
import type { HeadwaterClient } from './client.ts';
import { openArticle } from './openArticle.ts';
import { texts } from './texts.ts';

const limit = 30;
/** Hits kept for an empty box. */
const recentKept = 12;
const recentKey = 'headwater.recent';

type RecentHit = Pick<PlacedHit, 'uri' | 'line' | 'title' | 'type' | 'status' | 'id'>;

interface HitItem extends vscode.QuickPickItem {
  readonly hit?: RecentHit;
  /** Title of the article that isn't there yet. */
  readonly write?: string;
}

/** "Headwater: Search": a quick pick with results as you type. */
export function registerSearch(client: HeadwaterClient, memory: vscode.Memento): vscode.Disposable {
  return vscode.commands.registerCommand('headwater.search', (query?: string) => {
    const t = texts[client.language];
    if (client.roots.length === 0) return offerKnowledgeBase(client);
    const box = new SearchBox(client, memory, t);
    box.show(typeof query === 'string' ? query : selectedText());
    return undefined;
  });
}

async function offerKnowledgeBase(client: HeadwaterClient): Promise<void> {
  const t = texts[client.language];
  const chosen = await vscode.window.showInformationMessage(t.noKnowledgeBase, t.createKnowledgeBase);
  if (chosen) await vscode.commands.executeCommand('headwater.createKnowledgeBase');
}

/** A few selected words are a query; more is text. */
function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  return text.length <= 80 && !text.includes('\n') ? text : '';
}

class SearchBox {
  readonly #client: HeadwaterClient;
  readonly #memory: vscode.Memento;
  readonly #texts: (typeof texts)['en'];
  readonly #pick = vscode.window.createQuickPick<HitItem>();
  readonly #buttons: Record<'side' | 'copy' | 'link', vscode.QuickInputButton>;
  #asked = new vscode.CancellationTokenSource();

  constructor(client: HeadwaterClient, memory: vscode.Memento, t: (typeof texts)['en']) {
    this.#client = client;
    this.#memory = memory;
    this.#texts = t;
    this.#buttons = {
      side: { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: t.openToSide },
      copy: { iconPath: new vscode.ThemeIcon('copy'), tooltip: t.copyAnswer },
      link: { iconPath: new vscode.ThemeIcon('link'), tooltip: t.insertLink },
    };
    this.#pick.title = t.searchTitle;
    this.#pick.placeholder = t.searchPlaceholder;
    this.#pick.onDidChangeValue(value => void this.#search(value));
    this.#pick.onDidAccept(() => void this.#accept(this.#pick.selectedItems[0]));
    this.#pick.onDidTriggerItemButton(({ item, button }) => void this.#press(item, button));
    this.#pick.onDidHide(() => {
      this.#asked.cancel();
      this.#pick.dispose();
    });
  }

  show(query: string): void {
    this.#pick.value = query;
    this.#pick.show();
    void this.#search(query);
  }

  async #search(value: string): Promise<void> {
    this.#asked.cancel();
    this.#asked = new vscode.CancellationTokenSource();
    const { token } = this.#asked;
    const query = value.trim();
    if (query === '') {
      this.#pick.busy = false;
      this.#show(this.#recent());
      return;
    }
    this.#pick.busy = true;
    try {
      const reply = await this.#client.ask(search, { query: value, limit, asYouType: true }, token);
      if (token.isCancellationRequested) return;
      this.#show(reply ? this.#items(query, reply) : []);
    } catch (error) {
      if (token.isCancellationRequested) return;
      this.#show([{ label: `$(error) ${error instanceof Error ? error.message : error}`, alwaysShow: true }]);
    }
    this.#pick.busy = false;
  }

  #show(items: readonly HitItem[]): void {
    this.#pick.items = items;
    const first = items.find(item => item.hit);
    if (first) this.#pick.activeItems = [first];
  }

  #items(query: string, { hits, corrections, notes }: PlacedReply): HitItem[] {
    const t = this.#texts;
    const remarks = [
      ...notes.map(note => `$(info) ${note.message}`),
      ...corrections.map(({ from, to }) => `$(info) ${t.searchedFor(from, to)}`),
    ].map(label => ({ label, alwaysShow: true }));
    if (hits.length > 0) return [...hits.map(hit => this.#item(hit)), ...remarks];
    const title = query.replace(/\b[a-z-]+:\S+/g, '').trim() || query;
    return [
      { label: `$(circle-slash) ${t.noResult}`, alwaysShow: true },
      { label: `$(new-file) ${t.writeArticle(title)}`, alwaysShow: true, write: title },
      ...remarks,
    ];
  }

  #item(hit: PlacedHit): HitItem {
    const t = this.#texts;
    const heading = hit.heading && hit.heading !== hit.title ? ` › ${hit.heading}` : '';
    const place = [hit.process, hit.owner, t.status[hit.status] ?? hit.status].filter(Boolean).join(' · ');
    return {
      label: `${hit.title}${heading}`,
      description: place,
      detail: marked(hit),
      iconPath: articleIcon(hit.type, hit.status),
      // The order and the choice are the index's: the quick pick must not filter or sort again.
      alwaysShow: true,
      buttons: [this.#buttons.side, this.#buttons.copy, this.#buttons.link],
      hit,
    };
  }

  #recent(): HitItem[] {
    return this.#memory.get<RecentHit[]>(recentKey, []).map(hit => ({
      label: hit.title,
      description: this.#texts.recent,
      iconPath: articleIcon(hit.type, hit.status),
      alwaysShow: true,
      buttons: [this.#buttons.side, this.#buttons.copy, this.#buttons.link],
      hit,
    }));
  }

  async #accept(item: HitItem | undefined): Promise<void> {
    if (!item || (!item.hit && item.write === undefined)) return;
    this.#pick.hide();
    if (item.write !== undefined)
      await vscode.commands.executeCommand('headwater.newAnswer', { title: item.write });
    else if (item.hit) await this.#open(item.hit, vscode.ViewColumn.Active);
  }

  async #press(item: HitItem, button: vscode.QuickInputButton): Promise<void> {
    const { hit } = item;
    if (!hit) return;
    this.#pick.hide();
    if (button === this.#buttons.side) await this.#open(hit, vscode.ViewColumn.Beside);
    else if (button === this.#buttons.copy) await vscode.commands.executeCommand('headwater.copyAnswer', hit);
    else await insertLink(hit.id, this.#texts);
  }

  async #open(hit: RecentHit, column: vscode.ViewColumn): Promise<void> {
    const { uri, line, title, type, status, id } = hit;
    const others = this.#memory.get<RecentHit[]>(recentKey, []).filter(recent => recent.uri !== uri);
    const recent = [{ uri, line, title, type, status, id }, ...others].slice(0, recentKept);
    await this.#memory.update(recentKey, recent);
    await openArticle(hit, column);
  }
}

/** A snippet on one line, with the words that matched between guillemets: quick picks have no other emphasis. */
function marked({ snippet, matches }: PlacedHit): string {
  let text = '';
  let last = 0;
  for (const [start, end] of matches) {
    text += `${snippet.slice(last, start)}‹${snippet.slice(start, end)}›`;
    last = end;
  }
  return (text + snippet.slice(last)).replace(/\s+/g, ' ');
}

async function insertLink(id: string, t: (typeof texts)['en']): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    void vscode.window.showInformationMessage(t.noEditorForLink);
    return;
  }
  await editor.edit(edit => edit.replace(editor.selection, `[[${id}]]`));
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
}
