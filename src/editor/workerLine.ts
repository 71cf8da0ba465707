import type * as vscode from 'vscode';
import {
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LanguageClient,
  type MessageTransports,
  type NotificationType,
  type RequestType,
  ResponseError,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { ServerOptions } from '../server/protocol.ts';
import type { DatabasePasswords } from './databasePasswords.ts';
import { FileEvents } from './fileEvents.ts';
import { serveFiles } from './serveFiles.ts';

/** The two ends of the line to a worker, and how to end the worker. */
export type WorkerTransports = MessageTransports & { stop(): Promise<void> };

/** @param log receives what the worker prints */
export type StartWorker = (log: (text: string) => void) => Promise<WorkerTransports>;

export interface WorkerLineOptions {
  readonly startWorker: StartWorker;
  readonly output: vscode.LogOutputChannel;
  readonly passwords: DatabasePasswords;
  /** What the worker begins with; asked again whenever one is started, also after one broke down. */
  readonly begin: () => ServerOptions;
  readonly language: () => InterfaceLanguage;
  /** Listens to a worker that is about to start. */
  readonly listen: (client: LanguageClient) => void;
  /** After a worker began, also by itself after one broke down: it knows nothing yet. */
  readonly onRunning: () => void;
}

/** The line to the worker: starts it, ends it, and asks it. One at a time; starting and stopping are the owner's to order. */
export class WorkerLine {
  readonly #options: WorkerLineOptions;
  #client: LanguageClient | undefined;
  #fileEvents: FileEvents | undefined;
  #transports: WorkerTransports | undefined;

  constructor(options: WorkerLineOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** Rejects where the worker can't be started; then none is there. */
  async start(): Promise<void> {
    const { begin, language, listen, onRunning, output, passwords } = this.#options;
    const client = new LanguageClient('headwater', 'Headwater', () => this.#startWorker(), {
      documentSelector: [
        { language: 'markdown' },
        { pattern: '**/{headwater,reasons}.yaml' },
        { pattern: '**/decisions/*.{yaml,yml}' },
      ],
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: begin,
    });
    this.#fileEvents = new FileEvents(
      () => begin().roots,
      // A worker that broke down reads everything once it is up again.
      changes => client.sendNotification(DidChangeWatchedFilesNotification.type, { changes }).catch(() => {}),
    );
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) onRunning();
    });
    serveFiles(client);
    passwords.serve(client, language());
    listen(client);
    this.#client = client;
    try {
      await client.start();
    } catch (error) {
      await this.stop(() => {});
      throw error;
    }
  }

  /** @param onTrouble told of a worker that is busy and doesn't end in time, or never began: it is ended all the same */
  async stop(onTrouble: (error: unknown) => void): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#fileEvents?.dispose();
    this.#fileEvents = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      onTrouble(error);
    }
    await this.#transports?.stop();
    this.#transports = undefined;
  }

  /** Undefined where no worker is there. Rejects with what the worker says. */
  async ask<P, R>(
    type: RequestType<P, R, void>,
    parameters: P,
    token?: vscode.CancellationToken,
  ): Promise<R | undefined> {
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

  /** Nothing happens where no worker is there. */
  async tell<P>(type: NotificationType<P>, parameters: P): Promise<void> {
    await this.#client?.sendNotification(type.method, parameters);
  }

  async #startWorker(): Promise<WorkerTransports> {
    const { output, startWorker } = this.#options;
    this.#transports = await startWorker(text => output.info(text));
    return this.#transports;
  }
}

/** An error with nothing but what the worker says: the protocol puts the name of the request before it. */
function asSaid(error: unknown): unknown {
  if (!(error instanceof ResponseError) || error.code !== ErrorCodes.InternalError) return error;
  return new Error(error.message.replace(/^Request \S+ failed with message: /, ''), { cause: error });
}
