import { sumOf } from '../../insight/estimate.ts';
import { wilson } from '../../insight/interval.ts';
import { daysPerYear } from '../../insight/period.ts';
import type { ReportData } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';

/** A headline figure with its words. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly notes: readonly string[];
}

/** The few figures that come first. For an owner, those of its processes. */
export function headline(data: ReportData, { say, format }: Voice): Tile[] {
  const { owner, flags, costs } = data;
  const rows = flags.processes.filter(row => owner === null || row.owner === owner);
  const level = (wanted: string) => rows.filter(row => row.level === wanted);
  const flagged = [...level('alarm'), ...level('watch')];
  const total = owner === null ? costs.total : costs.owners.find(line => line.key === owner);
  const excess = sumOf(flagged.map(({ cost }) => ({ value: cost.excess, interval: cost.excess_interval })));
  const contacts = total?.contacts ?? 0;
  const blameworthy = total?.blameworthy_contacts ?? 0;
  const unnecessary = total?.unnecessary_contacts ?? 0;
  const { low, high } = wilson(blameworthy + unnecessary, contacts);
  const ofAll = (count: number) => format.percent(contacts > 0 ? count / contacts : 0);
  // A rate of a few contacts would be taken for a statement, which it can't be.
  const isFew = contacts < flags.limits.minimum;
  const kind = isFew ? format.count : ofAll;
  const words = say.headline;
  const year = flags.period ? daysPerYear / flags.contacts.days : 0;
  return [
    {
      name: words.standOut,
      value: words.ofProcesses(format.count(flagged.length), format.count(rows.length)),
      notes: [words.levels(level('alarm').length, level('watch').length, level('too-few').length)],
    },
    {
      name: words.rate,
      value: isFew ? '–' : ofAll(blameworthy + unnecessary),
      notes: [
        words.rateOf(format.count(blameworthy + unnecessary), format.count(contacts)),
        ...(isFew ? [] : [`${say.interval95} ${format.percentRange(low, high)}`]),
        words.kinds(kind(blameworthy), kind(unnecessary)),
      ],
    },
    {
      name: words.cost,
      value: format.money(total?.avoidable ?? 0),
      notes: [words.kinds(format.money(total?.blameworthy ?? 0), format.money(total?.unnecessary ?? 0))],
    },
    {
      name: words.excess,
      value: format.money(excess.value),
      notes: [
        words.excessInterval(format.moneyRange(excess.interval.low, excess.interval.high)),
        words.perYear(format.money(excess.value * year)),
      ],
    },
  ];
}
