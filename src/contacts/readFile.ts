import type { Files } from '../platform/files.ts';
import { rowReader } from './fileRows.ts';
import type { WholeLeaf } from './leaf.ts';
import type { LeafReader } from './leafReader.ts';
import type { ContactFile } from './sources.ts';
import { textOf } from './text.ts';

/** Rows of a leaf; a larger file gives several, so that reading it needs no more memory than this many rows. */
const rowsPerLeaf = 100_000;

export interface ReadOptions {
  readonly files: Files;
  readonly signal?: AbortSignal;
  /** Bytes of the file that were read, since the last time. */
  readonly onBytes?: (count: number) => void;
}

/**
 * The leaves of a file, at least one. What can't be read is a rejection in the last of them.
 *
 * @returns whether the file was read to its end
 * @throws the reason of `signal`
 */
export async function* readFile(
  { entry, source }: ContactFile,
  leaf: LeafReader,
  { files, signal, onBytes }: ReadOptions,
): AsyncGenerator<WholeLeaf, boolean> {
  async function* pieces(): AsyncIterable<Uint8Array> {
    for await (const piece of files.stream(entry.path)) {
      signal?.throwIfAborted();
      onBytes?.(piece.length);
      yield piece;
    }
  }
  const rows = rowReader(entry.path, source, leaf);
  let complete = true;
  try {
    for await (const chunk of textOf(pieces())) {
      rows.push(chunk);
      if (rows.stopped) break;
      if (leaf.rows >= rowsPerLeaf) yield leaf.takeLeaf();
    }
    rows.end();
  } catch (error) {
    signal?.throwIfAborted();
    complete = false;
    leaf.reject(rows.line, {
      code: 'unreadable',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  yield leaf.takeLeaf();
  return complete;
}
