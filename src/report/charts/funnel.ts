import type { Level } from '../../insight/assessment.ts';
import type { FlaggedProcess, FlagReport } from '../../insight/flagReport.ts';
import type { Voice } from '../voice.ts';
import { plotArea } from './axes.ts';
import { drawChart, type Size } from './drawing.ts';
import { type Figure, isNarrow, twoSizes } from './figure.ts';
import { type Frame, frameOf } from './frame.ts';
import { type FunnelCurves, type FunnelPoint, funnelCurves } from './funnelCurves.ts';
import { type Named, placeLabels } from './labels.ts';
import { levelMark } from './marks.ts';
import { levelColour, palette } from './palette.ts';
import { curve, line, type Shape, segment, shapes, words } from './series.ts';
import { logTicks, roundTicks } from './ticks.ts';

/**
 * The funnel plot: every process by its contacts and its rate, with the limits within which ordinary processes
 * lie. Where `owner` is given, the processes of others are drawn without a name.
 */
export function funnelFigure(report: FlagReport, owner: string | null, voice: Voice): Figure | undefined {
  const { say, format } = voice;
  const seen = report.processes.filter(row => row.contacts > 0);
  if (seen.length === 0) return undefined;
  const own = (row: FlaggedProcess) => owner === null || row.owner === owner;
  const counts = seen.map(row => row.contacts);
  const from = Math.max(1, Math.min(report.limits.minimum * 0.6, ...counts) * 0.85);
  const to = Math.max(report.limits.minimum * 2, ...counts) * 1.2;
  const curves = funnelCurves(report, from, to);
  const levels = [...new Set(seen.map(row => row.level))].sort((a, b) => order[a] - order[b]);
  return {
    id: 'funnel',
    title: say.funnel.title,
    summary: [
      say.funnel.summary(seen.length, format.percent(report.baseline.rate)),
      curves ? '' : say.funnel.ownLimitsNote,
      owner === null ? '' : say.funnel.othersUnnamed(owner),
    ]
      .filter(Boolean)
      .join(' '),
    sizes: twoSizes({ wide: 420, narrow: 380 }),
    draw: (size, id) => drawFunnel({ report, seen, own, curves, from, to, voice }, size, id),
    legend: [
      ...levels.map(level => ({ sign: level, text: say.level[level] })),
      { sign: 'line', text: say.funnel.baseline },
      { sign: 'minimum', text: say.funnel.minimum(format.count(report.limits.minimum)) },
      ...(curves
        ? ([
            { sign: 'dashed', text: say.funnel.limit(format.share(report.limits.watch)) },
            { sign: 'dotted', text: say.funnel.limit(format.share(report.limits.alarm)) },
          ] as const)
        : ([
            {
              sign: 'own-limits',
              text: say.funnel.ownLimits(
                format.share(report.limits.watch),
                format.share(report.limits.alarm),
              ),
            },
          ] as const)),
    ],
    table: {
      columns: [
        { title: say.column.process },
        { title: say.column.owner },
        { title: say.column.level },
        { title: say.column.contacts, numeric: true },
        { title: say.column.rate, numeric: true },
        { title: say.column.interval, numeric: true },
        { title: say.column.limits, numeric: true },
      ],
      rows: seen
        .filter(own)
        .map(row => [
          row.title,
          row.owner ?? '',
          say.level[row.level],
          format.count(row.contacts),
          ...ratesOf(row, voice),
        ]),
    },
  };
}

/** Rate, interval and limits: of a few contacts they would be taken for a statement, which they can't be. */
function ratesOf({ level, rate, interval, limits }: FlaggedProcess, { format }: Voice): string[] {
  if (level === 'too-few') return ['–', '–', '–'];
  return [
    format.percent(rate),
    format.percentRange(interval.low, interval.high),
    `${format.percent(limits.watch[1])} / ${format.percent(limits.alarm[1])}`,
  ];
}

const order: Record<Level, number> = { alarm: 0, watch: 1, none: 2, 'too-few': 3 };

interface Funnel {
  readonly report: FlagReport;
  readonly seen: readonly FlaggedProcess[];
  readonly own: (row: FlaggedProcess) => boolean;
  readonly curves: FunnelCurves | undefined;
  readonly from: number;
  readonly to: number;
  readonly voice: Voice;
}

