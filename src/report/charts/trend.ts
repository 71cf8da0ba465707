import type { DatedPeriod } from '../../insight/flagReport.ts';
import { parseDay } from '../../insight/period.ts';
import type { TrendChart } from '../../insight/trendChart.ts';
import type { Voice } from '../voice.ts';
import { plotArea } from './axes.ts';
import { drawChart, type Size } from './drawing.ts';
import { type Figure, isNarrow, type LegendEntry, twoSizes } from './figure.ts';
import { type Frame, frameOf } from './frame.ts';
import { palette } from './palette.ts';
import { area, curve, line, type Point, type Shape, segment, shapes } from './series.ts';
import { monthTicks, roundTicks } from './ticks.ts';

/** Something that happened on a day, marked with its number in the list below the chart. */
export interface Event {
  /** ISO date. */
  readonly date: string;
  readonly number: number;
}

/** What the trend of a process is drawn from. */
export interface TrendFacts {
  readonly chart: TrendChart;
  readonly period: DatedPeriod | null;
  readonly events: readonly Event[];
}

/** The p′-chart of a process by week, with the week in which a change began. Undefined without contacts. */
export function trendFigure(facts: TrendFacts, id: string, voice: Voice): Figure | undefined {
  const { chart, events } = facts;
  const { say, format } = voice;
  if (chart.weeks.length === 0) return undefined;
  const { change } = chart;
  const legend: LegendEntry[] = [
    { sign: 'point', text: say.trend.week },
    { sign: 'band', text: say.trend.limits },
  ];
  if (change)
    legend.push({ sign: 'change', text: say.trend.change }, { sign: 'level', text: say.trend.level });
  else legend.push({ sign: 'dashed', text: say.trend.centre });
  if (events.length > 0) legend.push({ sign: 'decision', text: say.trend.decision });
  if (facts.period) legend.push({ sign: 'period', text: say.trend.period });
  return {
    id,
    title: say.trend.title,
    summary: change
      ? say.trend.changed(
          change.direction,
          format.date(change.since),
          format.percent(change.before),
          format.percent(change.after),
        )
      : say.trend.flat(format.percent(chart.centre)),
    sizes: twoSizes({ wide: 292, narrow: 252 }),
    draw: (size, own) => drawTrend(facts, size, own, voice),
    legend,
    table: {
      columns: [
        { title: say.column.weekOf },
        { title: say.column.contacts, numeric: true },
        { title: say.column.avoidable, numeric: true },
        { title: say.column.rate, numeric: true },
        { title: say.column.limits, numeric: true },
      ],
      rows: chart.weeks.map(week => [
        format.date(week.week),
        format.count(week.contacts),
        format.count(week.avoidable),
        format.percent(week.rate),
        format.percentRange(week.low, week.high),
      ]),
    },
  };
}

/** A week lies where its middle is. */
export const midweek = 3.5;

function drawTrend({ chart, period, events }: TrendFacts, size: Size, id: string, voice: Voice): string {
  const { say, format } = voice;
  const weeks = chart.weeks.flatMap(week => {
    const day = parseDay(week.week);
    return day === undefined ? [] : { ...week, day };
  });
  const days = weeks.map(week => week.day);
  const top = Math.max(...weeks.map(week => Math.max(week.rate, Math.min(week.high, 1.4 * week.rate))));
  const yTicks = roundTicks(Math.min(1, 1.05 * top), 4);
  const last = Math.max(...days) + 7;
  const frame = frameOf(
    size,
    { left: 44, right: 14, top: events.length > 0 ? 52 : 34, bottom: 26 },
    [Math.min(...days), last],
    [0, yTicks.at(-1) ?? 1],
  );
  const rates = weeks.map(({ day, rate }): Point => [day + midweek, rate]);
  return drawChart(
    {
      ...plotArea(
        frame,
        {
          ticks: monthTicks(frame.xRange[0], last, isNarrow(size) ? 4 : 12),
          label: format.month,
        },
        { ticks: yTicks, label: format.percent, name: say.rateAxis, grid: true },
      ),
      series: [
        shapes([...limits(weeks, frame), ...periodMark(period, frame)], 1),
        shapes(levels(chart, frame), 3),
        shapes([...changeMark(chart, frame), ...eventMarks(events, frame)], 3),
        curve(rates, { color: palette.accent, width: 1.25 }),
        shapes(
          rates.map(point => dot(frame, point)),
          4,
        ),
      ],
    },
    size,
    id,
  );
}

