import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RequestType } from 'vscode-jsonrpc';
import type { LanguageClient } from 'vscode-languageclient';
import { serveFiles } from '../../src/editor/serveFiles.ts';
import { appendFile, listFiles } from '../../src/server/protocol.ts';

const scheme = 'headwater-test';
const root = `${scheme}://host/kb`;
const journal = `${root}/journal/ann.jsonl`;

/** Files of a place that isn't this machine; what is in `unavailable` is there and can't be reached. */
class DistantFiles implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  readonly unavailable = new Set<string>();
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  stat(uri: vscode.Uri): vscode.FileStat {
    this.#reach(uri);
    const bytes = this.files.get(uri.path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    if (!this.#below(uri).next().done)
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.#reach(uri);
    const { File, Directory } = vscode.FileType;
    return [...this.#below(uri)].map(([name, ...rest]) => [name ?? '', rest.length > 0 ? Directory : File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.#reach(uri);
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}

  text(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }

  #reach(uri: vscode.Uri): void {
    if (this.unavailable.has(uri.path)) throw vscode.FileSystemError.Unavailable(uri);
  }

  /** The parts of the paths below a folder. */
  *#below({ path }: vscode.Uri): Generator<string[]> {
    const start = path.endsWith('/') ? path : `${path}/`;
    for (const each of this.files.keys()) {
      if (each.startsWith(start)) yield each.slice(start.length).split('/');
    }
  }
}

describe('files that only the editor can reach', () => {
  const handlers = new Map<string, (parameters: unknown) => unknown>();
  /** Asks as the worker does. */
  const ask = async <P, R>({ method }: RequestType<P, R, void>, parameters: P): Promise<R> =>
    (await handlers.get(method)?.(parameters)) as R;
  let distant: DistantFiles;
  let registered: vscode.Disposable;
  beforeEach(() => {
    const client = {
      onRequest: ({ method }: { method: string }, handler: (parameters: unknown) => unknown) =>
        handlers.set(method, handler),
    };
    serveFiles(client as unknown as LanguageClient);
    distant = new DistantFiles();
    registered = vscode.workspace.registerFileSystemProvider(scheme, distant);
    for (const path of ['/kb/headwater.yaml', '/kb/answers/a.md', '/kb/journal/ann.jsonl']) {
      distant.files.set(path, new TextEncoder().encode('before\n'));
    }
  });
  afterEach(() => registered.dispose());

  it('lose no line of a journal that grows by several at once', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => `${i}\n`);
    await Promise.all(lines.map(text => ask(appendFile, { uri: journal, text })));
    assert.equal(distant.text('/kb/journal/ann.jsonl'), ['before\n', ...lines].join(''));
    await ask(appendFile, { uri: `${root}/journal/bob.jsonl`, text: 'first\n' });
    assert.equal(distant.text('/kb/journal/bob.jsonl'), 'first\n');
  });

  it('stay as they are where what is there cannot be read', async () => {
    distant.unavailable.add('/kb/journal/ann.jsonl');
    await assert.rejects(ask(appendFile, { uri: journal, text: 'after\n' }));
    assert.equal(distant.text('/kb/journal/ann.jsonl'), 'before\n');
  });

  it('are listed though some cannot be reached; only the root has to be', async () => {
    distant.files.set('/kb/locked/b.md', new Uint8Array());
    distant.unavailable.add('/kb/locked').add('/kb/answers/a.md');
    const paths = (await ask(listFiles, { root })).map(({ path }) => path);
    assert.deepEqual(paths.sort(), ['headwater.yaml', 'journal/ann.jsonl']);
    distant.unavailable.add('/kb');
    await assert.rejects(ask(listFiles, { root }));
  });
});
