import * as vscode from 'vscode';

/** The files that were changed since this was made, in an editor or on disk. */
export class TouchedFiles implements vscode.Disposable {
  readonly #uris = new Set<string>();
  readonly #listening: vscode.Disposable;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const touch = (uri: vscode.Uri) => this.#uris.add(uri.toString());
    this.#listening = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(touch),
      watcher.onDidDelete(touch),
      vscode.workspace.onDidChangeTextDocument(({ document }) => touch(document.uri)),
    );
  }

  has(uri: string): boolean {
    return this.#uris.has(vscode.Uri.parse(uri).toString());
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
