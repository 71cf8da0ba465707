import type { Level } from './assessment.ts';
import type { BaselineMethod } from './baseline.ts';
import type { Interval } from './interval.ts';
import type { Trend } from './trend.ts';

/** ISO dates, both days included. */
export interface DatedPeriod {
  readonly from: string;
  readonly to: string;
}

/** What `headwater flags --json` prints. Rates are fractions, money is in `currency`. */
export interface FlagReport {
  /** Null where there is no contact, and so no period. */
  readonly period: DatedPeriod | null;
  /** The part of the period that the log covers: all that the figures are about. */
  readonly observed: DatedPeriod | null;
  readonly baseline: { readonly rate: number; readonly method: BaselineMethod; readonly case_mix: boolean };
  readonly overdispersion: {
    readonly phi: number;
    readonly tau2: number;
    /**
     * Standard deviation of ordinary processes on the logit scale, as the limits reckon with it; null where
     * processes are not held against one and the same rate.
     */
    readonly sigma: number | null;
    /** The estimate by winsorised deviations (Spiegelhalter 2005), for comparison; not used. */
    readonly textbook: { readonly phi: number; readonly tau2: number };
  };
  readonly contacts: {
    readonly read: number;
    readonly used: number;
    readonly rejected: number;
    readonly in_period: number;
    /** In the period, but of no process, and so in no line below. */
    readonly without_process: number;
    /** Days of `observed`, which sentences count and projections to a year reckon with; 0 without contacts. */
    readonly days: number;
    /**
     * In the period, without a reason: not avoidable, unless the row itself says so or they repeat an earlier one.
     */
    readonly without_reason: number;
    /** Some of those are avoidable and no repeats, so that their records say themselves what they were. */
    readonly judged_without_reason: boolean;
    /** So far from all others that their date is most likely wrong: in no period that ends with the log. */
    readonly stray: (DatedPeriod & { readonly contacts: number }) | null;
  };
  readonly limits: {
    readonly minimum: number;
    readonly watch: number;
    readonly alarm: number;
    readonly q: number;
  };
  /** All processes, worst first: by level, then by shrunken rate. */
  readonly processes: readonly FlaggedProcess[];
}

export interface FlaggedProcess {
  readonly process: string;
  readonly title: string;
  readonly owner: string | null;
  readonly contacts: number;
  readonly avoidable: number;
  /** The two kinds of avoidable contacts; they exclude one another. */
  readonly blameworthy: number;
  readonly unnecessary: number;
  /** Avoidable contacts of all; 0 without contacts. */
  readonly rate: number;
  readonly interval: Interval;
  /** Drawn towards the rate of all as far as contacts are few; what ranks. */
  readonly shrunken_rate: number;
  /** What the process is compared with. */
  readonly expected_rate: number;
  readonly baseline_method: BaselineMethod;
  readonly z: number;
  /** Chance of this many avoidable contacts or more in a process like the others. */
  readonly p: number;
  /** 1 where the process has too few contacts to be tested. */
  readonly q: number;
  readonly limits: {
    readonly watch: readonly [low: number, high: number];
    readonly alarm: readonly [low: number, high: number];
  };
  readonly level: Level;
  /** The reason for the level, in one or two sentences. */
  readonly why: string;
  /** The level against one rate for all, and against the rate that the mix of channels gives. */
  readonly case_mix: {
    readonly without: { readonly expected_rate: number; readonly q: number; readonly level: Level };
    readonly with: { readonly expected_rate: number; readonly q: number; readonly level: Level };
  };
  readonly cost: FlagCost;
  readonly trend: Trend;
  /** Those with a code, most avoidable contacts first. */
  readonly reasons: readonly {
    readonly code: string;
    readonly label: string;
    readonly contacts: number;
    readonly avoidable: number;
  }[];
}

export interface FlagCost {
  /** Of all avoidable contacts of the period: blameworthy and unnecessary together. */
  readonly avoidable: number;
  readonly blameworthy: number;
  readonly unnecessary: number;
  /** Of the avoidable contacts above the baseline; 0 for a process below it. */
  readonly excess: number;
  readonly excess_interval: Interval;
  /** Projection: the same for a year, if nothing changes. */
  readonly excess_per_year: number;
  readonly currency: string;
  /** Contacts that cost nothing here because their channel has no cost in headwater.yaml. */
  readonly contacts_without_cost: number;
}
