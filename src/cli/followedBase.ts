import type { FileChange } from '../knowledge/change.ts';
import type { FileEntry, Files } from '../platform/files.ts';
import type { Headwater } from '../service/headwater.ts';
import { layoutOf } from '../service/layout.ts';

interface Seen {
  readonly headwater: Headwater;
  /** The files as they were when they were last looked at, by path. */
  readonly entries: ReadonlyMap<string, FileEntry>;
}

/**
 * A knowledge base for a process that runs for days without an editor, where nobody tells of changes: its files are
 * looked at before each question.
 */
export class FollowedBase {
  readonly #files: Files;
  readonly #open: () => Promise<Headwater>;
  /** One look after the other. */
  #seen: Promise<Seen | undefined> = Promise.resolve(undefined);

  constructor(files: Files, open: () => Promise<Headwater>) {
    this.#files = files;
    this.#open = open;
  }

  /** The knowledge base as its files are now. Rejects where it can't be opened; the next call tries again. */
  async now(): Promise<Headwater> {
    const looked = this.#seen.then(seen => this.#look(seen));
    this.#seen = looked.catch(() => undefined);
    return (await looked).headwater;
  }

  async #look(before: Seen | undefined): Promise<Seen> {
    // Listed before it is opened: what changes in between is seen the next time.
    const { articles, others } = layoutOf(await this.#files.list());
    const entries = new Map([...articles, ...others].map(entry => [entry.path, entry]));
    if (!before) return { headwater: await this.#open(), entries };
    const changes = changesBetween(before.entries, entries);
    const { settings } = await before.headwater.apply(changes);
    return { headwater: settings ? await this.#open() : before.headwater, entries };
  }
}

function changesBetween(
  before: ReadonlyMap<string, FileEntry>,
  now: ReadonlyMap<string, FileEntry>,
): FileChange[] {
  const changed = [...now.values()].filter(({ path, size, modified }) => {
    const known = before.get(path);
    return known?.size !== size || known.modified !== modified;
  });
  const gone = [...before.keys()].filter(path => !now.has(path));
  return [
    ...changed.map(({ path }) => ({ kind: 'changed' as const, path })),
    ...gone.map(path => ({ kind: 'deleted' as const, path })),
  ];
}
