import * as vscode from 'vscode';
import {
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LanguageClient,
  type MessageTransports,
  type RequestType,
  ResponseError,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
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
import type { DatabasePasswords } from './databasePasswords.ts';
import { FileEvents } from './fileEvents.ts';
import { findRoots } from './findRoots.ts';
import { RootEvents } from './rootEvents.ts';
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

/** What could not be opened, and why: a knowledge base, or without `root` Headwater itself. */
export interface OpeningFailure {
  readonly root?: string;
  /** A sentence for a person. */
  readonly message: string;
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
  readonly #failed = new vscode.EventEmitter<OpeningFailure>();
  readonly #rootEvents: RootEvents;
  /** Why knowledge bases could not be opened, by root. */
  readonly #unopened = new Map<string, string>();
  #client: LanguageClient | undefined;
  #fileEvents: FileEvents | undefined;
  #transports: WorkerTransports | undefined;
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
    this.#rootEvents = new RootEvents({
      roots: () => this.#roots,
      gone: roots => void this.#forget(roots).then(() => this.refresh()),
      come: () => void this.refresh(),
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
      const isRight = found === (this.#client?.isRunning() ?? false);
      if (this.#looked && isRight && sameRoots(roots, this.#roots)) return;
      this.#roots = roots;
      await this.#tellLanguage();
      await vscode.commands.executeCommand('setContext', 'headwater.hasKnowledgeBase', found);
      // Only now is it known whether there is one.
      await vscode.commands.executeCommand('setContext', 'headwater.looked', true);
      this.#looked = true;
      if (!found) await this.#stop();
      else if (this.#client?.isRunning()) await this.#tellRoots();
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
  async openAgain(root: string): Promise<void> {
    await this.#client?.sendNotification(openAgain, { root });
  }

  /** Asks the worker; undefined where the workspace has no knowledge base. Rejects with what the worker says. */
  async ask<P, R>(
    type: RequestType<P, R, void>,
    parameters: P,
    token?: vscode.CancellationToken,
  ): Promise<R | undefined> {
    await this.#queue;
    const client = this.#client;
    try {
      // A token that is undefined would count as a parameter.
      return await (token
        ? client?.sendRequest<R>(type.method, parameters, token)
        : client?.sendRequest<R>(type.method, parameters));
    } catch (error) {
      throw asSaid(error);
    }
  }

  /** Stops the reading of contacts: questions about them are rejected until `readContactsAgain`. */
  async stopContacts(root: string): Promise<void> {
    await this.#client?.sendNotification(stopContacts, { root });
  }

  async readContactsAgain(): Promise<void> {
    await this.#client?.sendNotification(readContactsAgain, null);
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
    if (!this.#isDisposed) this.#output.error(String(error));
  }

  /** Lets go of knowledge bases whose folders are gone. One that comes back in the same place is another one. */
  #forget(gone: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#roots = this.#roots.filter(root => !gone.includes(root));
      if (this.#client?.isRunning()) await this.#tellRoots();
    });
  }

  async #tellRoots(): Promise<void> {
    for (const root of this.#unopened.keys()) if (!this.#roots.includes(root)) this.#unopened.delete(root);
    await this.#client?.sendNotification(rootsChanged, { roots: this.#roots });
  }

  /** Rejects where the worker can't be started; then none is there. */
  async #startAnew(): Promise<void> {
    await this.#stop();
    try {
      await this.#start();
    } catch (error) {
      await this.#stop();
      throw error;
    }
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
      if (newState !== State.Running) return;
      this.#unopened.clear();
      this.#changed.fire({ articles: true, figures: true });
    });
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
      this.#log(error);
    }
    await this.#transports?.stop();
    this.#transports = undefined;
    this.#unopened.clear();
    // Nobody else says now that the reading ended.
    for (const root of this.#roots) {
      this.#loading.fire({ root, done: 0, total: 0 });
      this.#contacts.fire({ root, bytes: 0, totalBytes: 0, done: true });
    }
  }
}

/** An error with nothing but what the worker says: the protocol puts the name of the request before it. */
function asSaid(error: unknown): unknown {
  if (!(error instanceof ResponseError) || error.code !== ErrorCodes.InternalError) return error;
  return new Error(error.message.replace(/^Request \S+ failed with message: /, ''), { cause: error });
}

function sameRoots(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((root, i) => root === b[i]);
}
