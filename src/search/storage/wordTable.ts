/** Gives every distinct word a number, in the order of their first appearance, without making a string of it. */
export class WordTable {
  /** Number of words. */
  size = 0;
  /** Per slot of the hash table: hash of a word, and its number plus 1. */
  #slots = new Int32Array(1 << 12);
  #mask = (1 << 11) - 1;
  #starts = new Uint32Array((1 << 11) + 1);
  #characters = new Uint16Array(1 << 14);

  /** @param hash as `WordSink` receives it */
  numberOf(characters: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = slots[slot * 2 + 1] ?? 0;
      if (number === 0) return this.#add(characters, length, hash, slot);
      if (slots[slot * 2] === hash && this.#equals(number - 1, characters, length)) return number - 1;
      slot = (slot + 1) & mask;
    }
  }

  text(word: number): string {
    let text = '';
    const end = this.#starts[word + 1] ?? 0;
    for (let i = this.#starts[word] ?? 0; i < end; i++) text += String.fromCharCode(this.#characters[i] ?? 0);
    return text;
  }

  /** Numbers of all words in the order of their UTF-16 units. */
  sorted(): Uint32Array<ArrayBuffer> {
    const { size } = this;
    // By their first three characters as numbers, which is fast; only words that share these are compared in full.
    const keys = new Float64Array(size);
    for (let word = 0; word < size; word++) keys[word] = this.#prefix(word) * numbers + word;
    keys.sort();
    const order = Uint32Array.from(keys, key => key % numbers);
    let start = 0;
    for (let i = 1; i <= size; i++) {
      const same =
        i < size && Math.floor((keys[i] ?? 0) / numbers) === Math.floor((keys[start] ?? 0) / numbers);
      if (same) continue;
      if (i > start + 1) this.#sort(order.subarray(start, i));
      start = i;
    }
    return order;
  }

  /** The first three characters in 32 bits, in their order; those of some scripts count as one. */
  #prefix(word: number): number {
    const start = this.#starts[word] ?? 0;
    const length = (this.#starts[word + 1] ?? 0) - start;
    let prefix = 0;
    for (let i = 0; i < 3; i++) {
      const unit = i < length ? (this.#characters[start + i] ?? 0) : 0;
      prefix = prefix * 1024 + (unit > 1023 ? 1023 : unit);
    }
    return prefix;
  }

  #sort(words: Uint32Array<ArrayBuffer>): void {
    const texts = Array.from(words, word => ({ word, text: this.text(word) }));
    texts.sort((a, b) => (a.text < b.text ? -1 : 1));
    for (let i = 0; i < texts.length; i++) words[i] = texts[i]?.word ?? 0;
  }

  #equals(word: number, characters: Uint16Array, length: number): boolean {
    const start = this.#starts[word] ?? 0;
    if ((this.#starts[word + 1] ?? 0) - start !== length) return false;
    const own = this.#characters;
    for (let i = 0; i < length; i++) if (own[start + i] !== characters[i]) return false;
    return true;
  }

  #add(characters: Uint16Array, length: number, hash: number, slot: number): number {
    const word = this.size++;
    if (word + 2 > this.#starts.length) {
      const starts = new Uint32Array(this.#starts.length * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    const start = this.#starts[word] ?? 0;
    if (start + length > this.#characters.length) {
      const larger = new Uint16Array(this.#characters.length * 2);
      larger.set(this.#characters);
      this.#characters = larger;
    }
    for (let i = 0; i < length; i++) this.#characters[start + i] = characters[i] ?? 0;
    this.#starts[word + 1] = start + length;
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = word + 1;
    if (this.size * 2 > this.#mask) this.#rehash();
    return word;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 4);
    const mask = (this.#mask + 1) * 4 - 1;
    for (let i = 0; i < old.length; i += 2) {
      const number = old[i + 1] ?? 0;
      if (number === 0) continue;
      const hash = old[i] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = hash;
      slots[slot * 2 + 1] = number;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

/** More than there are words in any segment; times 2^32 still exact in a double. */
const numbers = 2 ** 21;
