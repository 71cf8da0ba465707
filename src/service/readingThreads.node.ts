import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OtherReadings } from './loadArticles.ts';
import type { ReadBatch } from './readBatch.ts';
import type { ReadingData } from './reading.worker.node.ts';

/** More threads than this wait for the disk and for the merge. */
const most = 3;

/**
 * Starts a thread for each core but one.
 * @param script the compiled reading worker, or its source where Node.js runs that
 */
export function startReadingThreads(script: string | URL, data: ReadingData): OtherReadings {
  const count = Math.min(most, availableParallelism() - 1);
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData: data }));
  return {
    readings: workers.map(worker => async entries => {
      worker.postMessage(entries);
      const [batch] = await once(worker, 'message');
      return batch as ReadBatch;
    }),
    stop: async () => {
      await Promise.all(workers.map(worker => worker.terminate()));
    },
  };
}
