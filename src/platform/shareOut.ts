/** Does one task, here or in another thread. */
export type Work<Task, Result> = (task: Task) => Promise<Result>;

/** Threads that do tasks of one kind. They run until they are stopped. */
export interface Threads<Task, Result> {
  readonly works: readonly Work<Task, Result>[];
  stop(): Promise<void>;
}

/**
 * Has tasks done by whoever is free. One that fails gets no more, and its task goes to somebody else: a thread that
 * breaks down costs time and nothing else.
 * @param works one that is named twice gets its next task before it has finished the last, and so never waits
 * @param lastResort does what nobody else could
 * @param onDone gets the result of each task as it comes, with the task's place in the list
 * @throws what the last resort throws
 */
export async function shareOut<Task, Result>(
  tasks: readonly Task[],
  works: readonly Work<Task, Result>[],
  lastResort: Work<Task, Result>,
  onDone: (result: Result, index: number) => void,
): Promise<void> {
  const waiting = [...tasks.entries()].reverse();
  const pull = async (work: Work<Task, Result>) => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [index, task] = next;
      let result: Result;
      try {
        result = await work(task);
      } catch {
        waiting.push(next);
        return;
      }
      onDone(result, index);
    }
  };
  await Promise.all(works.map(pull));
  for (const [index, task] of waiting.reverse()) onDone(await lastResort(task), index);
}
