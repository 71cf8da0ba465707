import type { CostLine } from '../../insight/costReport.ts';
import type { Voice } from '../voice.ts';
import { barHeights, drawBars } from './bars.ts';
import { type Figure, twoSizes } from './figure.ts';
import { palette } from './palette.ts';

/**
 * What the processes of each owner cost at the service desk: blameworthy and unnecessary side by side, never as
 * one figure. Undefined where there is no cost.
 */
export function ownersFigure(lines: readonly CostLine[], voice: Voice): Figure | undefined {
  const { say, format } = voice;
  const owners = lines
    .filter(line => line.avoidable > 0)
    .map(line => ({ line, title: line.title || say.noOwner }));
  if (owners.length === 0) return undefined;
  return {
    id: 'owners',
    title: say.owners.title,
    summary: say.owners.summary(owners[0]?.title ?? '', format.money(owners[0]?.line.avoidable ?? 0)),
    sizes: twoSizes(barHeights(owners.length)),
    draw: (size, id) =>
      drawBars(
        {
          bars: owners.map(({ line, title }) => ({
            label: title,
            parts: [
              { value: line.blameworthy, fill: 'full', color: palette.blameworthy },
              { value: line.unnecessary, fill: 'hatched', color: palette.unnecessary },
            ],
            note: `${format.money(line.blameworthy)} + ${format.money(line.unnecessary)}`,
          })),
          axis: { name: say.owners.axis, label: format.money, least: 1 },
        },
        size,
        id,
      ),
    legend: [
      { sign: 'blameworthy', text: say.kind.blameworthy },
      { sign: 'unnecessary', text: say.kind.unnecessary },
    ],
    table: {
      columns: [
        { title: say.column.owner },
        { title: say.column.contacts, numeric: true },
        { title: say.column.blameworthy, numeric: true },
        { title: say.column.unnecessary, numeric: true },
        { title: say.column.excess, numeric: true },
        { title: say.column.excessPerYear, numeric: true },
      ],
      rows: owners.map(({ line, title }) => [
        title,
        format.count(line.contacts),
        format.money(line.blameworthy),
        format.money(line.unnecessary),
        format.money(line.excess),
        format.money(line.projected_per_year.excess),
      ]),
    },
  };
}
