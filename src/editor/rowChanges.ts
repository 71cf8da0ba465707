/**
 * Tells the editor that the rows of a view are other ones now, but not while it takes in the first ones. VS Code 1.139
 * would go on showing those, and its extension host no longer know what they stand for: until the next change what is
 * clicked in them does nothing, or something to another article, and what is opened is empty.
 */
export class RowChanges {
  readonly #tell: () => void;
  readonly #caughtUp: () => Promise<void>;
  #first: 'not asked for' | 'on their way' | 'there' = 'not asked for';
  #changedOnTheWay = false;

  /** @param caughtUp resolves when the editor has taken in what it was answered in the turn of the call, and before */
  constructor(tell: () => void, caughtUp: () => Promise<void>) {
    this.#tell = tell;
    this.#caughtUp = caughtUp;
  }

  changed(): void {
    if (this.#first === 'there') this.#tell();
    // What is not asked for yet is read when it is.
    else this.#changedOnTheWay = this.#first === 'on their way';
  }

  /** What the view answers when it is asked for the rows at its top. */
  async top<Rows>(rows: () => Promise<Rows>): Promise<Rows> {
    if (this.#first !== 'not asked for') return rows();
    this.#first = 'on their way';
    try {
      return await rows();
    } finally {
      // An editor that is closing rejects.
      void this.#caughtUp().then(this.#areThere, this.#areThere);
    }
  }

  readonly #areThere = (): void => {
    this.#first = 'there';
    if (this.#changedOnTheWay) this.#tell();
  };
}
