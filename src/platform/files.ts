/** A file below the root of a knowledge base. */
export interface FileEntry {
  /** Path from the root, with `/` between the parts; never absolute and never with `..`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Time of the last change in milliseconds since 1970; only compared for equality. */
  readonly modified: number;
  /** A link that leads out of the root: listed so that it can be reported, never read. */
  readonly outside?: true;
}

/** True for the name of a folder that no knowledge base keeps its files in. */
export function isToolFolder(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

/**
 * The files of one knowledge base, as a host hands them in. All paths are relative to the root.
 * Every method rejects with an `Error` whose message can be shown to a person.
 */
export interface Files {
  /**
   * All files below the root, in no particular order, or those below a folder in it: none where that is no folder.
   * Left out: folders for tools (`isToolFolder`). Links to folders are not followed.
   */
  list(folder?: string): Promise<FileEntry[]>;
  read(path: string): Promise<Uint8Array>;
  /** The file in pieces, for files that are too large to hold. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Adds text at the end of a file and makes the file and its folder where they don't exist: the journal. */
  append(path: string, text: string): Promise<void>;
}

/**
 * A place for what can be computed again. A missing, old or broken entry is `undefined`, never an error,
 * and a write that fails is passed over.
 */
export interface Cache {
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** A cache that keeps nothing. */
export const noCache: Cache = {
  read: async () => undefined,
  write: async () => {},
};
