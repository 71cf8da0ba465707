import type { RejectedRow } from '../contacts/rollup.ts';
import type { CostLine, CostReport } from '../insight/costReport.ts';
import type { Decision } from '../insight/decisions.ts';
import type { DriverReport } from '../insight/driverReport.ts';
import type { EffectReport } from '../insight/effectReport.ts';
import type { DatedPeriod, FlaggedProcess, FlagReport } from '../insight/flagReport.ts';
import type { Metric } from '../insight/metrics.ts';
import type { TrendChart } from '../insight/trendChart.ts';
import type { WeekSeason } from '../insight/weekSeason.ts';
import type { Saving } from '../insight/whatIf.ts';

/** What a report is drawn from: dashboard, HTML file and Markdown show the same. */
export interface ReportData {
  /** Of the knowledge base. */
  readonly name: string;
  /** The department that the report is for; null for all. */
  readonly owner: string | null;
  readonly flags: FlagReport;
  readonly costs: CostReport;
  /** The processes that stand out, worst first; for an owner, all of its processes. */
  readonly processes: readonly ProcessData[];
  /** Processes with a decision that don't stand out. */
  readonly followed: readonly ProcessData[];
  /** Over all days with contacts, by week, month or quarter. */
  readonly metrics: readonly Metric[];
  /** What goes with satisfaction; undefined where too few people answered, and for one owner. */
  readonly drivers: DriverReport | undefined;
  /** Promises kept in time, of the period. */
  readonly promises: Shares;
  /** Contacts in which the engineer left the process, of the period. */
  readonly deviations: Shares;
  readonly hours: WeekSeason;
  readonly leftOut: LeftOut;
  /** What contacts cost, in the currency of the costs; channels without a price are not in it. */
  readonly prices: readonly ChannelPrice[];
  /** Days within which a second contact is a repeat. */
  readonly repeatWindow: number;
}

/** What a contact of a channel costs; by the minute where its time is known. */
export interface ChannelPrice {
  readonly label: string;
  readonly perContact: number | undefined;
  readonly perMinute: number | undefined;
}

/** What the page of one process is drawn from. */
export interface ProcessData {
  readonly row: FlaggedProcess;
  /** Undefined without contacts in the period. */
  readonly cost: CostLine | undefined;
  /** Of the figures of the row; null without contacts. */
  readonly period: DatedPeriod | null;
  /** What the organisation tells its customers, in the words of the process article. */
  readonly promise: string | undefined;
  /** Share of the promises of the period that was kept in time; undefined where none was recorded. */
  readonly promisesKept: ShareLine | undefined;
  /** Path of the process article, from the root; undefined where contacts name a process that has none. */
  readonly path: string | undefined;
  readonly trend: TrendChart;
  /** Most avoidable first. */
  readonly reasons: readonly ReasonLine[];
  readonly hours: WeekSeason;
  /** Newest first. */
  readonly stories: readonly StoryExtract[];
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  /** Of the last change that a decision names. */
  readonly effect: EffectReport | undefined;
  /** Of half the avoidable rate; undefined without contacts. */
  readonly saving: Saving | undefined;
}

/** A share of all contacts and of those of each process. */
export interface Shares {
  /** Undefined where nothing was recorded. */
  readonly all: ShareLine | undefined;
  /** In no order. */
  readonly processes: readonly (ShareLine & { readonly process: string; readonly title: string })[];
}

/** A fraction with its 95% interval, of `n` contacts. */
export interface ShareLine {
  readonly value: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

/** Contacts of a process with one reason. Both kinds of avoidable contacts exclude one another. */
export interface ReasonLine {
  /** Empty, as the label, for contacts without a reason. */
  readonly code: string;
  readonly label: string;
  readonly contacts: number;
  readonly blameworthy: number;
  readonly unnecessary: number;
}

export interface StoryExtract {
  readonly title: string;
  readonly path: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO date; empty where the story has none. */
  readonly date: string;
  /** Its first sentences, as plain text. */
  readonly extract: string;
}

/** Contacts that no figure stands on. */
export interface LeftOut {
  readonly rejectedRows: readonly RejectedRow[];
  /** Codes that reasons.yaml doesn't have, most contacts first. */
  readonly unknownReasons: readonly { readonly code: string; readonly contacts: number }[];
}
