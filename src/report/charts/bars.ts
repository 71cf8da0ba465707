import { plotArea } from './axes.ts';
import { drawChart, type Size } from './drawing.ts';
import { isNarrow } from './figure.ts';
import { type Fill, filled } from './fills.ts';
import { type Frame, frameOf } from './frame.ts';
import { shorten, textWidth } from './labels.ts';
import { palette } from './palette.ts';
import { line, type Shape, type Stroke, shapes, words } from './series.ts';
import { roundTicks } from './ticks.ts';

/** A lying bar, made of parts. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly { readonly value: number; readonly fill: Fill; readonly color: string }[];
  /** What stands behind it. */
  readonly note: string;
  /** Of the whole bar, drawn as a whisker. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** Bars below one another on one scale. */
export interface Bars {
  readonly bars: readonly Bar[];
  readonly axis: {
    readonly name: string;
    readonly label: (value: number) => string;
    /** Smallest step that its labels can tell apart. */
    readonly least: number;
  };
  /** A line below the first few bars, with its words. */
  readonly rule?: { readonly after: number; readonly text: string };
}

const margins = { top: 8, bottom: 46 } as const;
const rowHeight = { wide: 27, narrow: 42 } as const;
const thickness = 14;

/** Heights of the drawings for a number of bars. */
export function barHeights(count: number): { wide: number; narrow: number } {
  const around = margins.top + margins.bottom;
  return { wide: around + rowHeight.wide * count, narrow: around + rowHeight.narrow * count };
}

/** Draws bars; in a narrow drawing the words stand above each bar in place of beside it. */
export function drawBars({ bars, axis, rule }: Bars, size: Size, id: string): string {
  const narrow = isNarrow(size);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(text => textWidth(text)));
  const left = narrow ? 6 : Math.min(size.width * 0.4, widest(bars.map(bar => bar.label)) + 12);
  const right = narrow ? 18 : widest(bars.map(bar => bar.note)) + 20;
  const reach = Math.max(0, ...bars.map(bar => bar.interval?.high ?? 0), ...bars.map(lengthOf));
  const ticks = roundTicks(reach, narrow ? 3 : 5, axis.least);
  const frame = frameOf(size, { left, right, ...margins }, [0, ticks.at(-1) ?? 1], [0, 1]);
  const row = narrow ? rowHeight.narrow : rowHeight.wide;
  const middle = narrow ? row - thickness / 2 - 5 : row / 2;
  const placed = bars.map((bar, i) => ({
    bar,
    top: margins.top + i * row,
    y: margins.top + i * row + middle,
  }));
  const ruleY = rule && margins.top + rule.after * row;
  return drawChart(
    {
      ...plotArea(
        frame,
        { ticks, label: axis.label, name: axis.name, grid: true, within: narrow },
        { ticks: [], label: String },
      ),
      series: [
        shapes(
          placed.flatMap(({ bar, y }) => [...partShapes(bar, y, frame), ...whisker(bar, y, frame)]),
          3,
        ),
        shapes(
          placed.flatMap(({ bar, top, y }) =>
            narrow ? wordsAbove(bar, top, frame) : wordsBeside(bar, y, frame),
          ),
          4,
        ),
        shapes(rule && ruleY !== undefined ? ruleShapes(rule.text, ruleY, frame) : [], 5),
      ],
    },
    size,
    id,
  );
}

function lengthOf(bar: Bar): number {
  return bar.parts.reduce((sum, part) => sum + part.value, 0);
}

function partShapes(bar: Bar, y: number, frame: Frame): Shape[] {
  let from = 0;
  return bar.parts.flatMap(({ value, fill, color }) => {
    const x = frame.x(from);
    from += value;
    const rectangle = { x, y: y - thickness / 2, width: frame.x(from) - x, height: thickness };
    return value > 0 ? filled(rectangle, fill, color) : [];
  });
}

function whisker({ interval }: Bar, y: number, frame: Frame): Shape[] {
  if (!interval) return [];
  const [low, high] = [frame.x(interval.low), frame.x(interval.high)];
  const drawn = (stroke: Stroke) => [
    line([low, y], [high, y], stroke),
    line([low, y - 4], [low, y + 4], stroke),
    line([high, y - 4], [high, y + 4], stroke),
  ];
  // Lined with the colour of the page, because in forced colours bar and whisker are of one colour.
  return [...drawn({ color: palette.paper, width: 3.5 }), ...drawn({ color: palette.ink, width: 1.25 })];
}

function wordsBeside({ label, note }: Bar, y: number, frame: Frame): Shape[] {
  const { left, right } = frame.margins;
  return [
    words(shorten(label, left - 10), left - 8, y, { align: 'right' }),
    words(note, frame.size.width - right + 14, y, { color: palette.muted }),
  ];
}

function wordsAbove({ label, note }: Bar, top: number, frame: Frame): Shape[] {
  const { left } = frame.margins;
  const end = frame.size.width - 4;
  const y = top + 12;
  return [
    words(shorten(label, end - left - textWidth(note) - 10), left, y),
    words(note, end, y, { align: 'right', color: palette.muted }),
  ];
}

function ruleShapes(text: string, y: number, frame: Frame): Shape[] {
  const end = frame.size.width - 4;
  const stroke = { color: palette.ink, width: 1, dash: [4, 3] };
  const style = { align: 'right', size: 11, bold: true } as const;
  // Above the line where the words of the next bar begin right under it; else in a gap of the line.
  if (isNarrow(frame.size)) return [line([4, y], [end, y], stroke), words(text, end, y - 7, style)];
  const right = frame.size.width - frame.margins.right - 6;
  const left = right - textWidth(text) - 6;
  return [
    line([4, y], [left, y], stroke),
    line([right + 3, y], [end, y], stroke),
    words(text, right, y, style),
  ];
}
