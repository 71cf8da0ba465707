import * as vscode from 'vscode';
import type { LanguageClient, RequestType } from 'vscode-languageclient';
import type { InterfaceLanguage } from '../platform/language.ts';
import { messageOf } from '../platform/messageOf.ts';
import {
  caughtUp,
  changed,
  checked,
  contactsProgress,
  type KnowledgeBaseChange,
  openAgain,
  progress,
  readContactsAgain,
  rootsChanged,
  type ServerOptions,
  stopContacts,
  unopened,
} from '../server/protocol.ts';
import type { ContactReading } from '../service/insights.ts';
import { findRoots } from './findRoots.ts';
import { RootEvents } from './rootEvents.ts';
import { WorkerLine, type WorkerLineOptions } from './workerLine.ts';

/** How far the reading of the contacts of a knowledge base is. */
export interface ContactsState extends ContactReading {
  readonly root: string;
}

export interface LoadingState {
  readonly root: string;
  readonly done: number;
  readonly total: number;
}

/** What could not be opened, and why: a knowledge base, or without `root` Headwater itself. */
export interface OpeningFailure {
  readonly root?: string;
  /** A sentence for a person. */
  readonly message: string;
}

export interface HeadwaterClientOptions
  extends Pick<WorkerLineOptions, 'startWorker' | 'output' | 'passwords'> {
  readonly language: InterfaceLanguage;
  readonly cacheFolder: string | undefined;
}

/** What the views need of the worker. It runs only while the workspace has a knowledge base. */
export class HeadwaterClient implements vscode.Disposable {
  readonly #options: HeadwaterClientOptions;
  readonly #changed = new vscode.EventEmitter<Pick<KnowledgeBaseChange, 'articles' | 'figures'>>();
  readonly #loading = new vscode.EventEmitter<LoadingState>();
  readonly #contacts = new vscode.EventEmitter<ContactsState>();
  readonly #failed = new vscode.EventEmitter<OpeningFailure>();
  readonly #rootEvents: RootEvents;
  readonly #worker: WorkerLine;
  /** Why knowledge bases could not be opened, by root. */
  readonly #unopened = new Map<string, string>();
  #language: InterfaceLanguage;
  #roots: readonly string[] = [];
  /** True once it is known whether there are knowledge bases. */
  #looked = false;
  #isDisposed = false;
  /** Starting and stopping, one after the other. */
  #queue: Promise<void> = Promise.resolve();

  /** After articles, contacts or the knowledge bases themselves changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidLoad = this.#loading.event;
  readonly onDidReadContacts = this.#contacts.event;
  readonly onDidFail = this.#failed.event;

  constructor(options: HeadwaterClientOptions) {
    this.#options = options;
    this.#language = options.language;
    this.#worker = new WorkerLine({
      ...options,
      begin: () => this.#serverOptions(),
      language: () => this.#language,
      listen: client => this.#listen(client),
      onRunning: () => {
        this.#unopened.clear();
        this.#changed.fire({ articles: true, figures: true });
      },
    });
    this.#rootEvents = new RootEvents({
      roots: () => this.#roots,
      gone: roots => void this.#forget(roots).then(() => this.refresh()),
      changed: () => void this.refresh(),
    });
  }

  get language(): InterfaceLanguage {
    return this.#language;
  }

  /** URIs of the folders with a headwater.yaml. */
  get roots(): readonly string[] {
    return this.#roots;
  }

  /** Why knowledge bases could not be opened, by root. */
  get unopened(): ReadonlyMap<string, string> {
    return this.#unopened;
  }

