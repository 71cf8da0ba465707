import type { Level } from '../../insight/assessment.ts';
import { palette } from './palette.ts';
import type { Shape } from './series.ts';

/**
 * The mark of a level at a place in pixels. Levels differ in form as well as in colour: a triangle for alarm, a
 * diamond for watch, a disc for no flag, a ring for too few contacts.
 */
export function levelMark(level: Level, x: number, y: number, color: string): Shape {
  const lined = { fill: color, stroke: palette.paper, lineWidth: 1 };
  switch (level) {
    case 'alarm':
      return polygon(outline.alarm, x, y, lined);
    case 'watch':
      return polygon(outline.watch, x, y, lined);
    case 'none':
      return { type: 'circle', shape: { cx: x, cy: y, r: 4.5 }, style: lined };
    case 'too-few':
      return {
        type: 'circle',
        shape: { cx: x, cy: y, r: 4 },
        style: { fill: palette.paper, stroke: color, lineWidth: 1.5 },
      };
  }
}

/** Corners around the middle of a mark, in pixels. */
export const outline = {
  alarm: [
    [0, -7.5],
    [7, 5],
    [-7, 5],
  ],
  watch: [
    [0, -7],
    [6, 0],
    [0, 7],
    [-6, 0],
  ],
} as const;

function polygon(
  corners: readonly (readonly [number, number])[],
  x: number,
  y: number,
  style: Readonly<Record<string, unknown>>,
): Shape {
  return { type: 'polygon', shape: { points: corners.map(([dx, dy]) => [x + dx, y + dy]) }, style };
}