interface WeekLimits {
  /** Its Monday. */
  readonly day: number;
  readonly low: number;
  readonly high: number;
}

/** The limits of each week, as wide as the week: they are narrower the more contacts it has. */
function limits(weeks: readonly WeekLimits[], frame: Frame): Shape[] {
  const [, top] = frame.yRange;
  return runs(weeks).map(run => {
    const side = (end: 'low' | 'high') =>
      run.flatMap((week): Point[] => {
        const rate = Math.min(week[end], top);
        return [
          [week.day, rate],
          [week.day + 7, rate],
        ];
      });
    return area(frame, [...side('high'), ...side('low').reverse()], palette.band);
  });
}

/** Weeks that follow one another without a gap. */
function runs(weeks: readonly WeekLimits[]): WeekLimits[][] {
  const found: WeekLimits[][] = [];
  for (const week of weeks) {
    const run = found.at(-1);
    if (run?.at(-1)?.day === week.day - 7) run.push(week);
    else found.push([week]);
  }
  return found;
}

/** The level before and after a change; without one, the level of all weeks. */
function levels({ centre, change }: TrendChart, frame: Frame): Shape[] {
  const [first, last] = frame.xRange;
  const since = change ? parseDay(change.since) : undefined;
  if (!change || since === undefined)
    return [
      segment(frame, [first, centre], [last, centre], { color: palette.muted, width: 1.25, dash: [7, 4] }),
    ];
  const thick = { color: palette.ink, width: 2.5 };
  return [
    segment(frame, [first, change.before], [since, change.before], thick),
    segment(frame, [since, change.after], [last, change.after], thick),
  ];
}

function changeMark({ change }: TrendChart, frame: Frame): Shape[] {
  const since = change ? parseDay(change.since) : undefined;
  if (since === undefined) return [];
  return [segment(frame, [since, 0], [since, frame.yRange[1]], { color: palette.ink, dash: [4, 3] })];
}

/** A numbered disc above the plot for each event, with a line down from it. */
export function eventMarks(events: readonly Event[], frame: Frame): Shape[] {
  const [first, last] = frame.xRange;
  let right = Number.NEGATIVE_INFINITY;
  return events.flatMap(({ date, number }) => {
    const day = parseDay(date);
    if (day === undefined || day < first || day > last) return [];
    const x = frame.x(day);
    const y = frame.y(frame.yRange[1]) - 10;
    // Two in one week stand beside one another.
    const discX = Math.max(x, right + 17);
    right = discX;
    const stroke = { color: palette.accent, width: 1.25 };
    return [
      line([x, y + 8], [x, frame.y(0)], stroke),
      ...(discX > x ? [line([x, y + 8], [discX, y], stroke)] : []),
      { type: 'circle', shape: { cx: discX, cy: y, r: 8 }, style: { fill: palette.accent } },
      {
        type: 'text',
        x: discX,
        y,
        style: {
          text: String(number),
          fill: palette.paper,
          align: 'center',
          verticalAlign: 'middle',
          fontSize: 11,
          fontWeight: 'bold',
        },
      },
    ];
  });
}

/** The period of the report, as a thick part of the axis. */
function periodMark(period: DatedPeriod | null, frame: Frame): Shape[] {
  const [first, last] = [parseDay(period?.from ?? ''), parseDay(period?.to ?? '')];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [Math.max(first, frame.xRange[0]), Math.min(last + 1, frame.xRange[1])];
  return from < to ? [segment(frame, [from, 0], [to, 0], { color: palette.ink, width: 4 })] : [];
}

function dot(frame: Frame, [x, y]: Point): Shape {
  return {
    type: 'circle',
    shape: { cx: frame.x(x), cy: frame.y(y), r: 3 },
    style: { fill: palette.accent, stroke: palette.paper, lineWidth: 1 },
  };
}
