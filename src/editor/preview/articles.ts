import * as vscode from 'vscode';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { type PreviewSurroundings, previewSurroundings } from '../../server/previewProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import type { Flags } from '../flagged/flags.ts';
import { ago } from '../history/ago.ts';
import type { LastChanges } from '../history/lastChanges.ts';
import type { PreviewedArticles } from './plugin.ts';
import type { PreviewedArticle } from './previewedArticle.ts';

/** Previews that are kept up to date: more than anybody has open. Others are asked for when they are drawn. */
const kept = 50;
/** Changes come with every keystroke. */
const pauseMs = 150;
/** How long a card waits for its flag and for git. */
const patienceMs = 300;
/**
 * A preview that was just opened, or whose text changed, draws 300 ms later, and drops what it is asked for until then;
 * so it is asked after that.
 */
const dropMs = 400;
/** How often a preview is asked that doesn't draw what it was opened for: it may be busy, or closed again. */
const attempts = 3;

/**
 * What previews show of the knowledge base. The preview can't wait for the worker: it gets what is known, and is drawn
 * again when that changes.
 */
export class KnownArticles implements PreviewedArticles, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #flags: Flags;
  readonly #lastChanges: LastChanges;
  readonly #listening: vscode.Disposable;
  /** By URI, in the order in which they were first drawn; null where the file is no article. */
  readonly #known = new Map<string, PreviewedArticle | null | undefined>();
  /** Articles that no preview has drawn yet since they are known, with the attempts that are left. */
  readonly #undrawn = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(client: HeadwaterClient, flags: Flags, lastChanges: LastChanges) {
    this.#client = client;
    this.#flags = flags;
    this.#lastChanges = lastChanges;
    this.#listening = vscode.Disposable.from(
      client.onDidChange(() => this.#refreshSoon()),
      flags.onDidChange(() => this.#refreshSoon()),
      lastChanges.onDidChange(() => this.#refreshSoon()),
    );
  }

  get any(): boolean {
    return this.#client.roots.length > 0;
  }

  get language(): InterfaceLanguage {
    return this.#client.language;
  }

  of(uri: string): PreviewedArticle | undefined {
    if (!this.any) return undefined;
    if (!this.#known.has(uri)) {
      this.#known.set(uri, undefined);
      const [oldest] = this.#known.keys();
      if (this.#known.size > kept && oldest !== undefined) this.#known.delete(oldest);
      void this.#refresh([uri]);
    }
    const article = this.#known.get(uri) ?? undefined;
    if (article) this.#undrawn.delete(uri);
    return article;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#drawing);
    this.#listening.dispose();
  }

  #refreshSoon(): void {
    if (this.#known.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#refresh([...this.#known.keys()]);
    }, pauseMs);
  }

  async #refresh(uris: readonly string[]): Promise<void> {
    await Promise.all(uris.map(uri => this.#ask(uri)));
  }

  async #ask(uri: string): Promise<void> {
    try {
      const surroundings = await this.#client.ask(previewSurroundings, { uri });
      if (!surroundings) return this.#put(uri, null);
      const { flag, lastChange } = this.#known.get(uri) ?? {};
      const before = { ...(flag && { flag }), ...(lastChange !== undefined && { lastChange }) };
      const beside = Promise.all([this.#flagOf(surroundings), this.#lastChangeOf(uri)]);
      // A preview that is drawn anew loses what one does in it: better once than twice. But a long log of contacts takes
      // seconds to read, and the links don't wait for that.
      const soon = await Promise.race([beside, after(patienceMs)]);
      if (!soon) this.#put(uri, { ...surroundings, ...before });
      const [nowFlag, nowLastChange] = soon ?? (await beside);
      this.#put(uri, { ...surroundings, ...nowFlag, ...nowLastChange });
    } catch {
      // The worker is down; once it is up again everything is asked for again.
    }
  }

  #put(uri: string, now: PreviewedArticle | null): void {
    // Meanwhile others may have taken its place.
    if (!this.#known.has(uri)) return;
    const before = this.#known.get(uri) ?? null;
    this.#known.set(uri, now);
    if (JSON.stringify(now) === JSON.stringify(before)) return;
    if (now && !before) this.#undrawn.set(uri, attempts);
    this.#drawSoon();
  }

  #drawSoon(): void {
    this.#drawing ??= setTimeout(() => {
      this.#drawing = undefined;
      void vscode.commands.executeCommand('markdown.preview.refresh');
      // A request that comes while another one waits is dropped, whatever it was for.
      for (const [uri, left] of this.#undrawn) {
        if (left === 0) this.#undrawn.delete(uri);
        else this.#undrawn.set(uri, left - 1);
      }
      if (this.#undrawn.size > 0) this.#drawSoon();
    }, dropMs);
  }

  async #lastChangeOf(uri: string): Promise<Pick<PreviewedArticle, 'lastChange'>> {
    const change = await this.#lastChanges.of(vscode.Uri.parse(uri));
    if (!change) return {};
    return { lastChange: `${change.author}, ${ago(change.date, new Date(), this.language)}` };
  }

  async #flagOf({ root, process }: PreviewSurroundings): Promise<Pick<PreviewedArticle, 'flag'>> {
    if (!process) return {};
    // That contacts can't be read is said where they are shown.
    const found = await this.#flags.find({ root, process: process.id }).catch(() => undefined);
    return found ? { flag: { level: found.process.level, why: found.process.why } } : {};
  }
}

function after(ms: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(resolve, ms, undefined));
}
