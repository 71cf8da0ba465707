import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import { fontSize } from './axes.ts';
import { guarded } from './drawnText.ts';
import type { Frame } from './frame.ts';
import { palette } from './palette.ts';

/** In the units of the axes, or in pixels. */
export type Point = readonly [x: number, y: number];

export interface Stroke {
  readonly color: string;
  readonly width?: number;
  /** Lengths of dash and gap in pixels; unbroken where absent. */
  readonly dash?: readonly number[];
}

/** A line through points. */
export function curve(points: readonly Point[], { color, width = 1.5, dash }: Stroke): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    clip: false,
    symbol: 'none',
    data: points.map(([x, y]) => [x, y]),
    lineStyle: { color, width, type: dash ? [...dash] : 'solid' },
    emphasis: { disabled: true },
  };
}

/** Shapes at places in pixels, that lie under or over the rest by `z` (2 is that of lines). */
export function shapes(elements: readonly Exclude<CustomSeriesRenderItemReturn, null | undefined>[], z = 2) {
  return {
    type: 'custom',
    silent: true,
    z,
    data: elements.map((_, i) => [i, i]),
    // Places are in pixels, so that the axes have nothing to say.
    encode: { x: -1, y: -1 },
    renderItem: ({ dataIndex }) => elements[dataIndex] ?? null,
  } satisfies CustomSeriesOption;
}

export type Shape = Parameters<typeof shapes>[0][number];

/** A straight line between two points of the plot. */
export function segment(frame: Frame, from: Point, to: Point, stroke: Stroke): Shape {
  return line([frame.x(from[0]), frame.y(from[1])], [frame.x(to[0]), frame.y(to[1])], stroke);
}

/** A straight line between two places in pixels. */
export function line([x1, y1]: Point, [x2, y2]: Point, { color, width = 1.5, dash }: Stroke): Shape {
  return {
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { fill: 'none', stroke: color, lineWidth: width, ...(dash && { lineDash: [...dash] }) },
  };
}

/** A closed area through points of the plot. */
export function area(frame: Frame, points: readonly Point[], fill: string): Shape {
  return {
    type: 'polygon',
    shape: { points: points.map(([x, y]) => [frame.x(x), frame.y(y)]) },
    style: { fill, stroke: 'none' },
  };
}

export interface TextOptions {
  readonly align?: 'left' | 'center' | 'right';
  readonly baseline?: 'top' | 'middle' | 'bottom';
  readonly color?: string;
  readonly bold?: boolean;
  readonly size?: number;
}

/** Words at a place in pixels, on a lining of the page's colour so that lines behind them don't disturb. */
export function words(text: string, x: number, y: number, options: TextOptions = {}): Shape {
  return {
    type: 'text',
    x,
    y,
    style: {
      text: guarded(text),
      fill: options.color ?? palette.ink,
      align: options.align ?? 'left',
      verticalAlign: options.baseline ?? 'middle',
      fontSize: options.size ?? fontSize,
      fontWeight: options.bold ? 'bold' : 'normal',
      stroke: palette.paper,
      lineWidth: 3,
    },
  };
}
