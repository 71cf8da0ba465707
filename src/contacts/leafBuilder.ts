import type { Contact } from './contact.ts';
import { growingFloats, growingUints } from './growing.ts';
import { type HashKey, type HashValue, halfSipHash, strongRounds } from './halfSipHash.ts';
import {
  judgements,
  type Leaf,
  type LeafRejection,
  leafColumn,
  leafMeasures,
  type WholeLeaf,
} from './leaf.ts';
import { LeafEventList } from './leafEvents.ts';
import { Names, Numbering } from './numbering.ts';
import type { Rejection } from './rejection.ts';

const mostRejections = 1000;
/** Characters of a value in a message. */
const longestValue = 300;
const width = leafMeasures.length;

/** Adds contacts up to leaves, one after the other: the room of one serves the next. */
export class LeafBuilder {
  readonly #key: HashKey;
  #used = 0;
  #rejected = 0;
  #rejections: LeafRejection[] = [];
  readonly #names = new Names();
  readonly #origins = new Numbering();
  readonly #hours = growingFloats();
  readonly #combinations = new Numbering();
  readonly #cells = new Numbering();
  readonly #lastAt = growingUints();
  readonly #sums = growingFloats();
  readonly #articleUses = new Numbering();
  readonly #articleCounts = growingUints();
  readonly #openPromises = new Numbering();
  readonly #openCounts = growingUints();
  readonly #idsLow = growingUints();
  readonly #idsHigh = growingUints();
  readonly #refusedLow = growingUints();
  readonly #refusedHigh = growingUints();
  readonly #events = new LeafEventList();
  readonly #parts = [
    this.#names,
    this.#origins,
    this.#hours,
    this.#combinations,
    this.#cells,
    this.#lastAt,
    this.#sums,
    this.#articleUses,
    this.#articleCounts,
    this.#openPromises,
    this.#openCounts,
    this.#idsLow,
    this.#idsHigh,
    this.#refusedLow,
    this.#refusedHigh,
    this.#events,
  ];
  readonly #customer: HashValue = { low: 0, high: 0 };
  readonly #interaction: HashValue = { low: 0, high: 0 };

  constructor(key: HashKey) {
    this.#key = key;
  }

  /** Rows so far, rejected ones too. */
  get read(): number {
    return this.#used + this.#rejected;
  }

  reject(line: number, rejection: Rejection): void {
    this.#rejected += 1;
    this.note(line, rejection);
  }

  /** Says something about the file that costs no row. */
  note(line: number, rejection: Rejection): void {
    if (this.#rejections.length < mostRejections)
      this.#rejections.push({ line, rejection: ownCopy(rejection) });
  }

  /** Leaves out a contact whose id an earlier row had. */
  refuse(contact: Contact, id: HashValue, line: number): void {
    this.#refusedLow.push(id.low);
    this.#refusedHigh.push(id.high);
    this.reject(line, { code: 'double', id: contact.id });
  }

  add(contact: Contact, id: HashValue): void {
    this.#used += 1;
    this.#idsLow.push(id.low);
    this.#idsHigh.push(id.high);
    const origin = this.#origins.of(this.#names.of(contact.process), this.#names.of(contact.reason));
    if (origin * 168 === this.#hours.length) this.#hours.extend(168);
    if (contact.hour >= 0) increase(this.#hours.items, origin * 168 + contact.hour, 1);

    const judgement = judgements.indexOf(contact.judgement);
    const channel = this.#names.of(contact.channel);
    const combination = this.#combinations.of(origin, channel * judgements.length + judgement);
    const cell = this.#cells.of(contact.day, combination);
    if (cell === this.#lastAt.length) {
      this.#lastAt.push(0);
      this.#sums.extend(width);
    }
    const lastAt = this.#lastAt.items;
    lastAt[cell] = Math.max(lastAt[cell] ?? 0, contact.at);
    this.#sum(contact, cell);
    this.#link(contact, cell);
  }

  #sum(contact: Contact, cell: number): void {
    const sums = this.#sums.items;
    const base = cell * width;
    increase(sums, base + leafColumn.contacts, 1);
    if (contact.handleSeconds !== undefined) {
      increase(sums, base + leafColumn.handleSeconds, contact.handleSeconds);
      increase(sums, base + leafColumn.handleKnown, 1);
    }
    countKnown(sums, contact.resolved, base + leafColumn.resolved, base + leafColumn.resolvedKnown);
    countKnown(sums, contact.deviated, base + leafColumn.deviated, base + leafColumn.deviatedKnown);
    countKnown(
      sums,
      contact.answeredInTime,
      base + leafColumn.answeredInTime,
      base + leafColumn.answeredKnown,
    );
    const used = contact.articles === undefined ? undefined : contact.articles !== '';
    countKnown(sums, used, base + leafColumn.withArticle, base + leafColumn.articleKnown);
    const promise = contact.promise?.state;
    if (promise === 'kept' || promise === 'broken') {
      countKnown(sums, promise === 'kept', base + leafColumn.promisesKept, base + leafColumn.promises);
    }
    if (contact.nps !== undefined) {
      increase(sums, base + leafColumn.npsKnown, 1);
      if (contact.nps >= 9) increase(sums, base + leafColumn.npsPromoters, 1);
      if (contact.nps <= 6) increase(sums, base + leafColumn.npsDetractors, 1);
      if (contact.nps === 10) increase(sums, base + leafColumn.npsTens, 1);
    }
    if (contact.csat !== undefined) addScore(sums, base + leafColumn.csatKnown, contact.csat);
    if (contact.effort !== undefined) addScore(sums, base + leafColumn.effortKnown, contact.effort);
  }

  /** Keeps what is decided only when all files are put together. */
  #link(contact: Contact, cell: number): void {
    if (contact.articles) {
      const use = this.#articleUses.of(cell, this.#names.of(contact.articles));
      if (use === this.#articleCounts.length) this.#articleCounts.push(0);
      increase(this.#articleCounts.items, use, 1);
    }
    if (contact.promise?.state === 'open') {
      const open = this.#openPromises.of(cell, contact.promise.day);
      if (open === this.#openCounts.length) this.#openCounts.push(0);
      increase(this.#openCounts.items, open, 1);
    }
    if (contact.interaction === '') {
      increase(this.#sums.items, cell * width + leafColumn.interactions, 1);
      if (contact.customer === '') return;
    }
    this.#hash(contact.customer, this.#customer);
    this.#hash(contact.interaction, this.#interaction);
    this.#events.add(contact.at, cell, this.#customer, this.#interaction);
  }

  #hash(text: string, into: HashValue): void {
    if (text === '') {
      into.low = 0;
      into.high = 0;
      return;
    }
    halfSipHash(text, this.#key, strongRounds, into);
    // Zero means none.
    if (into.low === 0 && into.high === 0) into.low = 1;
  }

  /** The leaf of what was added since the last one. */
  take(): WholeLeaf {
    const events = this.#events.sorted();
    const firstEvent = events.at[0];
    const leaf: Leaf = {
      used: this.#used,
      rejected: this.#rejected,
      rejections: this.#rejections,
      names: [...this.#names.all],
      origins: this.#origins.pairs(),
      hours: this.#hours.toArray(),
      combinations: this.#combinations.pairs(),
      cells: this.#cells.pairs(),
      lastAt: this.#lastAt.toArray(),
      sums: this.#sums.toArray(),
      articleUses: this.#articleUses.pairs(),
      articleCounts: this.#articleCounts.toArray(),
      openPromises: this.#openPromises.pairs(),
      openCounts: this.#openCounts.toArray(),
      ...(firstEvent === undefined ? {} : { firstEvent }),
    };
    const ids = {
      low: this.#idsLow.toArray(),
      high: this.#idsHigh.toArray(),
      refusedLow: this.#refusedLow.toArray(),
      refusedHigh: this.#refusedHigh.toArray(),
    };
    this.#clear();
    return { leaf, events, ids };
  }

  #clear(): void {
    this.#used = 0;
    this.#rejected = 0;
    this.#rejections = [];
    for (const part of this.#parts) part.clear();
  }
}

/**
 * A copy that holds on to nothing: a text cut from a chunk of the file keeps the whole chunk in memory. Long values are
 * shortened.
 */
function ownCopy(rejection: Rejection): Rejection {
  const shorten = (_: string, value: unknown): unknown =>
    typeof value === 'string' && value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
  return JSON.parse(JSON.stringify(rejection, shorten));
}

function increase(array: Float64Array | Uint32Array, index: number, by: number): void {
  array[index] = (array[index] ?? 0) + by;
}

function countKnown(sums: Float64Array, answer: boolean | undefined, yes: number, known: number): void {
  if (answer === undefined) return;
  increase(sums, known, 1);
  if (answer) increase(sums, yes, 1);
}

/** Count, sum and sum of squares stand side by side. */
function addScore(sums: Float64Array, known: number, score: number): void {
  increase(sums, known, 1);
  increase(sums, known + 1, score);
  increase(sums, known + 2, score * score);
}
