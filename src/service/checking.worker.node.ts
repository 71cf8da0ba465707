import { workerData } from 'node:worker_threads';
import { type AnalysisTask, analysisOf } from '../authoring/rules/otherAnalyses.ts';
import { NodeFiles } from '../platform/files.node.ts';
import { createHash } from '../platform/hash.ts';
import { serveTasks, stepBack } from '../platform/threads.node.ts';
import type { ThreadData } from './threadData.ts';

/** A thread that analyses articles for the one that started it. */
const { root, settings, language, inBackground } = workerData as ThreadData;
if (inBackground) stepBack();
const files = new NodeFiles(root);
const ready = createHash().then(hash => analysisOf({ files, hash, settings, language }));

serveTasks(async (task: AnalysisTask) => (await ready)(task));
