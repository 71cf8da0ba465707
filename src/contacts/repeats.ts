import type { CellTable } from './cellTable.ts';
import { Interactions } from './interactions.ts';
import { Recent } from './recent.ts';
import { column } from './rollup.ts';
import type { Verdict } from './verdict.ts';
import { marks, none, Visits } from './visits.ts';

/** What is known of one contact when repeats are looked for. One object is filled again for every contact. */
export interface RepeatEvent {
  /** Seconds since 1970 (UTC); never less than that of the event before. */
  at: number;
  cell: number;
  verdict: Verdict;
  /** Number of the process; undefined where neither the contact nor its reason names one. */
  process: number | undefined;
  /** Place of the cell among cells of one day: which of several rows of one second is the first of its interaction. */
  rank: number;
  /** Hash of the customer and of the interaction; both halves 0 where there is none. */
  customerLow: number;
  customerHigh: number;
  interactionLow: number;
  interactionHigh: number;
}

const secondsPerDay = 86_400;

/**
 * Finds repeats in contacts that come in the order of their time, and adds what follows from them to the cells:
 * `repeats`, `repeatEligible`, `firstContactResolved`, `blameworthy`, `unnecessary`, and `interactions` for rows that
 * name one. Remembers three windows at most.
 *
 * - A visit is what one customer asks about one process in one interaction; a row without an interaction is a visit
 *   of its own. Its time is that of its first contact.
 * - A visit is a repeat when another visit of the same customer and process started before it, at most the window
 *   earlier. Visits that start in the same second don't repeat each other. All contacts of a visit are what it is.
 * - A contact whose process is not known is no repeat, and does not count for first contact resolution.
 * - A repeat is blameworthy unless the row or its reason says `no`.
 * - A visit counts for first contact resolution when its window ends before the log does.
 * - Rows with the same interaction belong together as long as each comes within the window after the one before:
 *   systems that count from 1 again every year do no harm.
 */
export class RepeatFinder {
  readonly #cells: CellTable;
  readonly #window: number;
  readonly #end: number;
  readonly #visits = new Visits();
  /** The last visit by customer and process. */
  readonly #last = new Recent();
  readonly #interactions = new Interactions();
  /** Time is cut into turns of one window. */
  #turn = 0;

  /**
   * @param days repeat window
   * @param end second of the last contact of the log (UTC)
   */
  constructor(cells: CellTable, days: number, end: number) {
    this.#cells = cells;
    this.#window = days * secondsPerDay;
    this.#end = end;
  }

  add(event: RepeatEvent): void {
    this.#forget(event.at);
    const hasInteraction = event.interactionLow !== 0 || event.interactionHigh !== 0;
    const interaction = hasInteraction ? this.#interaction(event) : undefined;
    const hasCustomer = event.customerLow !== 0 || event.customerHigh !== 0;
    if (!hasCustomer || event.process === undefined) return;
    const low = (event.customerLow ^ Math.imul(event.process + 1, 0x9e3779b1)) >>> 0;
    const high = (event.customerHigh ^ Math.imul(event.process + 1, 0x85ebca6b)) >>> 0;
    let visit = interaction === undefined ? none : this.#visitOf(interaction, low, high);
    if (visit === none) visit = this.#start(event, low, high, interaction);
    else this.#visits.join(visit, event.cell);
    this.#count(event, this.#visits.marksOf(visit));
  }

