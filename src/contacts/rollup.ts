/**
 * What is counted for each cell of the roll-up. Every measure is a sum, so that cells add up over days,
 * channels, reasons and files. `…Known` counts the contacts for which the field was there at all.
 */
export const measures = [
  'contacts',
  'blameworthy',
  'unnecessary',
  /** Contacts that follow an earlier one of the same customer and process within the repeat window. */
  'repeats',
  /** Contacts that had their whole repeat window before the end of the log and have a customer: the base of FCR. */
  'repeatEligible',
  /** Of `repeatEligible`: followed by no repeat. */
  'firstContactResolved',
  /** Contacts that are the first row of their interaction. */
  'interactions',
  'handleSeconds',
  'handleKnown',
  'resolved',
  'resolvedKnown',
  'deviated',
  'deviatedKnown',
  /** Contacts with at least one article used. */
  'withArticle',
  'articleKnown',
  /** Contacts that used an article which was archived or past its review date. */
  'withOutdatedArticle',
  'answeredKnown',
  /** Answered within the channel's target, counted in opening hours. */
  'answeredInTime',
  'promises',
  'promisesKept',
  'npsKnown',
  /** Scores 9 and 10. */
  'npsPromoters',
  /** Scores 0 to 6. */
  'npsDetractors',
  /** Scores 10. */
  'npsTens',
  'csatKnown',
  'csatSum',
  'csatSquares',
  'effortKnown',
  'effortSum',
  'effortSquares',
] as const;

export type Measure = (typeof measures)[number];

/** Column of each measure in `Cell.sums`. */
export const column = Object.fromEntries(measures.map((name, i) => [name, i])) as Record<Measure, number>;

/** All contacts of one day, process, channel and reason. */
export interface Cell {
  /** Days since 1970-01-01 in the time zone of the knowledge base. */
  readonly day: number;
  /** Id of the process; empty where neither the contact nor its reason names one. */
  readonly process: string;
  /** Key of the channel; empty where the contact names none. */
  readonly channel: string;
  /** Code of the reason; empty where the contact names none. */
  readonly reason: string;
  /** One sum per measure, in the order of `measures`. */
  readonly sums: Float64Array;
}

/** A row that was left out, and why. */
export interface RejectedRow {
  readonly path: string;
  /** One-based line in the file; 0 for a database, whose `path` is its address without user or password. */
  readonly line: number;
  readonly message: string;
}

/** All contacts of a knowledge base as sums; holds nothing of a single customer. */
export interface RollUp {
  readonly cells: readonly Cell[];
  /** Contacts per process and hour of the week (Monday 0:00 is 0, Sunday 23:00 is 167), local time. */
  readonly hours: ReadonlyMap<string, Float64Array>;
  readonly read: number;
  readonly used: number;
  readonly rejected: number;
  /** The first rejected rows, at most 1,000, in the order of the files. */
  readonly rejectedRows: readonly RejectedRow[];
  /** Codes that no reason of reasons.yaml has, with their number of contacts. */
  readonly unknownReasons: ReadonlyMap<string, number>;
  /** Contacts with this article (id) in `articles`. */
  readonly articleUse: ReadonlyMap<string, number>;
  /** First and last day of the log, without what is stray; undefined where there is no contact. */
  readonly days?: { readonly first: number; readonly last: number };
  /** The few contacts, if any, that lie so far from all others that their date is most likely wrong. */
  readonly stray?: { readonly contacts: number; readonly first: number; readonly last: number };
}

/** The roll-up of a knowledge base without contacts. */
export const noContacts: RollUp = {
  cells: [],
  hours: new Map(),
  read: 0,
  used: 0,
  rejected: 0,
  rejectedRows: [],
  unknownReasons: new Map(),
  articleUse: new Map(),
};
