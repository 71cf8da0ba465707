import type { Cache, FileEntry, Files } from '../src/platform/files.ts';

/** A knowledge base in memory, for tests: counts what is read. */
export class MemoryFiles implements Files {
  readonly #files = new Map<string, Uint8Array>();
  #clock = 0;
  readonly #modified = new Map<string, number>();
  /** Paths in the order in which they were read. */
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    this.#files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    this.#modified.set(path, ++this.#clock);
  }

  delete(path: string): void {
    this.#files.delete(path);
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#files.get(path));
  }

  async list(folder?: string): Promise<FileEntry[]> {
    const entries = [...this.#files].map(([path, bytes]) => ({
      path,
      size: bytes.length,
      modified: this.#modified.get(path) ?? 0,
    }));
    return folder === undefined ? entries : entries.filter(({ path }) => path.startsWith(`${folder}/`));
  }

  async read(path: string): Promise<Uint8Array> {
    const bytes = this.#files.get(path);
    if (!bytes) throw new Error(`${path} does not exist.`);
    this.reads.push(path);
    return bytes;
  }

  async *stream(path: string): AsyncIterable<Uint8Array> {
    yield await this.read(path);
  }

  async append(path: string, text: string): Promise<void> {
    const before = this.#files.has(path) ? this.text(path) : '';
    this.write(path, before + text);
  }
}

/** A cache in memory, for tests. */
export class MemoryCache implements Cache {
  readonly entries = new Map<string, Uint8Array>();

  async read(key: string): Promise<Uint8Array | undefined> {
    return this.entries.get(key);
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    this.entries.set(key, bytes);
  }
}
