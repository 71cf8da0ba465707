import type { CellTable } from './cellTable.ts';
import { column } from './rollup.ts';
import type { Verdict } from './verdict.ts';

/**
 * What is known of one contact when repeats are looked for. One object is filled again for every contact.
 */
export interface RepeatEvent {
  /** Seconds since 1970 (UTC); never less than that of the event before. */
  at: number;
  cell: number;
  verdict: Verdict;
  /** Number of the process; undefined where neither the contact nor its reason names one. */
  process: number | undefined;
  /** Place of the cell among cells of one second: which of several rows is the first of its interaction. */
  rank: number;
  /** Hash of the customer and of the interaction; both halves 0 where there is none. */
  customerLow: number;
  customerHigh: number;
  interactionLow: number;
  interactionHigh: number;
}

/** The contacts of one customer about one process in one interaction. */
interface Visit {
  /** Second of its first contact. */
  readonly start: number;
  readonly repeat: boolean;
  /** Its whole window lies in the data. */
  readonly eligible: boolean;
  followed: boolean;
  readonly cell: number;
  /** Cells of further contacts of the same interaction. */
  more: number[] | undefined;
  /** Another visit that started in the same second. */
  readonly tied: Visit | undefined;
}

interface Interaction {
  first: number;
  firstCell: number;
  firstRank: number;
  last: number;
  readonly visits: Map<number, Visit>;
}

const secondsPerDay = 86_400;

/**
 * Finds repeats in contacts that come in the order of their time, and adds what follows from them to the cells:
 * `repeats`, `repeatEligible`, `firstContactResolved`, `blameworthy`, `unnecessary`, and `interactions` for rows that
 * name one. Remembers no more than two windows.
 *
 * - A visit is what one customer asks about one process in one interaction; a row without an interaction is a visit
 *   of its own. Its time is that of its first contact.
 * - A visit is a repeat when another visit of the same customer and process started before it, at most the window
 *   earlier. Visits that start in the same second don't repeat each other. All contacts of a visit are what it is.
 * - A contact whose process is not known is no repeat, and does not count for first contact resolution.
 * - A repeat is blameworthy unless the row or its reason says `no`.
 * - A visit counts for first contact resolution when its window ends before the data does.
 * - Rows with the same interaction belong together as long as each comes within the window after the one before:
 *   systems that count from 1 again every year do no harm.
 */
export class RepeatFinder {
  readonly #cells: CellTable;
  readonly #window: number;
  readonly #end: number;
  /** Last visit by customer and process, and last interactions, of this window and of the one before. */
  #visits = new Map<number, Visit>();
  #oldVisits = new Map<number, Visit>();
  #interactions = new Map<number, Interaction>();
  #oldInteractions = new Map<number, Interaction>();
  #turn = 0;

  /**
   * @param days repeat window
   * @param end second of the last contact in the data (UTC)
   */
  constructor(cells: CellTable, days: number, end: number) {
    this.#cells = cells;
    this.#window = days * secondsPerDay;
    this.#end = end;
  }

  add(event: RepeatEvent): void {
    this.#forget(event.at);
    const interaction = this.#interaction(event);
    let repeat = false;
    const hasCustomer = event.customerLow !== 0 || event.customerHigh !== 0;
    if (hasCustomer && event.process !== undefined) {
      const key = fold(event.customerLow, event.customerHigh, event.process);
      const joined = interaction?.visits.get(key);
      const visit = joined ? this.#join(joined, event) : this.#start(key, event);
      if (!joined) interaction?.visits.set(key, visit);
      repeat = visit.repeat;
    }
    this.#judge(event, repeat);
  }

  #forget(at: number): void {
    const turn = Math.floor(at / this.#window);
    if (turn === this.#turn) return;
    const next = turn === this.#turn + 1;
    this.#oldVisits = next ? this.#visits : new Map();
    this.#oldInteractions = next ? this.#interactions : new Map();
    this.#visits = new Map();
    this.#interactions = new Map();
    this.#turn = turn;
  }

  /** The interaction of a row that names one; it counts in the cell of its first row. */
  #interaction(event: RepeatEvent): Interaction | undefined {
    if (event.interactionLow === 0 && event.interactionHigh === 0) return undefined;
    const key = fold(event.interactionLow, event.interactionHigh, 0);
    const known = this.#interactions.get(key) ?? this.#oldInteractions.get(key);
    if (known && event.at - known.last <= this.#window) {
      known.last = event.at;
      this.#interactions.set(key, known);
      if (event.at === known.first && event.rank < known.firstRank) {
        this.#cells.add(known.firstCell, column.interactions, -1);
        this.#cells.add(event.cell, column.interactions, 1);
        known.firstCell = event.cell;
        known.firstRank = event.rank;
      }
      return known;
    }
    this.#cells.add(event.cell, column.interactions, 1);
    const interaction: Interaction = {
      first: event.at,
      firstCell: event.cell,
      firstRank: event.rank,
      last: event.at,
      visits: new Map(),
    };
    this.#interactions.set(key, interaction);
    return interaction;
  }

  #join(visit: Visit, event: RepeatEvent): Visit {
    visit.more ??= [];
    visit.more.push(event.cell);
    if (visit.eligible) {
      this.#cells.add(event.cell, column.repeatEligible, 1);
      if (!visit.followed) this.#cells.add(event.cell, column.firstContactResolved, 1);
    }
    return visit;
  }

  #start(key: number, event: RepeatEvent): Visit {
    const before = this.#visits.get(key) ?? this.#oldVisits.get(key);
    const tied = before?.start === event.at ? before : undefined;
    const within = before !== undefined && event.at - before.start <= this.#window;
    if (within && !tied) this.#follow(before);
    const visit: Visit = {
      start: event.at,
      repeat: tied ? tied.repeat : within,
      eligible: event.at + this.#window <= this.#end,
      followed: false,
      cell: event.cell,
      more: undefined,
      tied,
    };
    this.#visits.set(key, visit);
    if (visit.eligible) {
      this.#cells.add(event.cell, column.repeatEligible, 1);
      this.#cells.add(event.cell, column.firstContactResolved, 1);
    }
    return visit;
  }

  /** A later visit came: this one and those of its second were not resolved at first contact. */
  #follow(last: Visit): void {
    for (let visit: Visit | undefined = last; visit && !visit.followed; visit = visit.tied) {
      visit.followed = true;
      if (!visit.eligible) continue;
      this.#cells.add(visit.cell, column.firstContactResolved, -1);
      for (const cell of visit.more ?? []) this.#cells.add(cell, column.firstContactResolved, -1);
    }
  }

  #judge(event: RepeatEvent, repeat: boolean): void {
    if (!repeat) return;
    this.#cells.add(event.cell, column.repeats, 1);
    if (event.verdict === 'no' || event.verdict === 'blameworthy') return;
    this.#cells.add(event.cell, column.blameworthy, 1);
    if (event.verdict === 'unnecessary') this.#cells.add(event.cell, column.unnecessary, -1);
  }
}

/** One number of 53 bits for a hash and a small number. */
function fold(low: number, high: number, extra: number): number {
  const mixed = Math.imul(extra + 1, 0x9e3779b1);
  return ((high ^ mixed) & 0x1fffff) * 0x100000000 + ((low ^ Math.imul(mixed, 0x85ebca6b)) >>> 0);
}
