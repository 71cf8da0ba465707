import type { DatedPeriod } from './flagReport.ts';
import type { Interval } from './interval.ts';

/** What avoidable contacts cost, by where the cost is caused. Money is in `currency`, for the period. */
export interface CostReport {
  readonly period: DatedPeriod | null;
  readonly currency: string;
  readonly total: CostLine;
  /** Most avoidable cost first, as in all lists here. */
  readonly processes: readonly CostLine[];
  /** Costs that the processes of an owner cause at the service desk: to be seen, not to be invoiced. */
  readonly owners: readonly CostLine[];
  readonly reasons: readonly CostLine[];
  readonly channels: readonly CostLine[];
  readonly pareto: Pareto;
  /** Contacts that cost nothing here because their channel has no cost in headwater.yaml. */
  readonly contacts_without_cost: number;
}

export interface CostLine {
  /** Id of the process, name of the owner, code of the reason or key of the channel; empty where unknown. */
  readonly key: string;
  readonly title: string;
  readonly contacts: number;
  readonly blameworthy_contacts: number;
  readonly unnecessary_contacts: number;
  /** Hours of handling of all contacts, and of the avoidable ones; 0 where no handling time is known. */
  readonly hours: number;
  readonly avoidable_hours: number;
  readonly all: number;
  /** Blameworthy and unnecessary together. */
  readonly avoidable: number;
  readonly blameworthy: number;
  readonly unnecessary: number;
  /** Cost of the avoidable contacts above the baseline of their processes. */
  readonly excess: number;
  readonly excess_interval: Interval;
  /** Projections: the same for 365 days, if nothing changes. */
  readonly projected_per_year: { readonly avoidable: number; readonly excess: number };
}

/** Which few processes make most of the avoidable cost. */
export interface Pareto {
  /** The share that is asked for: 0.8. */
  readonly share: number;
  /** As many processes as it takes, most cost first, with the share of all up to and including each. */
  readonly few: readonly { readonly process: string; readonly title: string; readonly cumulative: number }[];
  /** Processes with any avoidable cost. */
  readonly of: number;
}
