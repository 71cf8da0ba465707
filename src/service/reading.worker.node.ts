import { workerData } from 'node:worker_threads';
import { ArticleReader } from '../knowledge/reader.ts';
import type { Settings } from '../knowledge/settings.ts';
import { NodeFiles } from '../platform/files.node.ts';
import type { FileEntry } from '../platform/files.ts';
import { createHash } from '../platform/hash.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { serveTasks, stepBack } from '../platform/threads.node.ts';
import { buffersOf } from '../search/segments.ts';
import { readBatch } from './readBatch.ts';

/** What a reading thread is started with. */
export interface ReadingData {
  readonly root: string;
  readonly settings: Settings;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  /** True where a person works meanwhile. */
  readonly inBackground: boolean;
}

/** A thread that reads batches of articles for the one that started it. */
const { root, settings, language, inBackground } = workerData as ReadingData;
if (inBackground) stepBack();
const files = new NodeFiles(root);
const ready = createHash().then(hash => new ArticleReader(settings, hash, language));

serveTasks(
  async (entries: readonly FileEntry[]) => readBatch(files, await ready, entries),
  batch => buffersOf(batch.segment),
);