  #forget(at: number): void {
    const turn = Math.floor(at / this.#window);
    for (let turns = Math.min(turn - this.#turn, 3); turns > 0; turns--) {
      this.#visits.nextTurn();
      this.#last.nextTurn();
      this.#interactions.nextTurn();
    }
    this.#turn = turn;
  }

  /** The interaction of a row; it counts in the cell of its first row. */
  #interaction({ interactionLow: low, interactionHigh: high, at, cell, rank }: RepeatEvent): number {
    const known = this.#interactions.find(low, high);
    if (known < 0 || at - this.#interactions.lastOf(known) > this.#window) {
      this.#cells.add(cell, column.interactions, 1);
      return this.#interactions.add(low, high, at, cell, rank);
    }
    const interaction = this.#interactions.isCurrent(known) ? known : this.#renew(low, high, known, at);
    this.#interactions.touch(interaction, at);
    if (at === this.#interactions.firstOf(interaction) && rank < this.#interactions.rankOf(interaction)) {
      this.#cells.add(this.#interactions.cellOf(interaction), column.interactions, -1);
      this.#cells.add(cell, column.interactions, 1);
      this.#interactions.setFirst(interaction, cell, rank);
    }
    return interaction;
  }

  /**
   * Brings an interaction into this turn. A visit of it that started more than a window ago is copied, because its own
   * turn will be forgotten; younger ones, to which something may still happen, outlast this turn and the next.
   */
  #renew(low: number, high: number, known: number, at: number): number {
    const interaction = this.#interactions.renew(low, high, known);
    let list = none;
    let visit = this.#interactions.visitsOf(interaction);
    while (visit !== none) {
      const next = this.#visits.besideOf(visit);
      const kept = at - this.#visits.startOf(visit) > this.#window ? this.#visits.renew(visit) : visit;
      this.#visits.setBeside(kept, list);
      list = kept;
      visit = next;
    }
    this.#interactions.setVisits(interaction, list);
    return interaction;
  }

  /** The visit of an interaction by its key. */
  #visitOf(interaction: number, low: number, high: number): number {
    let visit = this.#interactions.visitsOf(interaction);
    while (visit !== none && !this.#visits.hasKey(visit, low, high)) visit = this.#visits.besideOf(visit);
    return visit;
  }

  #start({ at, cell }: RepeatEvent, low: number, high: number, interaction: number | undefined): number {
    const before = this.#last.get(low, high);
    const age = before < 0 ? Number.POSITIVE_INFINITY : at - this.#visits.startOf(before);
    const isTied = age === 0;
    if (!isTied && age <= this.#window) this.#follow(before);
    const repeats = isTied ? (this.#visits.marksOf(before) & marks.repeat) !== 0 : age <= this.#window;
    const eligible = at + this.#window <= this.#end;
    const visit = this.#visits.add(
      at,
      cell,
      low,
      high,
      (repeats ? marks.repeat : 0) | (eligible ? marks.eligible : 0),
    );
    if (isTied) this.#visits.tie(visit, before);
    this.#last.set(low, high, visit);
    if (interaction !== undefined) {
      this.#visits.setBeside(visit, this.#interactions.visitsOf(interaction));
      this.#interactions.setVisits(interaction, visit);
    }
    return visit;
  }

  /** A later visit came: this one and those of its second were not resolved at first contact. */
  #follow(last: number): void {
    for (let visit = last; visit !== none; visit = this.#visits.tiedOf(visit)) {
      const marked = this.#visits.marksOf(visit);
      if (marked & marks.followed) return;
      this.#visits.mark(visit, marks.followed);
      if (!(marked & marks.eligible)) continue;
      for (let contact = visit; contact !== none; contact = this.#visits.moreOf(contact)) {
        this.#cells.add(this.#visits.cellOf(contact), column.firstContactResolved, -1);
      }
    }
  }

  #count({ cell, verdict }: RepeatEvent, marked: number): void {
    if (marked & marks.eligible) {
      this.#cells.add(cell, column.repeatEligible, 1);
      if (!(marked & marks.followed)) this.#cells.add(cell, column.firstContactResolved, 1);
    }
    if (!(marked & marks.repeat)) return;
    this.#cells.add(cell, column.repeats, 1);
    if (verdict === 'no' || verdict === 'blameworthy') return;
    this.#cells.add(cell, column.blameworthy, 1);
    if (verdict === 'unnecessary') this.#cells.add(cell, column.unnecessary, -1);
  }
}