function drawFunnel(funnel: Funnel, size: Size, id: string): string {
  const { report, seen, curves, voice } = funnel;
  const { say, format } = voice;
  const yTicks = roundTicks(Math.min(1, 1.08 * Math.max(report.baseline.rate * 2, ...seen.map(r => r.rate))));
  const right = curves ? 46 : 16;
  const frame = frameOf(
    size,
    { left: 44, right, top: 34, bottom: 46 },
    [Math.log10(funnel.from), Math.log10(funnel.to)],
    [0, yTicks.at(-1) ?? 1],
  );
  const xTicks = logTicks(funnel.from, funnel.to).filter(
    tick => !isNarrow(size) || !String(tick).startsWith('2'),
  );
  const axes = plotArea(
    frame,
    {
      ticks: xTicks.map(Math.log10),
      label: value => format.count(10 ** value),
      name: say.funnel.contactsAxis,
    },
    { ticks: yTicks, label: format.percent, name: say.rateAxis, grid: true },
  );
  const baseline = curve(
    frame.xRange.map(x => [x, report.baseline.rate]),
    { color: palette.ink },
  );
  return drawChart(
    {
      ...axes,
      series: [
        shapes(minimumLine(frame, report.limits.minimum), 1),
        baseline,
        ...(curves ? curveSeries(curves, frame) : [shapes(ownLimits(seen, frame), 1)]),
        shapes(curves ? curveNames(curves, funnel, frame) : [], 3),
        shapes(pointMarks(funnel, frame), 4),
        shapes(names(funnel, frame), 5),
      ],
    },
    size,
    id,
  );
}

/** Left of this line there are too few contacts for a level, whatever the rate. */
function minimumLine(frame: Frame, minimum: number): Shape[] {
  const [left] = frame.xRange;
  const edge = Math.log10(minimum);
  const stroke = { color: palette.muted, width: 1 };
  return edge > left ? [segment(frame, [edge, 0], [edge, frame.yRange[1]], stroke)] : [];
}

function curveSeries({ watch, alarm }: FunnelCurves, frame: Frame) {
  const [, top] = frame.yRange;
  const side = (points: readonly FunnelPoint[], end: 'low' | 'high', dash: readonly number[]) =>
    curve(
      // Cut at the edge of the plot: a limit above it says nothing more.
      points.filter(point => point[end] <= top).map(point => [Math.log10(point.contacts), point[end]]),
      { color: palette.muted, width: 1.25, dash },
    );
  return [
    side(watch, 'low', [7, 4]),
    side(watch, 'high', [7, 4]),
    side(alarm, 'low', [1.5, 3]),
    side(alarm, 'high', [1.5, 3]),
  ];
}

/** Names of the lines behind their right ends. */
function curveNames(curves: FunnelCurves, { report, voice }: Funnel, frame: Frame): Shape[] {
  const x = frame.x(frame.xRange[1]) + 5;
  const { watch, alarm } = report.limits;
  const named = [
    { text: voice.format.percent(report.baseline.rate), rate: report.baseline.rate, bold: true },
    { text: voice.format.share(watch), rate: curves.watch.at(-1)?.high ?? 0, bold: false },
    { text: voice.format.share(alarm), rate: curves.alarm.at(-1)?.high ?? 0, bold: false },
  ];
  let lowest = Number.POSITIVE_INFINITY;
  return named.map(({ text, rate, bold }) => {
    lowest = Math.min(frame.y(rate), lowest - 14);
    return words(text, x, lowest, { color: bold ? palette.ink : palette.muted, bold, size: 11 });
  });
}

/** Each process's own limits, where there are no limits for all: the outer ones thin, the inner ones thick. */
function ownLimits(seen: readonly FlaggedProcess[], frame: Frame): Shape[] {
  const [, top] = frame.yRange;
  return seen.flatMap(({ contacts, limits }) => {
    const x = Math.log10(contacts);
    const line = ([low, high]: readonly [number, number], width: number) =>
      segment(frame, [x, low], [x, Math.min(high, top)], { color: palette.line, width });
    return [line(limits.alarm, 2), line(limits.watch, 5)];
  });
}

function pointMarks({ seen, own }: Funnel, frame: Frame): Shape[] {
  // The worst come first in the report, and last here: they lie on top.
  return seen.toReversed().map(row => {
    const [x, y] = [frame.x(Math.log10(row.contacts)), frame.y(row.rate)];
    return levelMark(row.level, x, y, own(row) ? levelColour[row.level] : palette.line);
  });
}

/** Names of the flagged processes: one with too few contacts would be taken for a statement, which it can't be. */
function names({ seen, own }: Funnel, frame: Frame): Shape[] {
  const at = (row: FlaggedProcess): Named => ({
    x: frame.x(Math.log10(row.contacts)),
    y: frame.y(row.rate),
    radius: 6,
    text: row.title,
  });
  const flagged = seen.filter(row => own(row) && (row.level === 'alarm' || row.level === 'watch'));
  const placed = placeLabels(flagged.map(at), seen.map(at), frame);
  return placed.flatMap(label => [
    ...(label.apart ? [leader(label.of, label.x, label.x + label.width, label.y)] : []),
    words(label.text, label.anchor, label.y, { bold: true, align: label.align }),
  ]);
}

/** A thin line from a point to the nearest place on its name. */
function leader({ x, y }: Named, left: number, right: number, textY: number): Shape {
  return line([x, y], [Math.min(right, Math.max(left, x)), textY], { color: palette.muted, width: 1 });
}
