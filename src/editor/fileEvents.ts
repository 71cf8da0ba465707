import * as vscode from 'vscode';
import { FileChangeType, type FileEvent } from 'vscode-languageclient';
import { isLeftOut } from './leftOut.ts';
import { rootOf } from './rootOf.ts';

/** Long enough for what belongs together, a rename or a checkout, short enough to be unnoticed. */
const gatherMs = 20;

/**
 * One watcher for everything: tells of files that came, changed or went. The language client's own way to do so waits a
 * quarter of a second after the last change.
 */
export class FileEvents implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*');
  readonly #roots: () => readonly string[];
  readonly #tell: (events: FileEvent[]) => void;
  #gathered: FileEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param roots URIs of the knowledge bases; what happens outside them is nobody's business */
  constructor(roots: () => readonly string[], tell: (events: FileEvent[]) => void) {
    this.#roots = roots;
    this.#tell = tell;
    this.#watcher.onDidCreate(uri => this.#add(uri, FileChangeType.Created));
    this.#watcher.onDidChange(uri => this.#add(uri, FileChangeType.Changed));
    this.#watcher.onDidDelete(uri => this.#add(uri, FileChangeType.Deleted));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher.dispose();
  }

  #add(file: vscode.Uri, type: FileChangeType): void {
    const uri = file.toString();
    const root = rootOf(this.#roots(), uri);
    if (root === undefined || isLeftOut(uri.slice(root.length))) return;
    this.#gathered.push({ uri, type });
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell(this.#gathered);
      this.#gathered = [];
    }, gatherMs);
  }
}
