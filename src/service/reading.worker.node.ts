import { workerData } from 'node:worker_threads';
import { ArticleReader } from '../knowledge/reader.ts';
import { NodeFiles } from '../platform/files.node.ts';
import type { FileEntry } from '../platform/files.ts';
import { createHash } from '../platform/hash.ts';
import { serveTasks, stepBack } from '../platform/threads.node.ts';
import { buffersOf } from '../search/segments.ts';
import { readBatch } from './readBatch.ts';
import type { ThreadData } from './threadData.ts';

/** A thread that reads batches of articles for the one that started it. */
const { root, settings, language, inBackground } = workerData as ThreadData;
if (inBackground) stepBack();
const files = new NodeFiles(root);
const ready = createHash().then(hash => new ArticleReader(settings, hash, language));

serveTasks(
  async (entries: readonly FileEntry[]) => readBatch(files, await ready, entries),
  batch => buffersOf(batch.segment),
);
