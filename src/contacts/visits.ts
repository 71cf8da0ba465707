import { growingUints } from './growing.ts';

/** Bits of a visit's marks. */
export const marks = {
  /** It repeats an earlier visit. */
  repeat: 1,
  /** Its whole window lies in the data. */
  eligible: 2,
  /** A later visit repeats it. */
  followed: 4,
} as const;

/** Where a list ends. */
export const none = 0xffffffff;

/**
 * The contacts of recent visits, as columns of numbers: 36 bytes each, a quarter of what objects need. A visit is the
 * chain of its contacts; its number is that of the first, and that one's columns speak for the whole visit. Numbers go
 * on for ever; those of all but the last three turns are gone.
 */
export class Visits {
  readonly #start = growingUints();
  readonly #marks = growingUints();
  readonly #cell = growingUints();
  readonly #keyLow = growingUints();
  readonly #keyHigh = growingUints();
  readonly #more = growingUints();
  readonly #tied = growingUints();
  readonly #beside = growingUints();
  readonly #columns = [
    this.#start,
    this.#marks,
    this.#cell,
    this.#keyLow,
    this.#keyHigh,
    this.#more,
    this.#tied,
    this.#beside,
  ];
  /** Number of the first contact that is still there. */
  #first = 0;
  /** Numbers with which the turn before and this turn begin. */
  #turnBefore = 0;
  #turnNow = 0;

  /** A new visit of one contact. */
  add(start: number, cell: number, keyLow: number, keyHigh: number, marked: number): number {
    this.#start.push(start);
    this.#marks.push(marked);
    this.#cell.push(cell);
    this.#keyLow.push(keyLow);
    this.#keyHigh.push(keyHigh);
    this.#more.push(none);
    this.#tied.push(none);
    this.#beside.push(none);
    return this.#first + this.#start.length - 1;
  }

  /** Adds a further contact to a visit. */
  join(visit: number, cell: number): void {
    const contact = this.add(this.startOf(visit), cell, 0, 0, 0);
    this.#more.items[contact - this.#first] = this.moreOf(visit);
    this.#more.items[visit - this.#first] = contact;
  }

  startOf(visit: number): number {
    return this.#start.items[visit - this.#first] ?? 0;
  }

  marksOf(visit: number): number {
    return this.#marks.items[visit - this.#first] ?? 0;
  }

  mark(visit: number, bit: number): void {
    this.#marks.items[visit - this.#first] = this.marksOf(visit) | bit;
  }

  cellOf(contact: number): number {
    return this.#cell.items[contact - this.#first] ?? 0;
  }

  hasKey(visit: number, low: number, high: number): boolean {
    const at = visit - this.#first;
    return this.#keyLow.items[at] === low && this.#keyHigh.items[at] === high;
  }

  /** The next contact of the same visit. */
  moreOf(contact: number): number {
    return this.#more.items[contact - this.#first] ?? none;
  }

  /** Another visit of the same customer and process that started in the same second. */
  tiedOf(visit: number): number {
    return this.#tied.items[visit - this.#first] ?? none;
  }

  tie(visit: number, other: number): void {
    this.#tied.items[visit - this.#first] = other;
  }

  /** The next visit of the same interaction. */
  besideOf(visit: number): number {
    return this.#beside.items[visit - this.#first] ?? none;
  }

  setBeside(visit: number, other: number): void {
    this.#beside.items[visit - this.#first] = other;
  }

  /** A copy of a visit without its contacts, for one that nothing can happen to any more but that must not be forgotten. */
  renew(visit: number): number {
    const at = visit - this.#first;
    return this.add(
      this.startOf(visit),
      this.cellOf(visit),
      this.#keyLow.items[at] ?? 0,
      this.#keyHigh.items[at] ?? 0,
      this.marksOf(visit),
    );
  }

  /** Begins a turn and forgets the visits of all but the last two before it. */
  nextTurn(): void {
    const gone = this.#turnBefore - this.#first;
    for (const column of this.#columns) column.dropFirst(gone);
    this.#first = this.#turnBefore;
    this.#turnBefore = this.#turnNow;
    this.#turnNow = this.#first + this.#start.length;
  }
}
