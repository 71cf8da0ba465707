import type { FlaggedProcess } from '../../insight/flagReport.ts';
import { levelColour, palette } from '../charts/palette.ts';
import { roundTicks } from '../charts/ticks.ts';
import type { Voice } from '../voice.ts';
import { html, type Markup } from './markup.ts';

const width = 240;
const height = 49;
const inset = 4;
const middle = 25;

/** A rate with its interval on a line, with what was expected and the alarm limit: a flag at one glance. */
export function gauge(row: FlaggedProcess, { say, format }: Voice): Markup {
  const { rate, interval, expected_rate: expected, limits, level } = row;
  const end = roundTicks(Math.min(1, Math.max(interval.high, limits.alarm[1]) * 1.05), 4).at(-1) ?? 1;
  const x = (value: number) => Math.round((inset + (value / end) * (width - 2 * inset)) * 10) / 10;
  const color = levelColour[level];
  const words = say.flagged;
  const spoken = words.gauge(
    format.percent(rate),
    format.percentRange(interval.low, interval.high),
    format.percent(expected),
    format.percent(limits.alarm[1]),
  );
  const limit = x(limits.alarm[1]);
  const label = (text: string, at: number, y: number) =>
    html`<text x="${Math.min(width - 32, Math.max(32, at))}" y="${y}" text-anchor="middle" font-size="11" fill="${palette.muted}">${text}</text>`;
  return html`<svg class="hw-gauge" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${spoken}">
<path d="M${inset} ${middle}H${width - inset}" stroke="${palette.line}" stroke-width="2"/>
<rect x="${x(limits.watch[0])}" y="${middle - 5}" width="${x(limits.watch[1]) - x(limits.watch[0])}" height="10" fill="${palette.band}"/>
<path d="M${x(expected)} ${middle - 8}V${middle + 8}" stroke="${palette.ink}" stroke-width="1.5"/>
<path d="M${limit} ${middle - 8}V${middle + 8}" stroke="${palette.muted}" stroke-width="1.5" stroke-dasharray="1.5 2.5"/>
<path d="M${x(interval.low)} ${middle}H${x(interval.high)}M${x(interval.low)} ${middle - 4}V${middle + 4}M${x(interval.high)} ${middle - 4}V${middle + 4}" stroke="${color}" stroke-width="2" fill="none"/>
<circle cx="${x(rate)}" cy="${middle}" r="5" fill="${color}" stroke="${palette.paper}"/>
${label(words.expectedMark, x(expected), 12)}
${label(words.limitMark, limit, height - 3)}
</svg>`;
}
