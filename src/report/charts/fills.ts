import { palette } from './palette.ts';
import type { Shape } from './series.ts';

/** How an area is filled: full, hatched or as an outline, so that areas differ without their colours. */
export type Fill = 'full' | 'hatched' | 'outline';

/** A rectangle in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function filled(shape: Rectangle, fill: Fill, color: string): Shape[] {
  const lined = { stroke: color, lineWidth: 1 };
  const within = { ...shape, x: shape.x + 0.5, width: Math.max(0, shape.width - 1) };
  switch (fill) {
    case 'full':
      return [{ type: 'rect', shape, style: { fill: color } }];
    case 'outline':
      return [{ type: 'rect', shape: within, style: { fill: palette.paper, ...lined } }];
    case 'hatched':
      return [
        { type: 'rect', shape: within, style: { fill: color, ...lined } },
        { type: 'rect', shape: within, style: { fill: hatching } },
      ];
  }
}

/** Slanting lines in the colour of the page, over the colour of the area. */
const hatching = {
  svgElement: {
    tag: 'path',
    key: 'hatch',
    attrs: { d: 'M-1 1L1 -1M0 6L6 0M5 7L7 5', stroke: palette.paper, 'stroke-width': 2.2 },
  },
  svgWidth: 6,
  svgHeight: 6,
};
