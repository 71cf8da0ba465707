import type { Rejection } from './rejection.ts';
import type { Measure } from './rollup.ts';
import type { Judgement } from './values.ts';

/**
 * The measures that a stretch of one file gives by itself. The others follow when all files are put together: they
 * depend on other contacts (repeats), on reasons.yaml (blameworthy), or on the articles (outdated).
 */
export const leafMeasures = [
  'contacts',
  'interactions',
  'handleSeconds',
  'handleKnown',
  'resolved',
  'resolvedKnown',
  'deviated',
  'deviatedKnown',
  'withArticle',
  'articleKnown',
  'answeredKnown',
  'answeredInTime',
  'promises',
  'promisesKept',
  'npsKnown',
  'npsPromoters',
  'npsDetractors',
  'npsTens',
  'csatKnown',
  'csatSum',
  'csatSquares',
  'effortKnown',
  'effortSum',
  'effortSquares',
] as const satisfies readonly Measure[];

export type LeafMeasure = (typeof leafMeasures)[number];

export const leafColumn = Object.fromEntries(leafMeasures.map((name, i) => [name, i])) as Record<
  LeafMeasure,
  number
>;

/** Order in which `Leaf.combinations` numbers the judgements. */
export const judgements: readonly (Judgement | undefined)[] = [
  undefined,
  'no',
  'unnecessary',
  'blameworthy',
  'yes',
];

/** A row that was left out, without the file that it stands in. */
export interface LeafRejection {
  readonly line: number;
  readonly rejection: Rejection;
}

/**
 * Contacts with a customer or an interaction, in the order of their time: what is needed to find repeats over files.
 * Customers and interactions are hashes with the key of the knowledge base; both halves zero where there is none.
 */
export interface LeafEvents {
  /** Seconds since 1970 (UTC). */
  readonly at: Uint32Array<ArrayBuffer>;
  readonly cell: Uint32Array<ArrayBuffer>;
  readonly customerLow: Uint32Array<ArrayBuffer>;
  readonly customerHigh: Uint32Array<ArrayBuffer>;
  /** Empty where no row names an interaction. */
  readonly interactionLow: Uint32Array<ArrayBuffer>;
  readonly interactionHigh: Uint32Array<ArrayBuffer>;
}

/**
 * The roll-up of a stretch of one file, as it is kept in the cache. It knows only what the file says: names of
 * processes, reasons and channels as written, so that it stays good when reasons.yaml or an article changes.
 */
export interface Leaf {
  readonly used: number;
  readonly rejected: number;
  /** The first rejected rows. */
  readonly rejections: readonly LeafRejection[];
  /** Texts that the tables below name by number. */
  readonly names: readonly string[];
  /** Pairs of name numbers: process and reason. */
  readonly origins: Uint32Array<ArrayBuffer>;
  /** Contacts per origin and hour of the week, 168 each. */
  readonly hours: Float64Array<ArrayBuffer>;
  /** Pairs: number of the origin, and name number of the channel times 5 plus the position in `judgements`. */
  readonly combinations: Uint32Array<ArrayBuffer>;
  /** Pairs: day (since 1970-01-01, local) and number of the combination. */
  readonly cells: Uint32Array<ArrayBuffer>;
  /** Per cell the second of its last contact (UTC). */
  readonly lastAt: Uint32Array<ArrayBuffer>;
  /** Per cell one sum for each of `leafMeasures`. */
  readonly sums: Float64Array<ArrayBuffer>;
  /** Pairs: number of the cell, and name number of the `articles` field as written. */
  readonly articleUses: Uint32Array<ArrayBuffer>;
  /** Contacts per article use. */
  readonly articleCounts: Uint32Array<ArrayBuffer>;
  /** Pairs: number of the cell, and day by which it was promised; nobody said whether it was kept. */
  readonly openPromises: Uint32Array<ArrayBuffer>;
  /** Contacts per open promise. */
  readonly openCounts: Uint32Array<ArrayBuffer>;
  /** Second of the first event (UTC); undefined where there is none. */
  readonly firstEvent?: number;
}

/** Hashes of ids: those of the contacts, and those of rows that were left out because an earlier row had the id. */
export interface LeafIds {
  readonly low: Uint32Array<ArrayBuffer>;
  readonly high: Uint32Array<ArrayBuffer>;
  readonly refusedLow: Uint32Array<ArrayBuffer>;
  readonly refusedHigh: Uint32Array<ArrayBuffer>;
}

/** A leaf with what is kept apart from it, because it is not always needed. */
export interface WholeLeaf {
  readonly leaf: Leaf;
  readonly events: LeafEvents;
  readonly ids: LeafIds;
}
