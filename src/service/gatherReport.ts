import { costs } from '../insight/cost.ts';
import type { CostReport } from '../insight/costReport.ts';
import { drivers } from '../insight/drivers.ts';
import type { EffectReport } from '../insight/effectReport.ts';
import type { FlaggedProcess, FlagReport } from '../insight/flagReport.ts';
import type { FlagOptions } from '../insight/flags.ts';
import type { InsightInput } from '../insight/input.ts';
import { metrics } from '../insight/metrics.ts';
import { type Period, periodOf } from '../insight/period.ts';
import { within } from '../insight/tally.ts';
import { trendChart } from '../insight/trendChart.ts';
import { weekSeason } from '../insight/weekSeason.ts';
import { whatIf } from '../insight/whatIf.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { channelLabels } from './channelLabels.ts';
import type { Headwater } from './headwater.ts';
import { inLanguage } from './processNames.ts';
import { reasonLines } from './reasonLines.ts';
import { reasonNames } from './reasonNames.ts';
import type { ChannelPrice, ProcessData, ReportData, Shares, StoryExtract } from './reportData.ts';
import { sharesOf } from './shares.ts';
import { storyExtract } from './storyExtract.ts';

/** What a report is asked for. */
export interface ReportRequest extends FlagOptions {
  readonly language: InterfaceLanguage;
  /** Only the processes of this department. */
  readonly owner?: string;
}

/** The open knowledge base, as far as a report needs it. */
export type ReportSource = Pick<
  Headwater,
  'base' | 'flags' | 'insightInput' | 'decisions' | 'changedOn' | 'effect' | 'read'
>;

/** What all processes have in common. */
interface Ground {
  readonly source: ReportSource;
  readonly input: InsightInput;
  readonly flags: FlagReport;
  readonly costs: CostReport;
  readonly promises: Shares;
  readonly language: InterfaceLanguage;
  /** Whose report it is; undefined for that of all. */
  readonly owner: string | undefined;
}

async function groundOf(source: ReportSource, { owner, ...options }: ReportRequest): Promise<Ground> {
  const input = await source.insightInput();
  const flags = await source.flags(options);
  return {
    source,
    input,
    flags,
    costs: costs(input, flags),
    promises: sharesOf(input, 'promises_kept', periodOfReport(flags), null),
    language: options.language,
    owner,
  };
}

function periodOfReport({ period }: FlagReport): Period | undefined {
  return period ? periodOf(period) : undefined;
}

/** What the report of all processes is drawn from, or of those of one owner. */
export async function gatherReport(source: ReportSource, request: ReportRequest): Promise<ReportData> {
  const ground = await groundOf(source, request);
  const { input, flags } = ground;
  const { owner = null, language } = request;
  const { rollUp, settings } = input;
  const period = periodOfReport(flags);
  const own = flags.processes.filter(row => owner === null || row.owner === owner);
  const shown = own.filter(row => owner !== null || row.level === 'alarm' || row.level === 'watch');
  const followed = own.filter(row => !shown.includes(row) && source.decisions(row.process).length > 0);
  const gathered = (rows: readonly FlaggedProcess[]) => Promise.all(rows.map(row => gather(ground, row)));
  return {
    name: settings.name,
    owner,
    flags,
    costs: ground.costs,
    processes: await gathered(shown),
    followed: await gathered(followed),
    metrics: metrics(input, { by: spanOf(rollUp.days) }),
    drivers: owner === null ? drivers(input, { language }) : undefined,
    promises: sharesOf(input, 'promises_kept', period, owner),
    deviations: sharesOf(input, 'deviation_rate', period, owner),
    hours: weekSeason(rollUp),
    leftOut: {
      rejectedRows: rollUp.rejectedRows,
      unknownReasons: [...rollUp.unknownReasons]
        .map(([code, contacts]) => ({ code, contacts }))
        .sort((a, b) => b.contacts - a.contacts || a.code.localeCompare(b.code)),
    },
    prices: pricesOf(settings, language),
    repeatWindow: settings['repeat-window'],
  };
}

/** What the page of a process is drawn from; undefined for a process that neither articles nor contacts name. */
export async function gatherProcess(
  source: ReportSource,
  process: string,
  request: ReportRequest,
): Promise<ProcessData | undefined> {
  const ground = await groundOf(source, request);
  const row = ground.flags.processes.find(one => one.process === process);
  return row && gather(ground, row);
}

async function gather(ground: Ground, row: FlaggedProcess): Promise<ProcessData> {
  const { source, input, flags, language } = ground;
  const { base } = source;
  const id = row.process;
  const period = periodOfReport(flags);
  const cells = input.rollUp.cells.filter(cell => cell.process === id);
  const process = base.process(id);
  const article = process && inLanguage(base, process, language);
  return {
    row,
    cost: ground.costs.processes.find(line => line.key === id),
    period: flags.period,
    promise: article?.promise,
    promisesKept: ground.promises.processes.find(line => line.process === id),
    path: article?.path,
    trend: trendChart(cells, period?.last ?? 0, flags.limits.minimum),
    reasons: period ? reasonLines(reasonNames(base.reasons, language), within(cells, period)) : [],
    hours: weekSeason(input.rollUp, id),
    stories: await storiesOf(source, id),
    decisions: source.decisions(id),
    effect: await effectOf(ground, id),
    saving: whatIf(input, flags, id, { factor: 0.5 }),
  };
}

async function storiesOf(source: ReportSource, id: string): Promise<StoryExtract[]> {
  const stories = source.base.ofProcess(id).filter(article => article.type === 'story');
  const texts = await Promise.all(stories.map(story => source.read(story.path)));
  return texts
    .flatMap(text => (text ? storyExtract(text) : []))
    .sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title));
}

/** Of the last change that a decision names. */
async function effectOf({ source, language, owner }: Ground, id: string): Promise<EffectReport | undefined> {
  const day = source.changedOn(id);
  if (day === undefined) return undefined;
  return source.effect(id, day, { language, ...(owner !== undefined && { owner }) });
}

function pricesOf(settings: Settings, language: InterfaceLanguage): ChannelPrice[] {
  return channelLabels(settings, language).flatMap(({ key, label }) => {
    const { cost: perContact, 'cost-per-minute': perMinute } = settings.channels[key] ?? {};
    return perContact === undefined && perMinute === undefined ? [] : [{ label, perContact, perMinute }];
  });
}

/** So that a line over all days has a readable number of points. */
function spanOf(days: { readonly first: number; readonly last: number } | undefined) {
  const length = days ? days.last - days.first : 0;
  return length > 900 ? 'quarter' : length > 120 ? 'month' : 'week';
}
