import { getPriority, setPriority } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { Threads, Work } from './shareOut.ts';

/**
 * Starts threads that run a script with `serveTasks` in it.
 * @param script compiled, or its source where Node.js runs that
 * @param data what the script finds as its `workerData`
 */
export function startThreads<Task, Result>(
  script: string | URL,
  data: unknown,
  count: number,
): Threads<Task, Result> {
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData: data }));
  return {
    works: workers.map(worker => workOf<Task, Result>(worker)),
    stop: async () => {
      await Promise.all(workers.map(worker => worker.terminate()));
    },
  };
}

/** Results come in the order of the tasks. */
function workOf<Task, Result>(worker: Worker): Work<Task, Result> {
  const waiting: PromiseWithResolvers<Result>[] = [];
  let failed: unknown;
  const fail = (error: unknown) => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (result: Result) => waiting.shift()?.resolve(result));
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', code => fail(new Error(`The thread ended with ${code}.`)));
  return task => {
    if (failed !== undefined) return Promise.reject(failed);
    const answer = Promise.withResolvers<Result>();
    waiting.push(answer);
    worker.postMessage(task);
    return answer.promise;
  };
}

/**
 * In a thread: does the tasks that come in, one after the other. A task that throws ends the thread.
 * @param buffersOf what is handed over of a result instead of copied
 */
export function serveTasks<Task, Result>(
  work: Work<Task, Result>,
  buffersOf: (result: Result) => ArrayBuffer[] = () => [],
): void {
  let last = Promise.resolve();
  parentPort?.on('message', (task: Task) => {
    last = last.then(async () => {
      const result = await work(task);
      parentPort?.postMessage(result, buffersOf(result));
    });
  });
}

/** Steps that a thread goes down in priority; each is about a quarter less of a core that is fought over. */
const stepsBack = 10;
/** There is nothing below. */
const lowest = 19;

/** Lets other threads go first, the editor's among them, where the system can do that for one thread. */
export function stepBack(): void {
  // Linux counts priority by thread (setpriority(2), “Bugs”). Elsewhere this would hold back the editor itself.
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, Math.min(lowest, getPriority(0) + stepsBack));
  } catch {
    // A sandbox may forbid it: then the thread takes its turn like any other.
  }
}
