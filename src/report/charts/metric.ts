import { metricMeaning } from '../../insight/metricMeanings.ts';
import type { Metric, MetricRow } from '../../insight/metrics.ts';
import { metricTexts } from '../../insight/metricTexts.ts';
import { metricFormat } from '../metricFormat.ts';
import type { Voice } from '../voice.ts';
import { plotArea } from './axes.ts';
import { drawChart, type Size } from './drawing.ts';
import type { Figure } from './figure.ts';
import { frameOf } from './frame.ts';
import { palette } from './palette.ts';
import { area, curve, type Point, type Shape, shapes } from './series.ts';

/** A metric over time, small enough to stand beside others, with the band of its intervals. */
export function metricFigure(metric: Metric, voice: Voice): Figure | undefined {
  const { say, language, format } = voice;
  const latest = metric.rows.at(-1);
  if (!latest) return undefined;
  const written = metricFormat(metric.unit, format);
  const isPartial = metric.rows.some(row => row.left_out !== undefined);
  const range = ({ low, high }: MetricRow) => `${written(low)}\u00a0– ${written(high)}`;
  return {
    id: `metric-${metric.metric.replaceAll('_', '-')}`,
    title: metricTexts[language].names[metric.metric],
    summary: say.metrics.latest(written(latest.value), range(latest), format.bucket(latest.period)),
    note: metricMeaning(metric, language),
    sizes: { wide: { width: 236, height: 112 } },
    draw: (size, id) => drawMetric(metric, size, id, voice),
    legend: [],
    table: {
      columns: [
        { title: say.column.period },
        { title: metricTexts[language].names[metric.metric], numeric: true },
        { title: say.column.interval, numeric: true },
        { title: say.metrics.n, numeric: true },
        ...(isPartial ? [{ title: say.metrics.leftOut, numeric: true }] : []),
      ],
      rows: metric.rows.map(row => [
        format.bucket(row.period),
        written(row.value),
        range(row),
        format.count(row.n),
        ...(isPartial ? [format.count(row.left_out ?? 0)] : []),
      ]),
    },
  };
}

function drawMetric(metric: Metric, size: Size, id: string, voice: Voice): string {
  const { rows } = metric;
  const lows = Math.min(...rows.map(row => row.low));
  const highs = Math.max(...rows.map(row => row.high));
  // Half a step of air on either side, and for a single point as well.
  const range = [-0.5, rows.length - 0.5] as const;
  const air = (highs - lows || 1) * 0.06;
  const frame = frameOf(size, { left: 46, right: 8, top: 8, bottom: 22 }, range, [lows - air, highs + air]);
  const points = rows.map((row, i): Point => [i, row.value]);
  const written = metricFormat(metric.unit, voice.format);
  return drawChart(
    {
      ...plotArea(
        frame,
        {
          ticks: rows.length > 1 ? [0, rows.length - 1] : [0],
          label: i => voice.format.bucket(rows[Math.round(i)]?.period ?? ''),
          within: true,
        },
        { ticks: [lows, highs], label: written, grid: true },
      ),
      series: [
        shapes([band(rows, frame)], 1),
        curve(points, { color: palette.accent, width: 1.5 }),
        shapes(
          points.map(
            ([x, y]): Shape => ({
              type: 'circle',
              shape: { cx: frame.x(x), cy: frame.y(y), r: 2.5 },
              style: { fill: palette.accent },
            }),
          ),
          3,
        ),
      ],
    },
    size,
    id,
  );
}

/** From interval to interval; as wide as half a step where there is one alone. */
function band(rows: readonly MetricRow[], frame: ReturnType<typeof frameOf>): Shape {
  const at = rows.length > 1 ? rows.map((_, i) => i) : [-0.25, 0.25];
  const side = (end: 'low' | 'high') => at.map((x, i): Point => [x, (rows[i] ?? rows[0])?.[end] ?? 0]);
  return area(frame, [...side('low'), ...side('high').reverse()], palette.band);
}
