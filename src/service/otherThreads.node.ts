import { availableParallelism } from 'node:os';
import type { InterfaceLanguage } from '../platform/language.ts';
import { startThreads } from '../platform/threads.node.ts';
import type { CheckingData } from './checking.worker.node.ts';
import type { OtherThreads } from './otherThreads.ts';
import type { ReadingData } from './reading.worker.node.ts';

/** More threads than this wait for the disk, and for the one that takes in what they found. */
const most = 3;

/** What the threads run: compiled, or source where Node.js runs that. */
export interface ThreadScripts<Script = string | URL> {
  readonly reading: Script;
  readonly checking: Script;
}

export interface ThreadOptions {
  /** Folder of the knowledge base. */
  readonly root: string;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  /** True where a person works meanwhile. */
  readonly inBackground: boolean;
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
      const data: ReadingData = { root, settings, language, inBackground };
      return startThreads(scripts.reading, data, Math.min(most, cores - 1));
    },
    // Who asks for analyses stays free for questions.
    analyses: settings => {
      const data: CheckingData = { root, settings, language, inBackground };
      return startThreads(
        scripts.checking,
        data,
        Math.min(most, inBackground ? Math.max(1, cores - 1) : cores),
      );
    },
  };
}
