import type { Cache, FileEntry, Files } from '../platform/files.ts';
import type { NewChecksum } from './checksum.ts';

interface Known {
  readonly size: number;
  readonly modified: number;
  readonly hash: string;
}

const entryName = 'contacts-files.json';

/**
 * The XXH64 of files, 16 hexadecimal digits. A file whose size and time of change are those of the last time is not
 * read again.
 */
export class ContentHashes {
  readonly #files: Files;
  readonly #cache: Cache;
  readonly #newChecksum: NewChecksum;
  readonly #known: Map<string, Known>;
  #changed = false;

  private constructor(files: Files, cache: Cache, newChecksum: NewChecksum, known: Map<string, Known>) {
    this.#files = files;
    this.#cache = cache;
    this.#newChecksum = newChecksum;
    this.#known = known;
  }

  static async open(files: Files, cache: Cache, newChecksum: NewChecksum): Promise<ContentHashes> {
    return new ContentHashes(files, cache, newChecksum, parseKnown(await cache.read(entryName)));
  }

  /** @throws what reading the file throws */
  async of(entry: FileEntry, signal?: AbortSignal): Promise<string> {
    const known = this.#known.get(entry.path);
    if (known && known.size === entry.size && known.modified === entry.modified) return known.hash;
    const checksum = this.#newChecksum();
    for await (const piece of this.#files.stream(entry.path)) {
      signal?.throwIfAborted();
      checksum.update(piece);
    }
    const hash = checksum.digest();
    this.#known.set(entry.path, { size: entry.size, modified: entry.modified, hash });
    this.#changed = true;
    return hash;
  }

  /** Keeps what was learnt about these files for the next time. */
  async save(paths: readonly string[]): Promise<void> {
    if (!this.#changed) return;
    const kept = paths.flatMap(path => {
      const known = this.#known.get(path);
      return known ? [[path, known]] : [];
    });
    await this.#cache.write(entryName, new TextEncoder().encode(JSON.stringify(kept)));
  }
}

function parseKnown(bytes: Uint8Array | undefined): Map<string, Known> {
  try {
    const entries: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [string, Known] {
  if (!Array.isArray(entry)) return false;
  const [path, known]: unknown[] = entry;
  return typeof path === 'string' && typeof known === 'object' && known !== null && 'hash' in known;
}
