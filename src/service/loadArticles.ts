import type { FileEntry } from '../platform/files.ts';
import type { ReadBatch } from './readBatch.ts';

/** Reads a batch of files somewhere. */
export type BatchReading = (entries: readonly FileEntry[]) => Promise<ReadBatch>;

/** Readings in other threads. */
export interface OtherReadings {
  readonly readings: readonly BatchReading[];
  stop(): Promise<void>;
}

/** Bytes of files in a batch: few batches merge faster, small ones show progress and share out evenly. */
const batchBytes = 3_000_000;
/** Bytes of files from which another thread is worth its start. */
const worthAnother = 8_000_000;

/**
 * Reads files batch by batch: here, and where there is much to read in other threads as well.
 * @param others starts the other threads; they end when all is read
 * @param onProgress number of files that are done
 */
export async function loadBatches(
  entries: readonly FileEntry[],
  here: BatchReading,
  others: (() => OtherReadings | undefined) | undefined,
  onProgress: (done: number) => void,
): Promise<ReadBatch[]> {
  const batches = batchesOf(entries);
  const results: ReadBatch[] = [];
  let next = 0;
  let done = 0;
  const pull = async (read: BatchReading) => {
    for (let batch = batches[next++]; batch; batch = batches[next++]) {
      results.push(await read(batch));
      done += batch.length;
      onProgress(done);
      // Reading is one long calculation: the other threads, and questions, get their turn here.
      await new Promise(resolve => setTimeout(resolve));
    }
  };
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  const threads = bytes >= worthAnother ? others?.() : undefined;
  try {
    await Promise.all([...(threads?.readings ?? []), here].map(pull));
  } finally {
    await threads?.stop();
  }
  return results;
}

function batchesOf(entries: readonly FileEntry[]): FileEntry[][] {
  const batches: FileEntry[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (size >= batchBytes) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(entry);
    size += entry.size;
  }
  return batches;
}
