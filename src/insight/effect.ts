import type { InterfaceLanguage } from '../platform/language.ts';
import { changedOthers, weeklySum } from './changedOthers.ts';
import { type DifferenceInDifferences, differenceInDifferences } from './differenceInDifferences.ts';
import {
  type Block,
  blocksOf,
  sumCounts,
  type Window,
  weekFrom,
  weeklyCounts,
  windowAround,
} from './effectBlocks.ts';
import type { EffectReport, EffectWeek, Side } from './effectReport.ts';
import { effectTexts } from './effectTexts.ts';
import { effectWarnings } from './effectWarnings.ts';
import type { InsightInput } from './input.ts';
import { interruptedTimeSeries } from './interruptedTimeSeries.ts';
import type { Count } from './overdispersion.ts';
import { formatDay } from './period.ts';
import { groupCells } from './tally.ts';

export interface EffectOptions {
  /** At most so many weeks either side; 26 where absent. */
  readonly weeks?: number;
  /** First weeks after the change that are left out; 0 where absent. */
  readonly washout?: number;
  /** Processes that are no measure for this one, because they were changed themselves (see decisions). */
  readonly exclude?: readonly string[];
  /** Whose report it is: processes of others are counted in its sentences, not named. */
  readonly owner?: string;
  readonly language?: InterfaceLanguage;
}

const defaultWeeks = 26;

/**
 * Whether a change of a process was followed by fewer avoidable contacts: before and after in weeks, against
 * the other processes, and by its own trend. Says in words what was found and what speaks against it; never
 * throws on too little data.
 *
 * @param date first day on which the process worked differently, in days since 1970-01-01
 */
export function effect(
  input: InsightInput,
  process: string,
  date: number,
  options: EffectOptions = {},
): EffectReport {
  const { rollUp, processes } = input;
  const days = rollUp.days ?? { first: date, last: date - 1 };
  const window = windowAround(days, date, options.weeks ?? defaultWeeks, options.washout ?? 0);
  const cells = groupCells(
    rollUp.cells.filter(cell => inWindow(weekFrom(date, cell.day), window)),
    cell => cell.process,
  );
  const weekly = new Map([...cells].map(([id, some]) => [id, weeklyCounts(some, date)]));
  const own = weekly.get(process) ?? new Map();
  weekly.delete(process);
  weekly.delete('');
  const excluded = (options.exclude ?? []).filter(id => weekly.delete(id));
  const leftOut = [...excluded, ...changedOthers(weekly)].sort();
  for (const id of leftOut) weekly.delete(id);
  const blocks = blocksOf(own, weeklySum(weekly.values()), window);
  const compare = weekly.size > 0;
  const found = differenceInDifferences(blocks, compare);
  const series = interruptedTimeSeries(blocks);
  const [before, after] = [side(blocks, false, ownCount), side(blocks, true, ownCount)];
  const language = options.language ?? 'en';
  const titleOf = (id: string) => processes.get(id)?.title ?? id;
  const isNamed = (id: string) => options.owner === undefined || processes.get(id)?.owner === options.owner;
  const named = leftOut.filter(isNamed).map(titleOf);
  return {
    process,
    title: titleOf(process),
    date: formatDay(date),
    before,
    after,
    control: {
      before: side(blocks, false, othersCount),
      after: side(blocks, true, othersCount),
      processes: weekly.size,
      left_out: leftOut,
    },
    difference: before.contacts > 0 && after.contacts > 0 ? after.rate - before.rate : null,
    effect: found?.effect.value ?? null,
    interval: found?.effect.interval ?? null,
    method: !found ? 'none' : compare ? 'difference-in-differences' : 'before-after',
    dispersion: found?.dispersion ?? null,
    time_series: series
      ? {
          effect: series.effect.value,
          interval: series.effect.interval,
          expected_rate: series.expectedRate,
          odds_ratio: series.oddsRatio,
          slope_ratio_per_week: series.slopeRatio,
          dispersion: series.dispersion,
        }
      : null,
    avoided_per_week: avoidedPerWeek(found, after),
    weeks: blocks.map(block => weekRow(block, date)),
    summary: effectTexts[language].summary({ before, after, effect: found?.effect, compare }),
    warnings: effectWarnings(
      {
        before,
        after,
        blocks,
        found,
        series,
        leftOut: named,
        unnamed: leftOut.length - named.length,
        compare,
      },
      language,
    ),
  };
}

function inWindow(week: number, { from, to, washout }: Window): boolean {
  return week >= from && week <= to && !(week >= 0 && week < washout);
}

const ownCount = (block: Block): Count => block.own;
const othersCount = (block: Block): Count => block.others;

function side(blocks: readonly Block[], after: boolean, of: (block: Block) => Count): Side {
  const some = blocks.filter(block => block.week >= 0 === after);
  const { k, n } = sumCounts(some.map(of));
  return { contacts: n, avoidable: k, rate: n > 0 ? k / n : 0, weeks: some.length };
}

/** Counted upward: so many fewer a week. */
function avoidedPerWeek(
  found: DifferenceInDifferences | undefined,
  after: Side,
): EffectReport['avoided_per_week'] {
  if (!found || after.weeks === 0) return null;
  const perWeek = after.contacts / after.weeks;
  const { value, interval } = found.effect;
  return {
    value: 0 - value * perWeek,
    interval: { level: interval.level, low: 0 - interval.high * perWeek, high: 0 - interval.low * perWeek },
  };
}

function weekRow({ week, own, others }: Block, date: number): EffectWeek {
  return {
    week,
    from: formatDay(date + 7 * week),
    contacts: own.n,
    rate: own.n > 0 ? own.k / own.n : null,
    control_rate: others.n > 0 ? others.k / others.n : null,
  };
}
