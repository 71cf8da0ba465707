type Numbers = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A list of numbers in one typed array, which doubles when it is full. */
export class Growing<T extends Numbers> {
  #items: T;
  #length = 0;
  readonly #make: (length: number) => T;

  constructor(make: (length: number) => T, capacity = 1024) {
    this.#make = make;
    this.#items = make(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** The array itself, longer than `length`; another one after a `push` or `extend`. */
  get items(): T {
    return this.#items;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) this.#grow(this.#length + 1);
    this.#items[this.#length] = value;
    this.#length += 1;
  }

  /** Adds this many zeros. */
  extend(count: number): void {
    const length = this.#length + count;
    if (length > this.#items.length) this.#grow(length);
    this.#items.fill(0, this.#length, length);
    this.#length = length;
  }

  /** Takes all away and keeps the room. */
  clear(): void {
    this.#length = 0;
  }

  /** Takes this many away at the start. */
  dropFirst(count: number): void {
    this.#items.copyWithin(0, count, this.#length);
    this.#length -= count;
  }

  /** A copy of exactly what was added. */
  toArray(): T {
    const copy = this.#make(this.#length);
    copy.set(this.#items.subarray(0, this.#length));
    return copy;
  }

  #grow(least: number): void {
    const larger = this.#make(Math.max(least, this.#items.length * 2));
    larger.set(this.#items);
    this.#items = larger;
  }
}

export const growingUints = (): Growing<Uint32Array<ArrayBuffer>> =>
  new Growing(length => new Uint32Array(length));
export const growingFloats = (): Growing<Float64Array<ArrayBuffer>> =>
  new Growing(length => new Float64Array(length));
