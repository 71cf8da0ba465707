import { URI, Utils } from 'vscode-uri';
import type { DatabaseReader } from '../contacts/database.ts';
import type { FileChange } from '../knowledge/change.ts';
import type { Cache, Files } from '../platform/files.ts';
import type { Hash } from '../platform/hash.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Changes } from '../service/changes.ts';
import { Headwater } from '../service/headwater.ts';
import type { ContactReading } from '../service/insights.ts';
import type { OtherThreads } from '../service/otherThreads.ts';

/** What the host of the worker hands in: how to reach files and caches of a folder. */
export interface WorkerHost {
  readonly hash: Hash;
  files(root: URI): Files;
  cache(root: URI): Cache;
  /** Threads that take a share of the work on a folder, where this kind of worker can start some. */
  otherThreads?(root: URI): OtherThreads | undefined;
  /** How to ask a database for contacts, where this kind of worker can. */
  readonly database?: DatabaseReader;
}

/** A knowledge base that is open, or opening. */
export interface OpenKnowledgeBase {
  readonly root: URI;
  readonly opened: Promise<Headwater>;
}

export interface KnowledgeBasesOptions {
  readonly host: WorkerHost;
  readonly language: InterfaceLanguage;
  /** Unsaved text of open editors, by URI. */
  readonly edited: () => ReadonlyMap<string, string>;
  readonly onProgress: (root: URI, done: number, total: number) => void;
  readonly onContacts: (root: URI, reading: ContactReading) => void;
  /** After a knowledge base opened (`changes` undefined) or took in changes. */
  readonly onChange: (root: URI, headwater: Headwater, changes: Changes | undefined) => void;
  /** After a knowledge base could not be opened. */
  readonly onUnopened: (root: URI, error: unknown) => void;
  readonly onClose: (root: URI) => void;
  readonly onError: (root: URI, error: unknown) => void;
}

/** The knowledge bases of a workspace: opened, fed with changes, and closed again. */
export class KnowledgeBases {
  readonly #options: KnowledgeBasesOptions;
  readonly #open = new Map<string, OpenKnowledgeBase>();

  constructor(options: KnowledgeBasesOptions) {
    this.#options = options;
  }

