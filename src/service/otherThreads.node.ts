import { availableParallelism } from 'node:os';
import { startThreads } from '../platform/threads.node.ts';
import type { OtherThreads } from './otherThreads.ts';
import type { ThreadData, ThreadOptions } from './threadData.ts';

/** More threads than this wait for the disk, and for the one that takes in what they found. */
const most = 3;

/** What the threads run: compiled, or source where Node.js runs that. */
export interface ThreadScripts<Script = string | URL> {
  readonly reading: Script;
  readonly checking: Script;
}

/**
 * As many threads as the machine has cores for. In the background they leave a core to the person's own work, and step
 * back from it.
 */
export function otherThreads(scripts: ThreadScripts, options: ThreadOptions): OtherThreads {
  const { root, language, inBackground } = options;
  const cores = availableParallelism();
  return {
    // Who asks for articles reads as well: nothing can be done before they are there.
    readings: settings => {
      const data: ThreadData = { root, settings, language, inBackground };
      return startThreads(scripts.reading, data, Math.min(most, cores - 1));
    },
    // Who asks for analyses stays free for questions.
    analyses: settings => {
      const data: ThreadData = { root, settings, language, inBackground };
      return startThreads(
        scripts.checking,
        data,
        Math.min(most, inBackground ? Math.max(1, cores - 1) : cores),
      );
    },
  };
}
