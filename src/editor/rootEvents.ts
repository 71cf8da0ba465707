import * as vscode from 'vscode';
import { isLeftOut } from './leftOut.ts';

const settingsFile = 'headwater.yaml';
/** Long enough for all that comes with one checkout or copy. */
const gatherMs = 200;
/** Of more new files than this nobody asks which of them are folders. */
const asked = 50;

export interface RootListener {
  /** URIs of the knowledge bases that are known. */
  roots(): readonly string[];
  /** These are gone with their folders: what comes in the same place is another one. */
  gone(roots: readonly string[]): void;
  /** There may be one more, or one less. */
  changed(): void;
}

/**
 * Notices that a knowledge base comes or goes, whoever moves it. A folder that another program moves or renames is told
 * of as one file: nothing is said of the headwater.yaml in it.
 */
export class RootEvents implements vscode.Disposable {
  readonly #listener: RootListener;
  readonly #listening: vscode.Disposable;
  #created: vscode.Uri[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: RootListener) {
    this.#listener = listener;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.#listening = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(uri => this.#add(uri)),
      watcher.onDidDelete(uri => this.#remove(uri.toString())),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
  }

  #remove(uri: string): void {
    const roots = this.#listener.roots();
    const gone = roots.filter(root => `${root}/`.startsWith(`${uri}/`));
    if (gone.length > 0) this.#listener.gone(gone);
    // Programs that save a file anew take it away first: most often it is there again.
    else if (roots.some(root => uri === `${root}/${settingsFile}`)) this.#listener.changed();
  }

  #add(uri: vscode.Uri): void {
    if (isLeftOut(`/${vscode.workspace.asRelativePath(uri, false)}/`)) return;
    this.#created.push(uri);
    this.#timer ??= setTimeout(() => void this.#look(), gatherMs);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    const created = this.#created;
    this.#created = [];
    const isWorthALook =
      created.some(({ path }) => path.endsWith(`/${settingsFile}`)) ||
      created.length > asked ||
      (await Promise.all(created.map(isFolder))).includes(true);
    if (isWorthALook) this.#listener.changed();
  }
}

function isFolder(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
}
