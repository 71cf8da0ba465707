import * as vscode from 'vscode';
import {
  DidChangeWatchedFilesNotification,
  LanguageClient,
  type MessageTransports,
  type RequestType,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { InterfaceLanguage } from '../platform/language.ts';
import {
  caughtUp,
  changed,
  checked,
  contactsProgress,
  type KnowledgeBaseChange,
  progress,
  readContactsAgain,
  rootsChanged,
  type ServerOptions,
  stopContacts,
} from '../server/protocol.ts';
import type { ContactReading } from '../service/insights.ts';
import type { DatabasePasswords } from './databasePasswords.ts';
import { FileEvents } from './fileEvents.ts';
import { findRoots } from './findRoots.ts';
import { serveFiles } from './serveFiles.ts';

/** The two ends of the line to a worker, and how to end the worker. */
export type WorkerTransports = MessageTransports & { stop(): Promise<void> };

/** @param log receives what the worker prints */
export type StartWorker = (log: (text: string) => void) => Promise<WorkerTransports>;

/** How far the reading of the contacts of a knowledge base is. */
export interface ContactsState extends ContactReading {
  readonly root: string;
}

export interface LoadingState {
  readonly root: string;
  readonly done: number;
  readonly total: number;
}

/** What the views need of the worker. It runs only while the workspace has a knowledge base. */
export class HeadwaterClient implements vscode.Disposable {
  readonly #startWorker: StartWorker;
  readonly #cacheFolder: string | undefined;
  readonly #passwords: DatabasePasswords;
  readonly #output: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<Pick<KnowledgeBaseChange, 'articles' | 'figures'>>();
  readonly #loading = new vscode.EventEmitter<LoadingState>();
  readonly #contacts = new vscode.EventEmitter<ContactsState>();
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/headwater.yaml', false, true, false);
  #client: LanguageClient | undefined;
  #fileEvents: FileEvents | undefined;
  #transports: WorkerTransports | undefined;
  #language: InterfaceLanguage;
  #roots: readonly string[] = [];
  /** Starting and stopping, one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  /** After articles, contacts or the knowledge bases themselves changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidLoad = this.#loading.event;
  readonly onDidReadContacts = this.#contacts.event;

  constructor(options: {
    startWorker: StartWorker;
    output: vscode.LogOutputChannel;
    language: InterfaceLanguage;
    cacheFolder: string | undefined;
    passwords: DatabasePasswords;
  }) {
    this.#passwords = options.passwords;
    this.#startWorker = options.startWorker;
    this.#output = options.output;
    this.#language = options.language;
    this.#cacheFolder = options.cacheFolder;
    this.#watcher.onDidCreate(() => this.refresh());
    this.#watcher.onDidDelete(() => this.refresh());
  }

  get language(): InterfaceLanguage {
    return this.#language;
  }

  /** URIs of the folders with a headwater.yaml. */
  get roots(): readonly string[] {
    return this.#roots;
  }

  /** Looks for knowledge bases; starts or stops the worker accordingly. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      this.#roots = await findRoots();
      const found = this.#roots.length > 0;
      await this.#tellLanguage();
      await vscode.commands.executeCommand('setContext', 'headwater.hasKnowledgeBase', found);
      // Only now is it known whether there is one.
      await vscode.commands.executeCommand('setContext', 'headwater.looked', true);
      if (!found) await this.#stop();
      else if (this.#client) await this.#client.sendNotification(rootsChanged, { roots: this.#roots });
      else await this.#start();
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

  /** Starts the worker anew where it runs: what it was started with is different. */
  restart(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#client) return;
      await this.#stop();
      await this.#start();
      this.#changed.fire({ articles: true, figures: true });
    });
  }

  /** Asks the worker; undefined where the workspace has no knowledge base. Rejects with what the worker says. */
  async ask<P, R>(
    type: RequestType<P, R, void>,
    parameters: P,
    token?: vscode.CancellationToken,
  ): Promise<R | undefined> {
    await this.#queue;
    const client = this.#client;
    // A token that is undefined would count as a parameter.
    return token
      ? client?.sendRequest<R>(type.method, parameters, token)
      : client?.sendRequest<R>(type.method, parameters);
  }

  /** Stops the reading of contacts: questions about them are rejected until `readContactsAgain`. */
  async stopContacts(root: string): Promise<void> {
    await this.#client?.sendNotification(stopContacts, { root });
  }

  async readContactsAgain(): Promise<void> {
    await this.#client?.sendNotification(readContactsAgain, null);
  }

  dispose(): void {
    void this.#inTurn(() => this.#stop());
    this.#watcher.dispose();
    this.#changed.dispose();
    this.#loading.dispose();
    this.#contacts.dispose();
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(error => this.#output.error(String(error)));
    return done;
  }

  async #start(): Promise<void> {
    const client = new LanguageClient(
      'headwater',
      'Headwater',
      async () => {
        this.#transports = await this.#startWorker(text => this.#output.info(text));
        return this.#transports;
      },
      {
        documentSelector: [
          { language: 'markdown' },
          { pattern: '**/{headwater,reasons}.yaml' },
          { pattern: '**/decisions/*.{yaml,yml}' },
        ],
        outputChannel: this.#output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        // Asked again when a worker that broke down is started anew.
        initializationOptions: () => this.#serverOptions(),
      },
    );
    this.#fileEvents = new FileEvents(
      () => this.#roots,
      changes => void client.sendNotification(DidChangeWatchedFilesNotification.type, { changes }),
    );
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#changed.fire({ articles: true, figures: true });
    });
    client.onNotification(changed, what => this.#changed.fire(what));
    client.onRequest(caughtUp, () => null);
    client.onNotification(checked, () => this.#changed.fire({ articles: false, figures: false }));
    client.onNotification(progress, state => this.#loading.fire(state));
    client.onNotification(contactsProgress, state => this.#contacts.fire(state));
    serveFiles(client);
    this.#passwords.serve(client, this.#language);
    this.#client = client;
    await client.start();
  }

  /** Welcome texts stand in the manifest in both languages. */
  #tellLanguage(): Thenable<unknown> {
    return vscode.commands.executeCommand('setContext', 'headwater.language', this.#language);
  }

  #serverOptions(): ServerOptions {
    return {
      language: this.#language,
      roots: this.#roots,
      trusted: vscode.workspace.isTrusted,
      ...(this.#cacheFolder !== undefined && { cacheFolder: this.#cacheFolder }),
    };
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#fileEvents?.dispose();
    this.#fileEvents = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A worker that is busy doesn't answer in time, one that never started not at all: it is ended all the same.
      this.#output.warn(String(error));
    }
    await this.#transports?.stop();
    this.#transports = undefined;
    // Nobody else says now that the reading ended.
    for (const root of this.#roots) this.#contacts.fire({ root, bytes: 0, totalBytes: 0, done: true });
  }
}
