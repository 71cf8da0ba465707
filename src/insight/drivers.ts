import type { Cell } from '../contacts/rollup.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { type Aspect, aspectNames, aspectsOf } from './driverAspects.ts';
import type { DriverReport } from './driverReport.ts';
import { driverTexts } from './driverTexts.ts';
import type { InsightInput } from './input.ts';
import type { Interval } from './interval.ts';
import { type Decomposition, lmg } from './lmg.ts';
import { correlationsOf, type Group, type Moments, momentsOf, sumMoments } from './moments.ts';
import type { Period } from './period.ts';
import { createDraws } from './random.ts';
import { groupCells, measure, within } from './tally.ts';

export interface DriverOptions {
  readonly outcome?: 'csat' | 'effort';
  readonly period?: Period;
  /** Bootstrap samples; 1,000 where absent. */
  readonly samples?: number;
  readonly language?: InterfaceLanguage;
}

/** An aspect that is unknown for more than this share of the answers is left out. */
const mostUnknown = 0.2;

/** With answers on fewer days the intervals, which are drawn from days, would be too narrow: of one day they have no width. */
const leastDays = 10;

/** With fewer answers per aspect nothing can be said. */
const answersPerAspect = 10;

/**
 * Which aspects of contacts go with satisfaction, and how much all of them explain. Aspects are those of the
 * cell that a contact is in (its day, process, channel and reason), the outcome is that of single people, so
 * that r2 is not inflated by looking at means. Undefined where too few people answered, or on too few days.
 *
 * Intervals: percentiles of a bootstrap over days, Efron (1979), Annals of Statistics 7, 1–26. They go with, they
 * need not cause.
 */
export function drivers(input: InsightInput, options: DriverOptions = {}): DriverReport | undefined {
  const outcome = options.outcome ?? 'csat';
  const cells = (options.period ? within(input.rollUp.cells, options.period) : input.rollUp.cells).filter(
    cell => measure(cell.sums, `${outcome}Known`) > 0,
  );
  const known = (cell: Cell) => measure(cell.sums, `${outcome}Known`);
  const all = cells.reduce((sum, cell) => sum + known(cell), 0);
  const aspects = aspectNames.filter(aspect => {
    const unknown = cells.filter(cell => aspectsOf(cell, [aspect]) === undefined);
    return varies(cells, aspect) && unknown.reduce((sum, cell) => sum + known(cell), 0) <= mostUnknown * all;
  });
  const days = [...groupCells(cells, cell => String(cell.day)).values()].map(own => {
    const groups = own.flatMap(cell => asGroup(cell, aspects, outcome));
    return momentsOf(groups, aspects.length);
  });
  const found = decompose(sumMoments(days));
  const answers = days.reduce((sum, day) => sum + (day[0]?.[0] ?? 0), 0);
  if (!found || aspects.length === 0 || days.length < leastDays) return undefined;
  if (answers < answersPerAspect * (aspects.length + 1)) return undefined;
  const samples = bootstrap(days, options.samples ?? 1000);
  const adjusted = 1 - ((1 - found.r2) * (answers - 1)) / (answers - aspects.length - 1);
  const report = {
    outcome,
    answers,
    left_out: all - answers,
    r2: found.r2,
    r2_adjusted: Math.max(0, adjusted),
    r2_interval: percentiles(samples.map(sample => sample.r2)),
    drivers: aspects
      .map((aspect, i) => ({
        aspect,
        coefficient: found.coefficients[i] ?? 0,
        coefficient_interval: percentiles(samples.map(sample => sample.coefficients[i] ?? 0)),
        share: found.shares[i] ?? 0,
        share_interval: percentiles(samples.map(sample => sample.shares[i] ?? 0)),
      }))
      .sort((a, b) => b.share - a.share),
  };
  return { ...report, sentence: driverTexts[options.language ?? 'en'].sentence(report) };
}

/** What is the same for all goes with nothing. */
function varies(cells: readonly Cell[], aspect: Aspect): boolean {
  const values = new Set(cells.flatMap(cell => aspectsOf(cell, [aspect]) ?? []));
  return values.size > 1;
}

function asGroup(cell: Cell, aspects: readonly Aspect[], outcome: 'csat' | 'effort'): Group[] {
  const values = aspectsOf(cell, aspects);
  if (!values) return [];
  return [
    {
      n: measure(cell.sums, `${outcome}Known`),
      aspects: values,
      sum: measure(cell.sums, `${outcome}Sum`),
      squares: measure(cell.sums, `${outcome}Squares`),
    },
  ];
}

/** Undefined where the outcome doesn't vary. */
export function decompose(moments: Moments): Decomposition | undefined {
  const correlations = correlationsOf(moments);
  return correlations && lmg(correlations);
}

/** The same figures for as many parts (days), drawn again and again from the parts there are. */
export function bootstrap(parts: readonly Moments[], samples: number): Decomposition[] {
  const draws = createDraws();
  const found: Decomposition[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const drawn: Moments[] = [];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[draws.below(parts.length)];
      if (part) drawn.push(part);
    }
    const decomposition = decompose(sumMoments(drawn));
    if (decomposition) found.push(decomposition);
  }
  return found;
}

/** The middle 95% of some figures. */
export function percentiles(values: readonly number[], level = 0.95): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (p: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(p * (sorted.length - 1))))];
  return { level, low: at((1 - level) / 2) ?? 0, high: at((1 + level) / 2) ?? 0 };
}
