import type { EffectReport, EffectWeek } from '../../insight/effectReport.ts';
import { parseDay } from '../../insight/period.ts';
import type { Voice } from '../voice.ts';
import { plotArea } from './axes.ts';
import { drawChart, type Size } from './drawing.ts';
import { type Figure, isNarrow, twoSizes } from './figure.ts';
import { type Frame, frameOf } from './frame.ts';
import { palette } from './palette.ts';
import { curve, type Point, type Shape, segment, shapes, words } from './series.ts';
import { monthTicks, roundTicks } from './ticks.ts';
import { midweek } from './trend.ts';

/**
 * Before and after a repair, week by week, with the other processes beside it. What the rate after the repair would
 * have been, had it gone along with the others, is drawn as a dashed level. Undefined where nothing was seen.
 */
export function effectFigure(report: EffectReport, id: string, voice: Voice): Figure | undefined {
  const { say, format } = voice;
  const own = pointsOf(report.weeks, week => week.rate);
  const { before, after, control } = report;
  if (own.length === 0 || before.contacts === 0 || after.contacts === 0) return undefined;
  const compared = control.processes > 0;
  return {
    id,
    title: `${say.effect.title}: ${report.title}`,
    summary: report.summary,
    sizes: twoSizes({ wide: 280, narrow: 250 }),
    draw: (size, inner) => drawEffect(report, own, size, inner, voice),
    legend: [
      { sign: 'point', text: report.title },
      ...(compared ? [{ sign: 'control' as const, text: say.effect.others(control.processes) }] : []),
      { sign: 'level', text: say.effect.level },
      ...(compared ? [{ sign: 'expected' as const, text: say.effect.expected }] : []),
      { sign: 'change', text: say.effect.change(format.date(report.date)) },
    ],
    table: {
      columns: [
        { title: say.column.weekOf },
        { title: say.column.contacts, numeric: true },
        { title: say.column.rate, numeric: true },
        { title: say.effect.othersRate, numeric: true },
      ],
      rows: report.weeks.map(week => [
        format.date(week.from),
        format.count(week.contacts),
        week.rate === null ? '–' : format.percent(week.rate),
        week.control_rate === null ? '–' : format.percent(week.control_rate),
      ]),
    },
  };
}

function pointsOf(weeks: readonly EffectWeek[], of: (week: EffectWeek) => number | null): Point[] {
  return weeks.flatMap(week => {
    const [day, rate] = [parseDay(week.from), of(week)];
    return day === undefined || rate === null ? [] : [[day + midweek, rate] as const];
  });
}

function drawEffect(
  report: EffectReport,
  own: readonly Point[],
  size: Size,
  id: string,
  { say, format }: Voice,
): string {
  const others = pointsOf(report.weeks, week => week.control_rate);
  const all = [...own, ...others];
  const xs = all.map(([x]) => x);
  const range = [Math.min(...xs) - midweek, Math.max(...xs) + midweek] as const;
  const yTicks = roundTicks(Math.min(1, 1.05 * Math.max(...all.map(([, y]) => y))), 4);
  const frame = frameOf(size, { left: 44, right: 46, top: 34, bottom: 26 }, range, [0, yTicks.at(-1) ?? 1]);
  const change = parseDay(report.date) ?? range[0];
  return drawChart(
    {
      ...plotArea(
        frame,
        { ticks: monthTicks(range[0], range[1], isNarrow(size) ? 4 : 12), label: format.month },
        { ticks: yTicks, label: format.percent, name: say.rateAxis, grid: true },
      ),
      series: [
        shapes(
          [segment(frame, [change, 0], [change, frame.yRange[1]], { color: palette.ink, dash: [4, 3] })],
          1,
        ),
        curve(others, { color: palette.muted, width: 1.25 }),
        curve(own, { color: palette.accent, width: 1.25 }),
        shapes(
          others.map(point => square(frame, point)),
          3,
        ),
        shapes(
          own.map(point => disc(frame, point)),
          4,
        ),
        shapes(levels(report, frame, change, format.percent), 5),
      ],
    },
    size,
    id,
  );
}

/** Rates of all weeks before and of all weeks after, and where the others' change would have led. */
function levels(
  { before, after, control }: EffectReport,
  frame: Frame,
  change: number,
  percent: (rate: number) => string,
): Shape[] {
  const [first, last] = frame.xRange;
  const thick = { color: palette.ink, width: 2.5 };
  const expected = before.rate + control.after.rate - control.before.rate;
  const compared = control.processes > 0;
  // Behind the ends of their lines, and not on top of one another.
  const x = frame.x(last) + 6;
  const apart = 15;
  const [higher, lower] = [Math.max(expected, after.rate), Math.min(expected, after.rate)];
  const close = compared ? Math.max(0, apart - (frame.y(lower) - frame.y(higher))) / 2 : 0;
  const named = (rate: number, up: boolean) =>
    words(percent(rate), x, frame.y(rate) + (up ? -close : close), { bold: true });
  return [
    segment(frame, [first, before.rate], [change, before.rate], thick),
    segment(frame, [change, after.rate], [last, after.rate], thick),
    ...(compared
      ? [
          segment(frame, [change, expected], [last, expected], { ...thick, dash: [6, 4] }),
          named(expected, expected >= after.rate),
        ]
      : []),
    named(after.rate, after.rate > expected),
    words(percent(before.rate), frame.x(change) - 6, frame.y(before.rate) - 10, {
      align: 'right',
      bold: true,
    }),
  ];
}

function disc(frame: Frame, [x, y]: Point): Shape {
  return {
    type: 'circle',
    shape: { cx: frame.x(x), cy: frame.y(y), r: 3 },
    style: { fill: palette.accent, stroke: palette.paper, lineWidth: 1 },
  };
}

function square(frame: Frame, [x, y]: Point): Shape {
  return {
    type: 'rect',
    shape: { x: frame.x(x) - 2.5, y: frame.y(y) - 2.5, width: 5, height: 5 },
    style: { fill: palette.paper, stroke: palette.muted, lineWidth: 1.25 },
  };
}
