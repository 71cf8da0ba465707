import * as vscode from 'vscode';
import type { PlacedHit, PlacedReply } from '../../server/protocol.ts';
import { articleIcon } from '../articleIcon.ts';
import type { Texts } from '../texts.ts';
import type { RecentHit } from './recent.ts';

/** A row of the search box. */
export interface HitItem extends vscode.QuickPickItem {
  readonly hit?: RecentHit;
  /** Title of the article that isn't there yet. */
  readonly write?: string;
  /** The query, on the row that leads to all that it found. */
  readonly all?: string;
}

/** What can be done with a hit beside opening it. */
export type HitAction = 'side' | 'copy' | 'link';

export type HitButtons = Readonly<Record<HitAction, vscode.QuickInputButton>>;

export function hitButtons(t: Texts): HitButtons {
  return {
    side: { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: `${t.openToSide} (Ctrl+Enter)` },
    copy: { iconPath: new vscode.ThemeIcon('copy'), tooltip: `${t.copyAnswer} (Ctrl+Shift+C)` },
    link: { iconPath: new vscode.ThemeIcon('link'), tooltip: `${t.insertLink} (Ctrl+Shift+L)` },
  };
}

/** Builds the rows of the search box; the order is the index's. */
export class HitItems {
  readonly buttons: HitButtons;
  readonly #texts: Texts;
  /** Name of each knowledge base by its root; empty where there is one only. */
  readonly #names: ReadonlyMap<string, string>;

  constructor(t: Texts, names: ReadonlyMap<string, string>) {
    this.#texts = t;
    this.#names = names;
    this.buttons = hitButtons(t);
  }

  /** Hits and where the others are, what else is to be said about the query, and last the article that may be missing. */
  ofReply(query: string, { hits, total, corrections, notes }: PlacedReply): HitItem[] {
    const t = this.#texts;
    const remarks = [
      ...notes.map(note => note.message),
      ...corrections.map(({ from, to }) => t.searchedFor(from, to)),
    ].map(remark => row('info', remark));
    if (hits.length === 0) remarks.unshift(row('circle-slash', t.noResult));
    const title = this.titleOf(query);
    const write: HitItem[] =
      title === '' ? [] : [{ ...row('new-file', t.writeArticle(title)), write: title }];
    const shown = new Set(hits.map(({ uri }) => uri)).size;
    const more: HitItem[] =
      total > shown ? [{ ...row('search', t.moreInView(total - shown)), all: query }] : [];
    return hits.length > 0
      ? [...hits.map(hit => this.#hit(hit)), ...more, ...remarks, ...write]
      : [...remarks.slice(0, 1), ...write, ...remarks.slice(1)];
  }

  /** The words of a query, as the title of an article; empty where it has none. */
  titleOf(query: string): string {
    const words = query.replace(/(?:^|\s)-?[a-z-]+:(?:"[^"]*"|\S+)/gi, ' ').replace(/["*]/g, '');
    return words.replace(/\s+/g, ' ').trim();
  }

  ofRecent(hits: readonly RecentHit[]): HitItem[] {
    return hits.map(hit => ({
      label: hit.title,
      description: this.#texts.recent,
      iconPath: articleIcon(hit.type, hit.status),
      alwaysShow: true,
      buttons: Object.values(this.buttons),
      hit,
    }));
  }

  ofError(message: string): HitItem[] {
    return [row('error', message)];
  }

  #hit(hit: PlacedHit): HitItem {
    const t = this.#texts;
    const heading = hit.heading && hit.heading !== hit.title ? ` › ${hit.heading}` : '';
    const status = t.status[hit.status] ?? hit.status;
    const internal = hit.internal ? t.internal : undefined;
    const parts = [this.#names.get(hit.root), internal, hit.processTitle, hit.owner, status];
    return {
      label: `${hit.title}${heading}`,
      description: parts.filter(Boolean).join(' · '),
      detail: marked(hit),
      iconPath: articleIcon(hit.type, hit.status),
      // The choice is the index's: the box must not filter again.
      alwaysShow: true,
      buttons: Object.values(this.buttons),
      hit,
    };
  }
}

function row(icon: string, label: string): HitItem {
  return { label, iconPath: new vscode.ThemeIcon(icon), alwaysShow: true };
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