  /**
   * Opens the new folders and forgets the ones that are gone. A knowledge base around one of them is opened anew: the
   * inner one has taken files from it, or gives them back.
   */
  setRoots(roots: readonly string[]): void {
    const wanted = new Map(roots.map(root => URI.parse(root)).map(root => [root.toString(), root]));
    const gone = this.all().filter(({ root }) => !wanted.has(root.toString()));
    const fresh = [...wanted.values()].filter(root => !this.#open.has(root.toString()));
    for (const base of gone) this.#close(base);
    const others = [...fresh, ...gone.map(({ root }) => root)];
    const around = this.all().filter(({ root }) => others.some(other => pathIn(root, other) !== undefined));
    for (const root of [...fresh, ...around.map(base => base.root)]) this.#start(root);
  }

  /** Tries once more to open a knowledge base that could not be opened. */
  async openAgain(root: string): Promise<void> {
    const base = this.at(root)?.base;
    const isOpen = await base?.opened.then(
      () => true,
      () => false,
    );
    if (base && !isOpen && this.#open.get(base.root.toString()) === base) this.#start(base.root);
  }

  all(): OpenKnowledgeBase[] {
    return [...this.#open.values()];
  }

  /** Those that could be opened, once all have been tried: one that can't takes nothing from the others. */
  async opened(): Promise<{ root: URI; headwater: Headwater }[]> {
    const tried = this.all().map(({ root, opened }) =>
      opened.then(
        headwater => [{ root, headwater }],
        () => [],
      ),
    );
    return (await Promise.all(tried)).flat();
  }

  /** The knowledge base that a file belongs to, the innermost where they are nested, with the file's path in it. */
  of(uri: URI): { base: OpenKnowledgeBase; path: string } | undefined {
    let found: { base: OpenKnowledgeBase; path: string } | undefined;
    for (const base of this.#open.values()) {
      const path = pathIn(base.root, uri);
      if (path !== undefined && (!found || path.length < found.path.length)) found = { base, path };
    }
    return found;
  }

  /** The knowledge base with this folder. */
  at(root: string): { base: OpenKnowledgeBase; path: string } | undefined {
    const base = this.#open.get(URI.parse(root).toString());
    return base && { base, path: '' };
  }

  /** The same, for the folder of a knowledge base as well: its path is empty. */
  near(uri: URI): { base: OpenKnowledgeBase; path: string } | undefined {
    const base = this.#open.get(uri.toString());
    return base ? { base, path: '' } : this.of(uri);
  }

  /** Hands changes to the knowledge bases that they are in. Settings that changed open theirs anew. */
  async apply(changes: readonly { readonly uri: URI; readonly change: ChangeWithoutPath }[]): Promise<void> {
    const batches = new Map<OpenKnowledgeBase, FileChange[]>();
    for (const { uri, change } of changes) {
      const place = this.of(uri);
      if (!place) continue;
      const batch = batches.get(place.base) ?? [];
      batch.push({ ...change, path: place.path });
      batches.set(place.base, batch);
    }
    await Promise.all([...batches].map(([base, batch]) => this.#applyTo(base, batch)));
  }

  async #applyTo(base: OpenKnowledgeBase, batch: readonly FileChange[]): Promise<void> {
    // That it could not be opened was said already.
    const headwater = await base.opened.catch(() => undefined);
    if (!headwater) return;
    try {
      const changes = await headwater.apply(batch);
      // Closed meanwhile, or opened anew, which has seen these changes.
      if (this.#open.get(base.root.toString()) !== base) return;
      if (changes.settings) this.#start(base.root);
      else this.#options.onChange(base.root, headwater, changes);
    } catch (error) {
      this.#options.onError(base.root, error);
    }
  }

  #close({ root, opened }: OpenKnowledgeBase): void {
    this.#open.delete(root.toString());
    this.#options.onClose(root);
    // Nobody waits for its contacts any more.
    opened.then(
      headwater => headwater.stopContacts(),
      () => {},
    );
  }

  #start(root: URI): void {
    const { host, language, onProgress, onContacts, onChange, onUnopened } = this.#options;
    const threads = host.otherThreads?.(root);
    const opening = async () => {
      const headwater = await Headwater.open({
        files: host.files(root),
        cache: host.cache(root),
        hash: host.hash,
        ...(host.database && { database: host.database }),
        ...(threads && { otherThreads: threads }),
        language,
        onProgress: (done, total) => onProgress(root, done, total),
        onContacts: reading => onContacts(root, reading),
      });
      await headwater.apply(this.#editedIn(root));
      return headwater;
    };
    const base: OpenKnowledgeBase = { root, opened: opening() };
    this.#open.set(root.toString(), base);
    const isCurrent = () => this.#open.get(root.toString()) === base;
    base.opened.then(
      headwater => {
        if (isCurrent()) onChange(root, headwater, undefined);
      },
      error => {
        if (isCurrent()) onUnopened(root, error);
      },
    );
  }

  /** Text that editors hold already when a knowledge base opens. */
  #editedIn(root: URI): FileChange[] {
    return [...this.#options.edited()].flatMap(([uri, text]) => {
      const place = this.of(URI.parse(uri));
      const isIn = place?.base.root.toString() === root.toString();
      return isIn ? [{ kind: 'edited' as const, path: place.path, text }] : [];
    });
  }
}

type ChangeWithoutPath =
  | { readonly kind: 'changed' | 'deleted' | 'closed' }
  | { readonly kind: 'edited'; readonly text: string };

/** The path of a file from a folder; undefined where it isn't in it. */
export function pathIn(root: URI, uri: URI): string | undefined {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined;
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(folder) ? uri.path.slice(folder.length) : undefined;
}

/** The URI of a path in a folder. */
export function uriIn(root: URI, path: string): string {
  return Utils.joinPath(root, path).toString();
}
