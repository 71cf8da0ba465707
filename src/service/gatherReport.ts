import type { Cell } from '../contacts/rollup.ts';
import { costs } from '../insight/cost.ts';
import type { CostReport } from '../insight/costReport.ts';
import { effect } from '../insight/effect.ts';
import type { EffectReport } from '../insight/effectReport.ts';
import type { FlaggedProcess, FlagReport } from '../insight/flagReport.ts';
import type { InsightInput } from '../insight/input.ts';
import { metrics } from '../insight/metrics.ts';
import { parseDay, periodOf } from '../insight/period.ts';
import { measure, noSums, tally, within } from '../insight/tally.ts';
import { trendChart } from '../insight/trendChart.ts';
import { weekSeason } from '../insight/weekSeason.ts';
import { whatIf } from '../insight/whatIf.ts';
import type { ArticleText } from '../knowledge/article.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { inLanguage } from './processNames.ts';
import type { Decision, ProcessData, ReasonLine, ReportData, StoryExtract } from './reportData.ts';
import { sharesOf } from './shares.ts';
import { storyExtract } from './storyExtract.ts';

/** What a report is gathered from. */
export interface ReportSource {
  readonly base: KnowledgeBase;
  readonly input: InsightInput;
  readonly flags: FlagReport;
  /** Per process, oldest first. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  readonly language: InterfaceLanguage;
  /** An article with its text; undefined where its file is gone. */
  readonly read: (path: string) => Promise<ArticleText | undefined>;
}

/** What the report of all processes is drawn from, or of those of one owner. */
export async function gatherReport(source: ReportSource, owner: string | null): Promise<ReportData> {
  const { base, input, flags } = source;
  const { rollUp } = input;
  const period = flags.period ? periodOf(flags.period) : undefined;
  const own = flags.processes.filter(row => owner === null || row.owner === owner);
  const standsOut = (level: string) => level === 'alarm' || level === 'watch';
  const shown = own.filter(row => owner !== null || standsOut(row.level));
  const followed = own.filter(row => !shown.includes(row) && source.decisions.has(row.process));
  const costReport = costs(input, flags);
  const gathered = (rows: readonly FlaggedProcess[]) =>
    Promise.all(rows.map(row => gather(source, row, costReport)));
  return {
    name: base.settings.name,
    owner,
    flags,
    costs: costReport,
    processes: await gathered(shown),
    followed: await gathered(followed),
    metrics: metrics(input, { by: spanOf(rollUp.days) }),
    promises: sharesOf(input, 'promises_kept', period, owner),
    deviations: sharesOf(input, 'deviation_rate', period, owner),
    hours: weekSeason(rollUp),
    leftOut: {
      rejectedRows: rollUp.rejectedRows,
      unknownReasons: [...rollUp.unknownReasons]
        .map(([code, contacts]) => ({ code, contacts }))
        .sort((a, b) => b.contacts - a.contacts || a.code.localeCompare(b.code)),
    },
  };
}

/** What the page of a process is drawn from; undefined for a process that neither articles nor contacts name. */
export async function gatherProcess(source: ReportSource, id: string): Promise<ProcessData | undefined> {
  const row = source.flags.processes.find(one => one.process === id);
  return row && gather(source, row, costs(source.input, source.flags));
}

async function gather(
  source: ReportSource,
  row: FlaggedProcess,
  costReport: CostReport,
): Promise<ProcessData> {
  const { base, input, flags, language } = source;
  const id = row.process;
  const period = flags.period ? periodOf(flags.period) : undefined;
  const cells = input.rollUp.cells.filter(cell => cell.process === id);
  const process = base.process(id);
  const article = process && inLanguage(base, process, language);
  return {
    row,
    cost: costReport.processes.find(line => line.key === id),
    promise: article?.promise,
    path: article?.path,
    trend: trendChart(cells, period?.last ?? 0),
    reasons: period ? reasonLines(base, within(cells, period), language) : [],
    hours: weekSeason(input.rollUp, id),
    stories: await storiesOf(source, id),
    decisions: source.decisions.get(id) ?? [],
    effect: effectOf(source, id),
    saving: whatIf(input, flags, id, { factor: 0.5 }),
  };
}

function reasonLines(base: KnowledgeBase, cells: readonly Cell[], language: InterfaceLanguage): ReasonLine[] {
  const labels = new Map(base.reasons.map(({ code, label }) => [code, label[language] ?? label.en]));
  return [...tally(cells, cell => cell.reason || undefined)]
    .map(([code, sums = noSums()]) => ({
      code,
      label: labels.get(code) ?? code,
      contacts: measure(sums, 'contacts'),
      blameworthy: measure(sums, 'blameworthy'),
      unnecessary: measure(sums, 'unnecessary'),
    }))
    .sort((a, b) => avoidable(b) - avoidable(a) || b.contacts - a.contacts || a.code.localeCompare(b.code));
}

function avoidable({ blameworthy, unnecessary }: ReasonLine): number {
  return blameworthy + unnecessary;
}

async function storiesOf({ base, read }: ReportSource, id: string): Promise<StoryExtract[]> {
  const stories = base.ofProcess(id).filter(article => article.type === 'story');
  const texts = await Promise.all(stories.map(story => read(story.path)));
  return texts
    .flatMap(text => (text ? storyExtract(text) : []))
    .sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title));
}

/** Of the last change that a decision names; processes that were changed themselves are no measure for this one. */
function effectOf({ input, decisions, language }: ReportSource, id: string): EffectReport | undefined {
  const changed = decisions.get(id)?.findLast(decision => decision.changedOn !== undefined);
  const day = changed?.changedOn === undefined ? undefined : parseDay(changed.changedOn);
  if (day === undefined) return undefined;
  const exclude = [...decisions]
    .filter(([other, all]) => other !== id && all.some(decision => decision.changedOn !== undefined))
    .map(([other]) => other);
  return effect(input, id, day, { exclude, language });
}

/** So that a line over all days has a readable number of points. */
function spanOf(days: { readonly first: number; readonly last: number } | undefined) {
  const length = days ? days.last - days.first : 0;
  return length > 900 ? 'quarter' : length > 120 ? 'month' : 'week';
}
