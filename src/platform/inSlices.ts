/** Milliseconds of work after which other work is let in. */
const breath = 25;

/** Does something for each item, one after the other, and lets other work in between. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T) => Promise<void> | void,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  let since = performance.now();
  for (const [index, item] of items.entries()) {
    await work(item);
    if (performance.now() - since < breath) continue;
    onProgress(index + 1);
    await new Promise(resolve => setTimeout(resolve));
    since = performance.now();
  }
  onProgress(items.length);
}
