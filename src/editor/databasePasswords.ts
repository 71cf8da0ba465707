import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient';
import type { InterfaceLanguage } from '../platform/language.ts';
import { databasePassword } from '../server/protocol.ts';
import { askText } from './askText.ts';
import { texts } from './texts.ts';

type Place = {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
};

const knownKey = 'headwater.databases';

/** Hands the worker the passwords of databases: from the secret storage, where the person put them once. */
export class DatabasePasswords {
  readonly #secrets: vscode.SecretStorage;
  /** Names of what is in the secret storage, which can't be listed. */
  readonly #known: vscode.Memento;

  constructor(context: Pick<vscode.ExtensionContext, 'secrets' | 'globalState'>) {
    this.#secrets = context.secrets;
    this.#known = context.globalState;
  }

  /** Answers a worker, asking the person where nothing is stored. */
  serve(client: LanguageClient, language: InterfaceLanguage): void {
    client.onRequest(databasePassword, async place => {
      const stored = await this.#secrets.get(keyOf(place));
      return stored ?? (await this.#ask(place, language)) ?? null;
    });
  }

  /** Forgets all passwords, so that they are asked for again. */
  async forget(): Promise<void> {
    for (const key of this.#known.get<string[]>(knownKey, [])) await this.#secrets.delete(key);
    await this.#known.update(knownKey, undefined);
  }

  async #ask(place: Place, language: InterfaceLanguage): Promise<string | undefined> {
    const { user, database, host } = place;
    const password = await askText({
      password: true,
      prompt: texts[language].databasePassword(user, database, host),
    });
    if (password === undefined) return undefined;
    await this.#secrets.store(keyOf(place), password);
    const known = this.#known.get<string[]>(knownKey, []);
    await this.#known.update(knownKey, [...new Set([...known, keyOf(place)])]);
    return password;
  }
}

function keyOf({ host, port, database, user }: Place): string {
  return `postgres:${user}@${host}:${port}/${database}`;
}
