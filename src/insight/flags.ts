import type { Cell } from '../contacts/rollup.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { assess, type Level, type LevelLimits } from './assessment.ts';
import { type BaselineMethod, type Expectation, findBaseline } from './baseline.ts';
import { betaPrior, shrunkenRate } from './betaBinomial.ts';
import type { DatedPeriod, FlaggedProcess, FlagReport } from './flagReport.ts';
import { flagRow, type Judgement } from './flagRow.ts';
import type { InsightInput } from './input.ts';
import { type Count, textbookOverdispersion } from './overdispersion.ts';
import {
  formatDay,
  lengthInDays,
  observedPart,
  type Period,
  type PeriodRequest,
  resolvePeriod,
} from './period.ts';
import { pooledRate } from './pPrimeChart.ts';
import { processCount } from './processCount.ts';
import { avoidable, groupCells, measure, within } from './tally.ts';

export type { InsightInput, ProcessName } from './input.ts';

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

const weeksBack = 52;

/**
 * Which processes are linked with more avoidable contacts than the baseline, with the evidence. The same input
 * always gives the same report.
 */
export function flags(input: InsightInput, options: FlagOptions = {}): FlagReport {
  const { rollUp, settings, processes } = input;
  const asked = options.period ?? { days: settings.period };
  const period = resolvePeriod(asked, rollUp.days, options.asOf);
  const observed = period && observedPart(period, rollUp.days);
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
    flagRow({
      input,
      count,
      index: i,
      period,
      days: observed ? lengthInDays(observed) : settings.period,
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
    period: period ? dated(period) : null,
    observed: observed ? dated(observed) : null,
    baseline: { rate: baseline.rate, method: baseline.method, case_mix: chosen },
    overdispersion: {
      phi: baseline.overdispersion.phi,
      tau2: baseline.overdispersion.tau2,
      sigma: commonSigma(baseline.expectations),
      textbook: textbookOverdispersion(counts, pooled),
    },
    contacts: {
      read: rollUp.read,
      used: rollUp.used,
      rejected: rollUp.rejected,
      in_period: contactsIn(cells),
      without_process: contactsIn(byProcess.get('') ?? []),
      days: observed ? lengthInDays(observed) : 0,
      ...withoutReason(cells),
      stray: rollUp.stray ? { ...dated(rollUp.stray), contacts: rollUp.stray.contacts } : null,
    },
    limits: { minimum: limits.minimum, watch: limits.watch, alarm: limits.alarm, q: limits.q },
    processes: rows.sort(worstFirst),
  };
}

function dated({ first, last }: Period): DatedPeriod {
  return { from: formatDay(first), to: formatDay(last) };
}

function withoutReason(
  cells: readonly Cell[],
): Pick<FlagReport['contacts'], 'without_reason' | 'judged_without_reason'> {
  const own = cells.filter(cell => cell.reason === '');
  return {
    without_reason: contactsIn(own),
    judged_without_reason: own.some(({ sums }) => avoidable(sums) > measure(sums, 'repeats')),
  };
}

function contactsIn(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + measure(cell.sums, 'contacts'), 0);
}

/** Counts of the same days of the week, 52 weeks before. */
function yearBefore(cells: readonly Cell[], period: Period): Map<string, Count> {
  const shift = 7 * weeksBack;
  const earlier = within(cells, { first: period.first - shift, last: period.last - shift });
  return new Map(
    [...groupCells(earlier, cell => cell.process)].map(([id, own]) => [id, processCount(id, own)]),
  );
}

/** The spread around the one rate that all processes are held against; null where there is no such rate. */
function commonSigma(expectations: readonly Expectation[]): number | null {
  const [first, ...others] = expectations;
  if (!first || others.some(({ rate, sigma }) => rate !== first.rate || sigma !== first.sigma)) return null;
  return first.sigma;
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
