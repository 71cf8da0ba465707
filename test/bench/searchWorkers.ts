import { Worker } from 'node:worker_threads';
import { createSearchIndex } from '../../src/search/searchIndex.ts';
import type { Segment } from '../../src/search/segments.ts';

const workers = 2;

/**
 * Milliseconds that two workers take to index the articles of a file, with putting their segments together and the
 * first query; without reading the file.
 */
export async function buildWithWorkers(file: string, count: number): Promise<number> {
  const threads = Array.from(
    { length: workers },
    (_, i) =>
      new Worker(new URL('./searchWorker.ts', import.meta.url), {
        workerData: {
          file,
          from: Math.floor((count * i) / workers),
          to: Math.floor((count * (i + 1)) / workers),
        },
      }),
  );
  const message = (thread: Worker) => new Promise<unknown>(resolve => thread.once('message', resolve));
  await Promise.all(threads.map(message));
  const start = performance.now();
  const segments = threads.map(message);
  for (const thread of threads) thread.postMessage('go');
  const index = createSearchIndex({ languages: ['en', 'nl'] });
  index.addSegments((await Promise.all(segments)) as Segment[]);
  index.search('first query');
  const time = performance.now() - start;
  await Promise.all(threads.map(thread => thread.terminate()));
  return time;
}
