import type { DriverReport } from '../../insight/driverReport.ts';
import { driverTexts } from '../../insight/driverTexts.ts';
import type { Voice } from '../voice.ts';
import { barHeights, drawBars } from './bars.ts';
import { type Figure, twoSizes } from './figure.ts';
import { palette } from './palette.ts';

/** How much of the differences in satisfaction goes with each aspect, with its interval. */
export function driversFigure(
  { drivers, sentence, left_out }: DriverReport,
  { language, say, format }: Voice,
): Figure {
  const { names } = driverTexts[language];
  return {
    id: 'drivers',
    title: say.drivers.title,
    summary: `${sentence} ${left_out > 0 ? say.drivers.leftOut(format.count(left_out)) : say.drivers.all}`,
    sizes: twoSizes(barHeights(drivers.length)),
    draw: (size, id) =>
      drawBars(
        {
          bars: drivers.map(({ aspect, share, share_interval }) => ({
            label: names[aspect],
            parts: [{ value: share, fill: 'full', color: palette.accent }],
            interval: share_interval,
            note: format.percent(share),
          })),
          axis: { name: say.drivers.axis, label: format.percent, least: 0.001 },
        },
        size,
        id,
      ),
    legend: [{ sign: 'interval', text: say.interval95 }],
    table: {
      columns: [
        { title: say.column.aspect },
        { title: say.column.share, numeric: true },
        { title: say.column.interval, numeric: true },
        { title: say.column.coefficient, numeric: true },
      ],
      rows: drivers.map(({ aspect, share, share_interval, coefficient }) => [
        names[aspect],
        format.percent(share),
        format.percentRange(share_interval.low, share_interval.high),
        format.fixed(coefficient, 2),
      ]),
    },
  };
}
