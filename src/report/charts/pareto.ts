import type { CostLine } from '../../insight/costReport.ts';
import type { FlagReport } from '../../insight/flagReport.ts';
import type { Voice } from '../voice.ts';
import { type Bar, barHeights, drawBars } from './bars.ts';
import { type Figure, twoSizes } from './figure.ts';
import { palette } from './palette.ts';

/** Bars above which the rest are drawn as one. */
const most = 12;

/**
 * The cost above the baseline by process, most first, with its interval and the share of all that the processes up
 * to and including this one make. Undefined where there is none.
 */
export function paretoFigure(
  lines: readonly CostLine[],
  report: FlagReport,
  voice: Voice,
): Figure | undefined {
  const { say, format } = voice;
  const costly = lines.filter(line => line.excess > 0).sort((a, b) => b.excess - a.excess);
  const total = costly.reduce((sum, line) => sum + line.excess, 0);
  // Less than half a unit is written as nothing.
  if (total < 0.5) return undefined;
  const flagged = new Set(
    report.processes.filter(row => row.level === 'alarm' || row.level === 'watch').map(row => row.process),
  );
  let sum = 0;
  const ranked = costly.map(line => {
    sum += line.excess;
    return { line, cumulative: sum / total, title: line.title || say.noProcess };
  });
  const few = ranked.findIndex(({ cumulative }) => cumulative >= share - 1e-9) + 1;
  const ofFew = format.percent(ranked[few - 1]?.cumulative ?? 1);
  const inFlagged = costly.reduce((sum, line) => sum + (flagged.has(line.key) ? line.excess : 0), 0);
  const shown = ranked.length > most ? ranked.slice(0, most - 1) : ranked;
  const rest = ranked.slice(shown.length);
  const bars: Bar[] = shown.map(({ line, cumulative, title }) => ({
    label: title,
    parts: [
      flagged.has(line.key)
        ? { value: line.excess, fill: 'full', color: palette.alarm }
        : { value: line.excess, fill: 'hatched', color: palette.calm },
    ],
    interval: line.excess_interval,
    note: `${format.money(line.excess)} · ${format.percent(cumulative)}`,
  }));
  if (rest.length > 0) {
    const excess = rest.reduce((money, { line }) => money + line.excess, 0);
    bars.push({
      label: say.pareto.others(rest.length),
      parts: [{ value: excess, fill: 'hatched', color: palette.calm }],
      note: `${format.money(excess)} · ${format.percent(1)}`,
    });
  }
  return {
    id: 'pareto',
    title: say.pareto.title,
    summary: [
      few < costly.length
        ? say.pareto.summary(few, costly.length, ofFew, format.money(total))
        : say.pareto.allNeeded(costly.length, format.money(total)),
      flaggedWords(inFlagged, total, voice),
      say.pareto.behind,
    ]
      .filter(Boolean)
      .join(' '),
    sizes: twoSizes(barHeights(bars.length)),
    draw: (size, id) =>
      drawBars(
        {
          bars,
          axis: { name: say.pareto.axis, label: format.money, least: 1 },
          ...(few > 0 && few < bars.length && { rule: { after: few, text: say.pareto.rule(few, ofFew) } }),
        },
        size,
        id,
      ),
    legend: [
      { sign: 'flagged', text: say.pareto.flagged },
      { sign: 'unflagged', text: say.pareto.unflagged },
      { sign: 'interval', text: say.interval95 },
    ],
    table: {
      columns: [
        { title: say.column.process },
        { title: say.column.excess, numeric: true },
        { title: say.column.interval, numeric: true },
        { title: say.column.cumulative, numeric: true },
        { title: say.column.excessPerYear, numeric: true },
      ],
      rows: ranked.map(({ line, cumulative, title }) => [
        title,
        format.money(line.excess),
        format.moneyRange(line.excess_interval.low, line.excess_interval.high),
        format.percent(cumulative),
        format.money(line.projected_per_year.excess),
      ]),
    },
  };
}

function flaggedWords(inFlagged: number, total: number, { say, format }: Voice): string {
  if (inFlagged < 0.5) return say.pareto.noneFlagged;
  return inFlagged < total - 0.5 ? say.pareto.flaggedPart(format.money(inFlagged)) : '';
}

/** The share that the rule marks. */
const share = 0.8;
