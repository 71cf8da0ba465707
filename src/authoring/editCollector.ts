import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Range } from '../platform/problem.ts';

/** Gathers changes to many files, and hands them over as one edit, which one undo takes back. */
export class EditCollector {
  readonly #changes = new Map<string, { range: Range; newText: string }[]>();
  readonly #moves: { from: string; to: string }[] = [];

  /** Paths of the files whose text changes. */
  get paths(): string[] {
    return [...this.#changes.keys()];
  }

  replace(path: string, range: Range, newText: string): void {
    const changes = this.#changes.get(path);
    if (changes) changes.push({ range, newText });
    else this.#changes.set(path, [{ range, newText }]);
  }

  /** Moves a file after all texts have changed. */
  move(from: string, to: string): void {
    this.#moves.push({ from, to });
  }

  /** @param uri gives the URI of a path */
  workspaceEdit(uri: (path: string) => string): WorkspaceEdit {
    return {
      documentChanges: [
        ...[...this.#changes].map(([path, edits]) => ({
          textDocument: { uri: uri(path), version: null },
          edits,
        })),
        ...this.#moves.map(({ from, to }) => ({
          kind: 'rename' as const,
          oldUri: uri(from),
          newUri: uri(to),
        })),
      ],
    };
  }
}
