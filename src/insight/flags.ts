import type { Cell, RollUp } from '../contacts/rollup.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { type Assessment, assess, type Level, type LevelLimits } from './assessment.ts';
import { type Baseline, type BaselineMethod, findBaseline } from './baseline.ts';
import { betaPrior, shrunkenRate } from './betaBinomial.ts';
import { avoidableCost, costOf } from './contactCost.ts';
import { excessContacts, times } from './excess.ts';
import type { FlagCost, FlaggedProcess, FlagReport } from './flagReport.ts';
import { wilson } from './interval.ts';
import { levelSentence } from './levelSentence.ts';
import { type Count, textbookOverdispersion } from './overdispersion.ts';
import { formatDay, lengthInDays, type Period, type PeriodRequest, resolvePeriod } from './period.ts';
import { pooledRate } from './pPrimeChart.ts';
import { type ProcessCount, processCount } from './processCount.ts';
import { avoidable, groupCells, measure, tally, within } from './tally.ts';
import { trendOf } from './trend.ts';

/** What a process is called and whose it is. */
export interface ProcessName {
  readonly title: string;
  readonly owner?: string;
}

export interface InsightInput {
  readonly rollUp: RollUp;
  readonly settings: Settings;
  /** All processes of the knowledge base, by id. Contacts may name others: those are shown by their id. */
  readonly processes: ReadonlyMap<string, ProcessName>;
}

/** Each goes before what headwater.yaml says. */
export interface FlagOptions {
  readonly period?: PeriodRequest;
  /** Last day of a period given in days, in days since 1970-01-01; the last day with a contact where absent. */
  readonly asOf?: number;
  /** Contacts below which a process gets no level. */
  readonly minimum?: number;
  readonly baseline?: BaselineMethod;
  readonly target?: number;
  readonly caseMix?: boolean;
  /** Language of `why`; English where absent. */
  readonly language?: InterfaceLanguage;
}

const daysPerYear = 365;
const weeksBack = 52;

/**
 * Which processes are linked with more avoidable contacts than the baseline, with the evidence. The same input
 * always gives the same report.
 */
export function flags(input: InsightInput, options: FlagOptions = {}): FlagReport {
  const { rollUp, settings, processes } = input;
  const asked = options.period ?? { days: settings.period };
  const period = resolvePeriod(asked, rollUp.days, options.asOf);
  const cells = period ? within(rollUp.cells, period) : [];
  const byProcess = groupCells(cells, cell => cell.process);
  const ids = new Set([...processes.keys(), ...byProcess.keys()]);
  ids.delete('');
  const counts = [...ids].map(id => processCount(id, byProcess.get(id) ?? []));

  const limits: LevelLimits = { ...settings.limits, minimum: options.minimum ?? settings.limits.minimum };
  const chosen = options.caseMix ?? settings.baseline['case-mix'];
  const base = {
    method: options.baseline ?? settings.baseline.method,
    minimum: limits.minimum,
    ...target(options.target ?? settings.baseline.target),
    ...(period ? { yearAgo: yearBefore(rollUp.cells, period) } : {}),
  };
  const judge = (caseMix: boolean): Judgement => {
    const baseline = findBaseline(counts, { ...base, caseMix });
    return { baseline, assessments: assess(counts, baseline.expectations, limits) };
  };
  const judgements = { without: judge(false), with: judge(true) };
  const { baseline } = judgements[chosen ? 'with' : 'without'];

  const history = groupCells(rollUp.cells, cell => cell.process);
  const prior = betaPrior(counts);
  const pooled = pooledRate(counts);
  const rows = counts.map((count, i) =>
    row({
      input,
      count,
      index: i,
      period,
      limits,
      chosen: chosen ? 'with' : 'without',
      judgements,
      cells: byProcess.get(count.process) ?? [],
      history: history.get(count.process) ?? [],
      shrunken: shrunkenRate(count, prior, pooled),
      language: options.language ?? 'en',
    }),
  );
  return {
    period: period ? { from: formatDay(period.first), to: formatDay(period.last) } : null,
    baseline: { rate: baseline.rate, method: baseline.method, case_mix: chosen },
    overdispersion: {
      phi: baseline.overdispersion.phi,
      tau2: baseline.overdispersion.tau2,
      textbook: textbookOverdispersion(counts, pooled),
    },
    contacts: {
      read: rollUp.read,
      used: rollUp.used,
      rejected: rollUp.rejected,
      in_period: cells.reduce((sum, cell) => sum + measure(cell.sums, 'contacts'), 0),
      without_process: processCount('', byProcess.get('') ?? []).n,
    },
    limits: { minimum: limits.minimum, watch: limits.watch, alarm: limits.alarm, q: limits.q },
    processes: rows.sort(worstFirst),
  };
}

interface Judgement {
  readonly baseline: Baseline;
  readonly assessments: readonly Assessment[];
}

interface RowFacts {
  readonly input: InsightInput;
  readonly count: ProcessCount;
  readonly index: number;
  readonly period: Period | undefined;
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

function row(facts: RowFacts): FlaggedProcess {
  const { input, count, index, period, limits, judgements } = facts;
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
  const days = period ? lengthInDays(period) : input.settings.period;
  const { watch, alarm, z, p, q, level } = assessment;
  const cost = flagCost(facts.cells, input.settings, count, expectation.rate, days);
  return {
    process: count.process,
    title: name?.title ?? count.process,
    owner: name?.owner ?? null,
    contacts: count.n,
    avoidable: count.k,
    ...kinds(facts.cells),
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
    why: levelSentence({ count, days, assessment, expectation, minimum: limits.minimum }, facts.language),
    case_mix: { without: summary(judgements.without), with: summary(judgements.with) },
    cost,
    trend: period ? trendOf(facts.history, period.last) : { direction: 'flat', since: null },
    reasons: reasonsOf(facts.cells),
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
    excess_per_year: (excess.value * daysPerYear) / days,
    currency: settings.currency,
    contacts_without_cost: cost.withoutCost,
  };
}

function kinds(cells: readonly Cell[]): { blameworthy: number; unnecessary: number } {
  const sums = tally(cells, () => 0).get(0);
  return sums
    ? { blameworthy: measure(sums, 'blameworthy'), unnecessary: measure(sums, 'unnecessary') }
    : { blameworthy: 0, unnecessary: 0 };
}

function reasonsOf(cells: readonly Cell[]): FlaggedProcess['reasons'] {
  return [...tally(cells, cell => cell.reason || undefined)]
    .map(([code, sums]) => ({ code, contacts: measure(sums, 'contacts'), avoidable: avoidable(sums) }))
    .sort((a, b) => b.avoidable - a.avoidable || b.contacts - a.contacts || a.code.localeCompare(b.code));
}

/** Counts of the same days of the week, 52 weeks before. */
function yearBefore(cells: readonly Cell[], period: Period): Map<string, Count> {
  const shift = 7 * weeksBack;
  const earlier = within(cells, { first: period.first - shift, last: period.last - shift });
  return new Map(
    [...groupCells(earlier, cell => cell.process)].map(([id, own]) => [id, processCount(id, own)]),
  );
}

function target(value: number | undefined): { target?: number } {
  return value === undefined ? {} : { target: value };
}

const severity: Record<Level, number> = { alarm: 0, watch: 1, none: 2, 'too-few': 3 };

function worstFirst(a: FlaggedProcess, b: FlaggedProcess): number {
  return (
    severity[a.level] - severity[b.level] ||
    b.shrunken_rate - a.shrunken_rate ||
    b.rate - a.rate ||
    b.contacts - a.contacts ||
    a.process.localeCompare(b.process)
  );
}
