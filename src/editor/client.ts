import * as vscode from 'vscode';
import {
  LanguageClient,
  type MessageTransports,
  type RequestType,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { InterfaceLanguage } from '../platform/language.ts';
import {
  changed,
  type KnowledgeBaseChange,
  progress,
  rootsChanged,
  type ServerOptions,
} from '../server/protocol.ts';
import type { DatabasePasswords } from './databasePasswords.ts';
import { serveFiles } from './serveFiles.ts';

/** The two ends of the line to a worker, and how to end the worker. */
export type WorkerTransports = MessageTransports & { stop(): Promise<void> };

export interface LoadingState {
  readonly root: string;
  readonly done: number;
  readonly total: number;
}

/** What the views need of the worker. It runs only while the workspace has a knowledge base. */
export class HeadwaterClient implements vscode.Disposable {
  readonly #startWorker: () => Promise<WorkerTransports>;
  readonly #cacheFolder: string | undefined;
  readonly #passwords: DatabasePasswords;
  readonly #output: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<Pick<KnowledgeBaseChange, 'articles' | 'figures'>>();
  readonly #loading = new vscode.EventEmitter<LoadingState>();
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/headwater.yaml', false, true, false);
  #client: LanguageClient | undefined;
  #transports: WorkerTransports | undefined;
  #language: InterfaceLanguage;
  #roots: readonly string[] = [];
  /** Starting and stopping, one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  /** After articles, contacts or the knowledge bases themselves changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidLoad = this.#loading.event;

  constructor(options: {
    startWorker: () => Promise<WorkerTransports>;
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
      const found = await vscode.workspace.findFiles('**/headwater.yaml', '**/node_modules/**');
      this.#roots = found.map(uri => vscode.Uri.joinPath(uri, '..').toString()).sort();
      await vscode.commands.executeCommand('setContext', 'headwater.hasKnowledgeBase', found.length > 0);
      if (found.length === 0) await this.#stop();
      else if (this.#client) await this.#client.sendNotification(rootsChanged, { roots: this.#roots });
      else await this.#start();
      this.#changed.fire({ articles: true, figures: true });
    });
  }

  /** Starts the worker anew in another language. */
  setLanguage(language: InterfaceLanguage): Promise<void> {
    return this.#inTurn(async () => {
      if (language === this.#language) return;
      this.#language = language;
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

  dispose(): void {
    void this.#inTurn(() => this.#stop());
    this.#watcher.dispose();
    this.#changed.dispose();
    this.#loading.dispose();
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(step);
    this.#queue = done.catch(error => this.#output.error(String(error)));
    return done;
  }

  async #start(): Promise<void> {
    const initializationOptions: ServerOptions = {
      language: this.#language,
      roots: this.#roots,
      ...(this.#cacheFolder !== undefined && { cacheFolder: this.#cacheFolder }),
    };
    const client = new LanguageClient(
      'headwater',
      'Headwater',
      async () => {
        this.#transports = await this.#startWorker();
        return this.#transports;
      },
      {
        documentSelector: [
          { language: 'markdown' },
          { pattern: '**/{headwater,reasons}.yaml' },
          { pattern: '**/decisions/*.{yaml,yml}' },
        ],
        synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*') },
        outputChannel: this.#output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions,
      },
    );
    client.onNotification(changed, what => this.#changed.fire(what));
    client.onNotification(progress, state => this.#loading.fire(state));
    serveFiles(client);
    this.#passwords.serve(client, this.#language);
    this.#client = client;
    await client.start();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose();
    await this.#transports?.stop();
    this.#transports = undefined;
  }
}
