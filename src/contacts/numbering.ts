import { growingUints } from './growing.ts';

/** Numbers texts in the order in which they first come; the empty text, which comes most often, is always 0. */
export class Names {
  readonly all: string[] = [''];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    if (text === '') return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    const number = this.all.push(own) - 1;
    this.#numbers.set(own, number);
    return number;
  }

  /** Forgets all texts but the empty one. */
  clear(): void {
    this.all.length = 1;
    this.#numbers.clear();
  }
}

/** A text cut from a chunk of a file keeps the whole chunk in memory for as long as it lives: this copies it. */
function detached(text: string): string {
  return text.length < 13 ? text : Array.from(text).join('');
}

/**
 * Numbers pairs of unsigned numbers from 0 in the order in which they first come: a table with open addressing, several
 * times as fast as a Map with a made-up key.
 */
export class Numbering {
  readonly #pairs = growingUints();
  /** Number of the pair plus 1; 0 is a free place. The length is a power of two. */
  #places = new Uint32Array(64);

  get length(): number {
    return this.#pairs.length / 2;
  }

  /** The number of a pair; -1 where it hasn't come yet. */
  find(first: number, second: number): number {
    return (this.#places[this.#place(first, second)] ?? 0) - 1;
  }

  /** The number of a pair; the next one where it hasn't come yet. */
  of(first: number, second: number): number {
    const place = this.#place(first, second);
    const taken = this.#places[place] ?? 0;
    if (taken !== 0) return taken - 1;
    this.#pairs.push(first);
    this.#pairs.push(second);
    this.#places[place] = this.length;
    const number = this.length - 1;
    if (this.length * 2 > this.#places.length) this.#grow();
    return number;
  }

  /** Forgets all pairs and keeps the room. */
  clear(): void {
    this.#pairs.clear();
    this.#places.fill(0);
  }

  firstOf(number: number): number {
    return this.#pairs.items[2 * number] ?? 0;
  }

  /** First and second of every pair, in turn. */
  pairs(): Uint32Array<ArrayBuffer> {
    return this.#pairs.toArray();
  }

  /** Where a pair is, or the free place where it belongs. */
  #place(first: number, second: number): number {
    const { items } = this.#pairs;
    const mask = this.#places.length - 1;
    let place = mix(first, second) & mask;
    for (let taken = this.#places[place] ?? 0; taken !== 0; taken = this.#places[place] ?? 0) {
      if (items[2 * taken - 2] === first && items[2 * taken - 1] === second) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const { items } = this.#pairs;
    const places = new Uint32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let number = 0; number < this.length; number++) {
      let place = mix(items[2 * number] ?? 0, items[2 * number + 1] ?? 0) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

/** Spreads a pair over 32 bits: the finishing steps of MurmurHash3. */
function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
