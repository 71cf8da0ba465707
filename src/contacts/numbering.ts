import { growingUints } from './growing.ts';

/** Numbers texts from 0 in the order in which they first come. */
export class Names {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    const number = this.all.push(own) - 1;
    this.#numbers.set(own, number);
    return number;
  }
}

/** A text cut from a chunk of a file keeps the whole chunk in memory for as long as it lives: this copies it. */
function detached(text: string): string {
  return text.length < 13 ? text : Array.from(text).join('');
}

/** Numbers pairs of unsigned numbers below 2^26 and 2^27 from 0 in the order in which they first come. */
export class Numbering {
  readonly #pairs = growingUints();
  readonly #numbers = new Map<number, number>();

  get length(): number {
    return this.#pairs.length / 2;
  }

  of(first: number, second: number): number {
    const key = first * 0x8000000 + second;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.length;
    this.#pairs.push(first);
    this.#pairs.push(second);
    this.#numbers.set(key, number);
    return number;
  }

  firstOf(number: number): number {
    return this.#pairs.items[2 * number] ?? 0;
  }

  /** First and second of every pair, in turn. */
  pairs(): Uint32Array<ArrayBuffer> {
    return this.#pairs.toArray();
  }
}
