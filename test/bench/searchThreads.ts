import { Worker } from 'node:worker_threads';
import type { ArticleText } from '../../src/knowledge/article.ts';
import { createSearchIndex } from '../../src/search/searchIndex.ts';
import { buildSegment, type Segment } from '../../src/search/segments.ts';

/**
 * Milliseconds that this thread and another take to index the articles of a file, half of them each as where a
 * knowledge base is opened, with putting the halves together; without reading the file.
 */
export async function buildInTwoThreads(file: string, articles: readonly ArticleText[]): Promise<number> {
  const half = articles.length >>> 1;
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), {
    workerData: { file, from: half, to: articles.length },
  });
  const message = () => new Promise<unknown>(resolve => worker.once('message', resolve));
  await message();
  // What reading the file left behind is not cleared up at the expense of the index.
  globalThis.gc?.();
  const start = performance.now();
  const other = message();
  worker.postMessage('go');
  const own = buildSegment(articles.slice(0, half));
  const index = createSearchIndex({ languages: ['en', 'nl'] });
  index.addSegments([own, (await other) as Segment]);
  const time = performance.now() - start;
  await worker.terminate();
  return time;
}
