import * as vscode from 'vscode';
import { fruitless } from '../../server/engineerProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { localTime } from '../log/draft.ts';

/**
 * Follows searches and records those that led to nothing: no result, or results of which none was looked at. What is
 * recorded, and whether, is the knowledge base's to say.
 */
export class FruitlessSearches {
  readonly #client: HeadwaterClient;
  /** With results that nobody looked at yet. */
  #pending: string | undefined;

  constructor(client: HeadwaterClient) {
    this.#client = client;
  }

  /** A query stood still and showed so many articles. */
  settled(query: string, total: number): void {
    const before = this.#pending;
    this.#pending = undefined;
    // Words that are added make the same question clearer.
    if (before !== undefined && !query.startsWith(before) && !before.startsWith(query))
      this.#record(before, true);
    if (total === 0) this.#record(query, false);
    else this.#pending = query;
  }

  /** One of the results was opened, or looked at. */
  opened(): void {
    this.#pending = undefined;
  }

  /** The person turned to something else. */
  left(): void {
    const query = this.#pending;
    this.#pending = undefined;
    // A single word may be a way of browsing.
    if (query !== undefined && /\S\s+\S/.test(query.trim())) this.#record(query, true);
  }

  #record(query: string, passedOver: boolean): void {
    const time = localTime(new Date());
    // Nobody waits for it, and without a journal the search is as good.
    void this.#client.ask(fruitless, { query, passedOver, person: quietName(), time }).catch(() => {});
  }
}

/** The name of the person's journal; where none is set, one that tells machines apart, without asking. */
function quietName(): string {
  const name = vscode.workspace.getConfiguration('headwater').get<string>('journalName', '').trim();
  return name || `someone-${vscode.env.machineId.slice(0, 6)}`;
}
