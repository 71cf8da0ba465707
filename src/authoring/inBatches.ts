/** Files that are read at once: enough to keep a disk or a network busy, few enough to hold. */
const batch = 64;

/** Runs an asynchronous function over items, some at a time; the results keep the order of the items. */
export async function inBatches<T, R>(items: Iterable<T>, run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let waiting: Promise<R>[] = [];
  for (const item of items) {
    waiting.push(run(item));
    if (waiting.length < batch) continue;
    results.push(...(await Promise.all(waiting)));
    waiting = [];
  }
  results.push(...(await Promise.all(waiting)));
  return results;
}
