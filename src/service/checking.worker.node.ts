import { workerData } from 'node:worker_threads';
import { type AnalysisTask, analysisOf } from '../authoring/rules/otherAnalyses.ts';
import type { Settings } from '../knowledge/settings.ts';
import { NodeFiles } from '../platform/files.node.ts';
import { createHash } from '../platform/hash.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { serveTasks, stepBack } from '../platform/threads.node.ts';

/** What a checking thread is started with. */
export interface CheckingData {
  readonly root: string;
  readonly settings: Settings;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  /** True where a person works meanwhile. */
  readonly inBackground: boolean;
}

/** A thread that analyses articles for the one that started it. */
const { root, settings, language, inBackground } = workerData as CheckingData;
if (inBackground) stepBack();
const files = new NodeFiles(root);
const ready = createHash().then(hash => analysisOf({ files, hash, settings, language }));

serveTasks(async (task: AnalysisTask) => (await ready)(task));
