/**
 * Watches the turns of this thread's event loop by the time of the processor that each takes. Other programs on the
 * machine make a turn longer, but not this.
 */
export class Turns {
  #longest = 0;
  #before = process.threadCpuUsage();
  #timer: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    this.#longest = 0;
    this.#before = process.threadCpuUsage();
    this.#next();
  }

  /** Milliseconds of work in the turn with the most of it. */
  stop(): number {
    clearTimeout(this.#timer);
    return this.#longest;
  }

  #next(): void {
    this.#timer = setTimeout(() => {
      const { user, system } = process.threadCpuUsage(this.#before);
      this.#longest = Math.max(this.#longest, (user + system) / 1000);
      this.#before = process.threadCpuUsage();
      this.#next();
    }, 1);
  }
}
