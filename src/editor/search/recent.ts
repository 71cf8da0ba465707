import type * as vscode from 'vscode';
import type { PlacedHit } from '../../server/protocol.ts';

/** What is kept of a hit that was opened: enough to show it and to open it again. */
export type RecentHit = Pick<PlacedHit, 'uri' | 'line' | 'title' | 'type' | 'status' | 'id' | 'anchor'>;

const key = 'headwater.recent';
/** Hits kept for an empty box. */
const kept = 12;

/** The articles that were opened last in this workspace, newest first, one entry for each. */
export class RecentHits {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  all(): readonly RecentHit[] {
    return this.#memory.get<RecentHit[]>(key, []);
  }

  async add({ uri, line, title, type, status, id, anchor }: RecentHit): Promise<void> {
    const others = this.all().filter(recent => recent.uri !== uri);
    const newest = { uri, line, title, type, status, id, anchor };
    await this.#memory.update(key, [newest, ...others].slice(0, kept));
  }

  /** An article that is gone. */
  async remove({ uri }: Pick<RecentHit, 'uri'>): Promise<void> {
    const others = this.all().filter(recent => recent.uri !== uri);
    await this.#memory.update(key, others);
  }
}