  /** Looks for knowledge bases; starts or stops the worker accordingly. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      const roots = await findRoots();
      const found = roots.length > 0;
      if (this.#looked && found === this.#worker.isRunning && sameRoots(roots, this.#roots)) return;
      this.#roots = roots;
      await this.#tellLanguage();
      await vscode.commands.executeCommand('setContext', 'headwater.hasKnowledgeBase', found);
      // Only now is it known whether there is one.
      await vscode.commands.executeCommand('setContext', 'headwater.looked', true);
      this.#looked = true;
      if (!found) await this.#stop();
      else if (this.#worker.isRunning) await this.#tellRoots();
      else await this.#startAnew();
      this.#changed.fire({ articles: true, figures: true });
    });
  }

  /** Starts the worker anew in another language. */
  setLanguage(language: InterfaceLanguage): Promise<void> {
    if (language === this.#language) return Promise.resolve();
    this.#language = language;
    void this.#tellLanguage();
    // Titles of views follow also where no worker runs.
    this.#changed.fire({ articles: false, figures: false });
    return this.restart();
  }

  /** Starts the worker anew where there is something for it: what it was started with is different. */
  restart(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#roots.length === 0) return;
      await this.#startAnew();
      this.#changed.fire({ articles: true, figures: true });
    });
  }

  /** Tries once more to open a knowledge base that could not be opened. */
  openAgain(root: string): Promise<void> {
    return this.#worker.tell(openAgain, { root });
  }

  /** Asks the worker; undefined where the workspace has no knowledge base. Rejects with what the worker says. */
  async ask<P, R>(
    type: RequestType<P, R, void>,
    parameters: P,
    token?: vscode.CancellationToken,
  ): Promise<R | undefined> {
    await this.#queue;
    return this.#worker.ask(type, parameters, token);
  }

  /** Stops the reading of contacts: questions about them are rejected until `readContactsAgain`. */
  stopContacts(root: string): Promise<void> {
    return this.#worker.tell(stopContacts, { root });
  }

  readContactsAgain(): Promise<void> {
    return this.#worker.tell(readContactsAgain, null);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#rootEvents.dispose();
    void this.#inTurn(() => this.#stop()).finally(() => {
      for (const emitter of [this.#changed, this.#loading, this.#contacts, this.#failed]) emitter.dispose();
    });
  }

  /** Never rejects: what goes wrong is told of. */
  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch((error: unknown) => {
      this.#log(error);
      this.#failed.fire({ message: messageOf(error) });
    });
    return this.#queue;
  }

  #log(error: unknown): void {
    // The channel may be closed before the worker has ended.
    if (!this.#isDisposed) this.#options.output.error(String(error));
  }

  /** Lets go of knowledge bases whose folders are gone. One that comes back in the same place is another one. */
  #forget(gone: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#roots = this.#roots.filter(root => !gone.includes(root));
      if (this.#worker.isRunning) await this.#tellRoots();
    });
  }

  async #tellRoots(): Promise<void> {
    for (const root of this.#unopened.keys()) if (!this.#roots.includes(root)) this.#unopened.delete(root);
    await this.#worker.tell(rootsChanged, { roots: this.#roots });
  }

  async #startAnew(): Promise<void> {
    await this.#stop();
    await this.#worker.start();
  }

  async #stop(): Promise<void> {
    await this.#worker.stop(error => this.#log(error));
    this.#unopened.clear();
    // Nobody else says now that the reading ended.
    for (const root of this.#roots) {
      this.#loading.fire({ root, done: 0, total: 0 });
      this.#contacts.fire({ root, bytes: 0, totalBytes: 0, done: true });
    }
  }

  #listen(client: LanguageClient): void {
    client.onNotification(changed, what => {
      this.#unopened.delete(what.root);
      this.#changed.fire(what);
    });
    client.onNotification(unopened, ({ root, message }) => {
      this.#unopened.set(root, message);
      // Nobody else says that nothing more is read.
      this.#loading.fire({ root, done: 0, total: 0 });
      this.#changed.fire({ articles: true, figures: true });
      this.#failed.fire({ root, message });
    });
    client.onRequest(caughtUp, () => null);
    client.onNotification(checked, () => this.#changed.fire({ articles: false, figures: false }));
    client.onNotification(progress, state => this.#loading.fire(state));
    client.onNotification(contactsProgress, state => this.#contacts.fire(state));
  }

  /** Welcome texts stand in the manifest in both languages. */
  #tellLanguage(): Thenable<unknown> {
    return vscode.commands.executeCommand('setContext', 'headwater.language', this.#language);
  }

  #serverOptions(): ServerOptions {
    const { cacheFolder } = this.#options;
    return {
      language: this.#language,
      roots: this.#roots,
      trusted: vscode.workspace.isTrusted,
      ...(cacheFolder !== undefined && { cacheFolder }),
    };
  }
}

function sameRoots(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((root, i) => root === b[i]);
}
