import type { Cell } from '../contacts/rollup.ts';
import { avoidableCost, costOf } from './contactCost.ts';
import type { CostLine, CostReport, Pareto } from './costReport.ts';
import { type Estimate, sumOf, times } from './estimate.ts';
import { excessContacts } from './excess.ts';
import type { FlagReport } from './flagReport.ts';
import type { InsightInput } from './input.ts';
import { daysPerYear, periodOf } from './period.ts';
import { groupCells, within } from './tally.ts';

/** Of the avoidable contacts of a process, the share above its baseline. */
type ExcessShares = ReadonlyMap<string, Estimate>;

const none: Estimate = { value: 0, interval: { level: 0.95, low: 0, high: 0 } };

/**
 * What avoidable contacts cost in the period of a flag report, per process, owner, reason and channel. The
 * excess of a process is spread over its reasons and channels in proportion to its avoidable contacts there,
 * so that every list adds up to the same total.
 */
export function costs(input: InsightInput, report: FlagReport): CostReport {
  const { settings, processes } = input;
  const period = report.period ? periodOf(report.period) : undefined;
  const cells = period ? within(input.rollUp.cells, period) : [];
  const shares = excessShares(report);
  const year = period ? daysPerYear / report.contacts.days : 0;

  const line = (key: string, title: string, own: readonly Cell[]): CostLine =>
    costLine({ key, title, cells: own, shares, year, channels: settings.channels });
  const lines = (keyOf: (cell: Cell) => string, titleOf: (key: string) => string): CostLine[] =>
    [...groupCells(cells, keyOf)]
      .map(([key, own]) => line(key, titleOf(key), own))
      .sort((a, b) => b.avoidable - a.avoidable || b.contacts - a.contacts || a.key.localeCompare(b.key));

  const byProcess = lines(
    cell => cell.process,
    key => processes.get(key)?.title ?? key,
  );
  return {
    period: report.period,
    currency: settings.currency,
    total: line('', '', cells),
    processes: byProcess,
    owners: lines(
      cell => processes.get(cell.process)?.owner ?? '',
      key => key,
    ),
    reasons: lines(
      cell => cell.reason,
      key => input.reasons?.get(key) ?? key,
    ),
    channels: lines(
      cell => cell.channel,
      key => key,
    ),
    pareto: pareto(byProcess.filter(line => line.key !== '')),
    contacts_without_cost: costOf(cells, settings.channels).withoutCost,
  };
}

function excessShares(report: FlagReport): ExcessShares {
  return new Map(
    report.processes
      .filter(row => row.avoidable > 0)
      .map(row => {
        const count = { k: row.avoidable, n: row.contacts };
        return [row.process, times(excessContacts(count, row.expected_rate), 1 / row.avoidable)];
      }),
  );
}

interface LineFacts {
  readonly key: string;
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly shares: ExcessShares;
  /** How many such periods make a year. */
  readonly year: number;
  readonly channels: InsightInput['settings']['channels'];
}

function costLine({ key, title, cells, shares, year, channels }: LineFacts): CostLine {
  const cost = costOf(cells, channels);
  const excess = sumOf(
    [...groupCells(cells, cell => cell.process)].map(([process, own]) =>
      times(shares.get(process) ?? none, avoidableCost(costOf(own, channels))),
    ),
  );
  return {
    key,
    title,
    contacts: cost.contacts,
    blameworthy_contacts: cost.blameworthyContacts,
    unnecessary_contacts: cost.unnecessaryContacts,
    hours: cost.hours,
    avoidable_hours: cost.avoidableHours,
    all: cost.all,
    avoidable: avoidableCost(cost),
    blameworthy: cost.blameworthy,
    unnecessary: cost.unnecessary,
    excess: excess.value,
    excess_interval: excess.interval,
    projected_per_year: { avoidable: avoidableCost(cost) * year, excess: excess.value * year },
  };
}

/** The processes that together make a share of the avoidable cost; lines come most avoidable cost first. */
export function pareto(lines: readonly CostLine[], share = 0.8): Pareto {
  const total = lines.reduce((sum, line) => sum + line.avoidable, 0);
  const few: { process: string; title: string; cumulative: number }[] = [];
  let sum = 0;
  for (const line of lines) {
    if (total <= 0 || sum >= share * total) break;
    sum += line.avoidable;
    few.push({ process: line.key, title: line.title, cumulative: sum / total });
  }
  return { share, few, of: lines.filter(line => line.avoidable > 0).length };
}
