import { growingUints } from './growing.ts';
import { Recent } from './recent.ts';
import { none } from './visits.ts';

/** The interactions of rows that name one and were touched in this turn or the one before, as columns of numbers. */
export class Interactions {
  readonly #numbers = new Recent();
  readonly #first = growingUints();
  readonly #last = growingUints();
  readonly #cell = growingUints();
  readonly #rank = growingUints();
  readonly #visits = growingUints();
  readonly #columns = [this.#first, this.#last, this.#cell, this.#rank, this.#visits];
  #dropped = 0;
  #turnNow = 0;

  /** -1 where it is not known, or not any more. */
  find(low: number, high: number): number {
    return this.#numbers.get(low, high);
  }

  /** A new interaction that starts with this contact. */
  add(low: number, high: number, at: number, cell: number, rank: number): number {
    this.#first.push(at);
    this.#last.push(at);
    this.#cell.push(cell);
    this.#rank.push(rank);
    this.#visits.push(none);
    const number = this.#dropped + this.#first.length - 1;
    this.#numbers.set(low, high, number);
    return number;
  }

  /** Whether it was touched in this turn. */
  isCurrent(interaction: number): boolean {
    return interaction >= this.#turnNow;
  }

  /** The same interaction under a number of this turn. */
  renew(low: number, high: number, interaction: number): number {
    const number = this.add(
      low,
      high,
      this.firstOf(interaction),
      this.cellOf(interaction),
      this.rankOf(interaction),
    );
    this.setVisits(number, this.visitsOf(interaction));
    return number;
  }

  /** Second of the first contact. */
  firstOf(interaction: number): number {
    return this.#first.items[interaction - this.#dropped] ?? 0;
  }

  /** Second of the last contact. */
  lastOf(interaction: number): number {
    return this.#last.items[interaction - this.#dropped] ?? 0;
  }

  touch(interaction: number, at: number): void {
    this.#last.items[interaction - this.#dropped] = at;
  }

  /** Cell of the first contact, and its place among contacts of the same second. */
  cellOf(interaction: number): number {
    return this.#cell.items[interaction - this.#dropped] ?? 0;
  }

  rankOf(interaction: number): number {
    return this.#rank.items[interaction - this.#dropped] ?? 0;
  }

  setFirst(interaction: number, cell: number, rank: number): void {
    this.#cell.items[interaction - this.#dropped] = cell;
    this.#rank.items[interaction - this.#dropped] = rank;
  }

  /** The first of its visits. */
  visitsOf(interaction: number): number {
    return this.#visits.items[interaction - this.#dropped] ?? none;
  }

  setVisits(interaction: number, visit: number): void {
    this.#visits.items[interaction - this.#dropped] = visit;
  }

  nextTurn(): void {
    const gone = this.#turnNow - this.#dropped;
    for (const column of this.#columns) column.dropFirst(gone);
    this.#dropped = this.#turnNow;
    this.#turnNow = this.#dropped + this.#first.length;
    this.#numbers.nextTurn();
  }
}
