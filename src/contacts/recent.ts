import { growingUints } from './growing.ts';
import { Numbering } from './numbering.ts';

/** One stretch of time. */
interface Turn {
  readonly keys: Numbering;
  /** Value of each key, by its number. */
  readonly values: ReturnType<typeof growingUints>;
}

function newTurn(): Turn {
  return { keys: new Numbering(), values: growingUints() };
}

/** Unsigned numbers by 64-bit keys, of which those that were not set in this turn or the one before are forgotten. */
export class Recent {
  #now = newTurn();
  #before = newTurn();

  /** -1 where there is none. */
  get(low: number, high: number): number {
    const now = this.#now.keys.find(low, high);
    if (now >= 0) return this.#now.values.items[now] ?? -1;
    const before = this.#before.keys.find(low, high);
    return before >= 0 ? (this.#before.values.items[before] ?? -1) : -1;
  }

  set(low: number, high: number, value: number): void {
    const { keys, values } = this.#now;
    const number = keys.of(low, high);
    if (number === values.length) values.push(value);
    else values.items[number] = value;
  }

  nextTurn(): void {
    const free = this.#before;
    this.#before = this.#now;
    free.keys.clear();
    free.values.clear();
    this.#now = free;
  }
}
