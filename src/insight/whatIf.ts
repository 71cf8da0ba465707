import type { Cell } from '../contacts/rollup.ts';
import { avoidableCost, costOf } from './contactCost.ts';
import { type Estimate, times } from './estimate.ts';
import type { FlagReport } from './flagReport.ts';
import type { InsightInput } from './input.ts';
import { wilson } from './interval.ts';
import { daysPerYear, periodOf } from './period.ts';
import { processCount } from './processCount.ts';
import { within } from './tally.ts';

/** What is supposed of a process. */
export type Supposition =
  /** `{ factor: 0.5 }` halves its avoidable-contact rate. */
  | { readonly factor: number }
  /** `{ rate: 0.18 }` brings it there; where it is lower already, nothing is saved. */
  | { readonly rate: number };

/** What would be saved, in the period and projected to a year. */
export interface Saving {
  readonly process: string;
  /** The avoidable-contact rate now, and as supposed. */
  readonly rate: number;
  readonly supposed_rate: number;
  readonly contacts: Estimate;
  /** Of handling; zero where no handling time is known. */
  readonly hours: Estimate;
  readonly money: Estimate;
  readonly currency: string;
  /** Projection: the same for 365 days, if all else stays. */
  readonly projected_per_year: {
    readonly contacts: Estimate;
    readonly hours: Estimate;
    readonly money: Estimate;
  };
}

/**
 * What fewer avoidable contacts of a process would save: contacts that would not be made. The interval is that
 * of the rate now (Wilson). Undefined for a process without contacts in the period of the report.
 */
export function whatIf(
  input: InsightInput,
  report: FlagReport,
  process: string,
  supposition: Supposition,
): Saving | undefined {
  if (!report.period) return undefined;
  const period = periodOf(report.period);
  const cells = within(input.rollUp.cells, period).filter(cell => cell.process === process);
  const { k, n } = processCount(process, cells);
  if (n === 0) return undefined;
  const supposed = (rate: number) =>
    'factor' in supposition
      ? Math.min(1, Math.max(0, rate * supposition.factor))
      : Math.min(rate, supposition.rate);
  const saved = (rate: number) => n * (rate - supposed(rate));
  const { level, low, high } = wilson(k, n);
  const contacts = { value: saved(k / n), interval: { level, low: saved(low), high: saved(high) } };
  const each = perAvoidableContact(cells, k, input);
  const hours = times(contacts, each.hours);
  const money = times(contacts, each.money);
  const year = daysPerYear / report.contacts.days;
  return {
    process,
    rate: k / n,
    supposed_rate: supposed(k / n),
    contacts,
    hours,
    money,
    currency: input.settings.currency,
    projected_per_year: {
      contacts: times(contacts, year),
      hours: times(hours, year),
      money: times(money, year),
    },
  };
}

/** Mean of an avoidable contact; of any contact where none is avoidable. */
function perAvoidableContact(
  cells: readonly Cell[],
  avoidable: number,
  { settings }: InsightInput,
): { hours: number; money: number } {
  const cost = costOf(cells, settings.channels);
  return avoidable > 0
    ? { hours: cost.avoidableHours / avoidable, money: avoidableCost(cost) / avoidable }
    : { hours: cost.hours / cost.contacts, money: cost.all / cost.contacts };
}
