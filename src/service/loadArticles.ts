import type { FileEntry } from '../platform/files.ts';
import { shareOut, type Threads, type Work } from '../platform/shareOut.ts';
import type { ReadBatch } from './readBatch.ts';

/** Reads a batch of files somewhere. */
export type BatchReading = Work<readonly FileEntry[], ReadBatch>;

/** Readings in other threads. */
export type OtherReadings = Threads<readonly FileEntry[], ReadBatch>;

/** Bytes of files in a batch: few batches merge faster, small ones show progress and share out evenly. */
const batchBytes = 3_000_000;
/** Bytes of files from which another thread is worth its start. */
const worthAnother = 8_000_000;

/**
 * Reads files batch by batch: here, and where there is much to read in other threads as well.
 * @param others starts the other threads; they end when all is read
 * @param onProgress number of files that are done
 * @returns the batches in the order of the files, whoever read them
 */
export async function loadBatches(
  entries: readonly FileEntry[],
  here: BatchReading,
  others: (() => OtherReadings) | undefined,
  onProgress: (done: number) => void,
): Promise<ReadBatch[]> {
  const batches = batchesOf(entries);
  const results: ReadBatch[] = [];
  let done = 0;
  const hereWithBreaks: BatchReading = async batch => {
    const result = await here(batch);
    // Reading is one long calculation: the other threads, and questions, get their turn here.
    await new Promise(resolve => setTimeout(resolve));
    return result;
  };
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  const threads = bytes >= worthAnother ? others?.() : undefined;
  const elsewhere = threads?.works ?? [];
  try {
    await shareOut(batches, [...elsewhere, ...elsewhere, hereWithBreaks], here, (result, index) => {
      results[index] = result;
      done += batches[index]?.length ?? 0;
      onProgress(done);
    });
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
