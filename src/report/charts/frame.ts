import type { Size } from './drawing.ts';

/** Free space around the plot, in pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Values at the left and right, or at the bottom and top, of the plot. */
export type Range = readonly [from: number, to: number];

/** The rectangle in which data is drawn, and where a value lies in it. */
export interface Frame {
  readonly size: Size;
  readonly margins: Margins;
  readonly xRange: Range;
  readonly yRange: Range;
  /** Pixels from the left of the drawing. */
  x(value: number): number;
  /** Pixels from its top. */
  y(value: number): number;
}

export function frameOf(size: Size, margins: Margins, xRange: Range, yRange: Range): Frame {
  const width = size.width - margins.left - margins.right;
  const height = size.height - margins.top - margins.bottom;
  const share = (value: number, [min, max]: Range) => (max === min ? 0.5 : (value - min) / (max - min));
  return {
    size,
    margins,
    xRange,
    yRange,
    x: value => margins.left + share(value, xRange) * width,
    y: value => size.height - margins.bottom - share(value, yRange) * height,
  };
}
