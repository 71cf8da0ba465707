import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf, buildSegment } from '../../src/search/segments.ts';
import { keptArticles } from './searchArticles.ts';

/* Indexes some of the articles of a file when it is told to, so that reading them isn't measured. */

const { file, from, to } = workerData as { file: string; from: number; to: number };
const articles = (await keptArticles(file, to)).slice(from);
parentPort?.once('message', () => {
  const segment = buildSegment(articles);
  parentPort?.postMessage(segment, buffersOf(segment));
});
globalThis.gc?.();
parentPort?.postMessage('ready');
