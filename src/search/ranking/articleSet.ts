/** A set of articles, by their numbers, that is emptied without touching each of them. */
export class ArticleSet {
  /** The articles, in the order they were added, up to `size`. */
  list = new Int32Array(0);
  size = 0;
  /** Per article: the round in which it was added last. */
  #rounds = new Uint32Array(0);
  #round = 1;

  /** False where it was there. */
  add(article: number): boolean {
    if (this.#rounds[article] === this.#round) return false;
    this.#rounds[article] = this.#round;
    this.list[this.size++] = article;
    return true;
  }

  has(article: number): boolean {
    return this.#rounds[article] === this.#round;
  }

  clear(): void {
    this.size = 0;
    this.#round++;
  }

  /** Makes room for articles with numbers below `size`. */
  reserve(size: number): void {
    if (size <= this.list.length) return;
    const list = new Int32Array(size);
    list.set(this.list);
    this.list = list;
    const rounds = new Uint32Array(size);
    rounds.set(this.#rounds);
    this.#rounds = rounds;
  }
}
