/** What `inSteps` came to. */
export interface StepsTaken {
  /** Items that were dealt with. */
  readonly done: number;
  /** True where a step could not be carried out; nothing of it counts, and none came after it. */
  readonly failed: boolean;
}

export interface Steps<T> {
  readonly items: readonly T[];
  /** Items of one step, the last one perhaps fewer. */
  readonly size: number;
  /** Carries out one step, wholly or not at all. @returns items that were dealt with; undefined where it could not */
  act(items: readonly T[]): Promise<number | undefined>;
  /** Asked before every step but the first. */
  isStopped(): boolean;
  /** After every step. @param done as in `StepsTaken` */
  onProgress?(done: number): void;
}

/** Carries out steps, one after the other, until all are done, one fails, or somebody stops it. */
export async function inSteps<T>({ items, size, act, isStopped, onProgress }: Steps<T>): Promise<StepsTaken> {
  let done = 0;
  for (let start = 0; start < items.length && (start === 0 || !isStopped()); start += size) {
    const acted = await act(items.slice(start, start + size));
    if (acted === undefined) return { done, failed: true };
    done += acted;
    onProgress?.(done);
  }
  return { done, failed: false };
}
