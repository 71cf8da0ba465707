import type { Cell } from '../contacts/rollup.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Assessment, LevelLimits } from './assessment.ts';
import type { Baseline } from './baseline.ts';
import { avoidableCost, costOf } from './contactCost.ts';
import { times } from './estimate.ts';
import { excessContacts } from './excess.ts';
import type { FlagCost, FlaggedProcess } from './flagReport.ts';
import type { InsightInput } from './input.ts';
import { wilson } from './interval.ts';
import { levelSentence } from './levelSentence.ts';
import type { Count } from './overdispersion.ts';
import { daysPerYear, type Period } from './period.ts';
import type { ProcessCount } from './processCount.ts';
import { avoidable, measure, tally } from './tally.ts';
import { trendOf } from './trend.ts';

/** What was found of all processes, with or without regard to their channels. */
export interface Judgement {
  readonly baseline: Baseline;
  readonly assessments: readonly Assessment[];
}

/** What a row of the report is made from. */
export interface RowFacts {
  readonly input: InsightInput;
  readonly count: ProcessCount;
  /** Of the process in the judgements. */
  readonly index: number;
  readonly period: Period | undefined;
  /** Days of the period that the log covers. */
  readonly days: number;
  readonly limits: LevelLimits;
  readonly chosen: 'without' | 'with';
  readonly judgements: Readonly<Record<'without' | 'with', Judgement>>;
  /** Of the period. */
  readonly cells: readonly Cell[];
  /** Of all time. */
  readonly history: readonly Cell[];
  readonly shrunken: number;
  readonly language: InterfaceLanguage;
}

const untested: Assessment = { watch: [0, 1], alarm: [0, 1], z: 0, p: 1, q: 1, level: 'too-few' };

/** The row of one process. */
export function flagRow(facts: RowFacts): FlaggedProcess {
  const { input, count, index, period, days, limits, judgements } = facts;
  const at = ({ baseline, assessments }: Judgement) => ({
    expectation: baseline.expectations[index] ?? { rate: 0, sigma: 0, method: 'all' as const },
    assessment: assessments[index] ?? untested,
  });
  const { expectation, assessment } = at(judgements[facts.chosen]);
  const summary = (judgement: Judgement) => {
    const there = at(judgement);
    return {
      expected_rate: there.expectation.rate,
      q: there.assessment.q,
      level: there.assessment.level,
    };
  };
  const name = input.processes.get(count.process);
  const { watch, alarm, z, p, q, level } = assessment;
  const kinds = kindsOf(facts.cells);
  const cost = flagCost(facts.cells, input.settings, count, expectation.rate, days);
  return {
    process: count.process,
    title: name?.title ?? count.process,
    owner: name?.owner ?? null,
    contacts: count.n,
    avoidable: count.k,
    ...kinds,
    rate: count.n > 0 ? count.k / count.n : 0,
    interval: wilson(count.k, count.n),
    shrunken_rate: facts.shrunken,
    expected_rate: expectation.rate,
    baseline_method: expectation.method,
    z,
    p,
    q,
    limits: { watch, alarm },
    level,
    why: levelSentence(
      { count, ...kinds, days, assessment, expectation, minimum: limits.minimum },
      facts.language,
    ),
    case_mix: { without: summary(judgements.without), with: summary(judgements.with) },
    cost,
    trend: period ? trendOf(facts.history, period.last, limits.minimum) : { direction: 'flat', since: null },
    reasons: reasonsOf(facts.cells, input.reasons),
  };
}

function flagCost(
  cells: readonly Cell[],
  settings: Settings,
  count: Count,
  baseline: number,
  days: number,
): FlagCost {
  const cost = costOf(cells, settings.channels);
  const each = count.k > 0 ? avoidableCost(cost) / count.k : 0;
  const excess = times(excessContacts(count, baseline), each);
  return {
    avoidable: avoidableCost(cost),
    blameworthy: cost.blameworthy,
    unnecessary: cost.unnecessary,
    excess: excess.value,
    excess_interval: excess.interval,
    excess_per_year: days > 0 ? (excess.value * daysPerYear) / days : 0,
    currency: settings.currency,
    contacts_without_cost: cost.withoutCost,
  };
}

function kindsOf(cells: readonly Cell[]): { blameworthy: number; unnecessary: number } {
  const sums = tally(cells, () => 0).get(0);
  return sums
    ? { blameworthy: measure(sums, 'blameworthy'), unnecessary: measure(sums, 'unnecessary') }
    : { blameworthy: 0, unnecessary: 0 };
}

function reasonsOf(cells: readonly Cell[], labels: InsightInput['reasons']): FlaggedProcess['reasons'] {
  return [...tally(cells, cell => cell.reason || undefined)]
    .map(([code, sums]) => ({
      code,
      label: labels?.get(code) ?? code,
      contacts: measure(sums, 'contacts'),
      avoidable: avoidable(sums),
    }))
    .sort((a, b) => b.avoidable - a.avoidable || b.contacts - a.contacts || a.code.localeCompare(b.code));
}
