import type { ReasonLine } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import { type Bar, barHeights, drawBars } from './bars.ts';
import { type Figure, twoSizes } from './figure.ts';
import { palette } from './palette.ts';

/** Bars above which the rest are drawn as one. */
const most = 10;

/**
 * Why customers contact about a process: each reason in blameworthy, unnecessary and neither. Undefined where no
 * contact has a reason.
 */
export function reasonsFigure(reasons: readonly ReasonLine[], id: string, voice: Voice): Figure | undefined {
  const { say, format } = voice;
  if (!reasons.some(({ code }) => code !== '')) return undefined;
  const shown = reasons.length > most ? reasons.slice(0, most - 1) : reasons;
  const rest = reasons.slice(shown.length);
  const rows = rest.length > 0 ? [...shown, together(rest, say.reasons.others(rest.length))] : shown;
  const bars = rows.map((reason): Bar => {
    const { blameworthy, unnecessary } = reason;
    const neither = reason.contacts - blameworthy - unnecessary;
    return {
      label: reason.label || say.noReason,
      parts: [
        { value: blameworthy, fill: 'full', color: palette.blameworthy },
        { value: unnecessary, fill: 'hatched', color: palette.unnecessary },
        { value: neither, fill: 'outline', color: palette.neither },
      ],
      note: [blameworthy, unnecessary, neither].map(format.count).join(' · '),
    };
  });
  return {
    id,
    title: say.reasons.title,
    summary: say.reasons.summary,
    sizes: twoSizes(barHeights(bars.length)),
    draw: (size, own) =>
      drawBars({ bars, axis: { name: say.reasons.axis, label: format.count, least: 1 } }, size, own),
    legend: [
      { sign: 'blameworthy', text: say.kind.blameworthy },
      { sign: 'unnecessary', text: say.kind.unnecessary },
      { sign: 'neither', text: say.kind.neither },
    ],
    table: {
      columns: [
        { title: say.column.reason },
        { title: say.column.contacts, numeric: true },
        { title: say.kind.blameworthy, numeric: true },
        { title: say.kind.unnecessary, numeric: true },
        { title: say.kind.neither, numeric: true },
      ],
      rows: reasons.map(({ label, contacts, blameworthy, unnecessary }) => [
        label || say.noReason,
        ...[contacts, blameworthy, unnecessary, contacts - blameworthy - unnecessary].map(format.count),
      ]),
    },
  };
}

function together(reasons: readonly ReasonLine[], label: string): ReasonLine {
  const sum = (of: (reason: ReasonLine) => number) => reasons.reduce((total, one) => total + of(one), 0);
  return {
    code: 'others',
    label,
    contacts: sum(one => one.contacts),
    blameworthy: sum(one => one.blameworthy),
    unnecessary: sum(one => one.unnecessary),
  };
}
