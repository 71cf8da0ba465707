import { format } from 'echarts/core';
import { fontSize } from './axes.ts';
import { guarded } from './drawnText.ts';
import type { Frame } from './frame.ts';

/** A point with its name, in pixels. */
export interface Named {
  readonly x: number;
  readonly y: number;
  /** Half the size of its mark. */
  readonly radius: number;
  readonly text: string;
}

/** Where a name stands: the left end that it is reckoned to have, and the middle of its height. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where it is held, and by which side: widths are a guess, and so it grows away from its point. */
  readonly anchor: number;
  readonly align: 'left' | 'center' | 'right';
  /** The point that it belongs to. */
  readonly of: Named;
  /** True where it stands so far off that a line must lead to it. */
  readonly apart: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of a line of text. */
const lineHeight = fontSize + 3;
/** Pixels between a mark and its name. */
const gap = 4;

/** Pixels that a text takes, bold or not; about, because nobody knows which font the page has. */
export function textWidth(text: string, size = fontSize): number {
  return format.getTextRect(guarded(text), `${size}px sans-serif`).width * 1.12;
}

/** The text, or its start with an ellipsis where it is wider than the pixels allow. */
export function shorten(text: string, width: number, size = fontSize): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/**
 * Puts names beside their points so that they cover neither one another nor any mark, and stay within the plot.
 * The first in the list choose first. A name that finds no place within reach is left out: the table has it.
 */
export function placeLabels(named: readonly Named[], marks: readonly Named[], frame: Frame): PlacedLabel[] {
  const { size, margins } = frame;
  const plot = {
    left: margins.left,
    right: size.width - margins.right,
    top: margins.top,
    bottom: size.height - margins.bottom,
  };
  const taken = marks.map(({ x, y, radius }) => box(x - radius, x + radius, y, radius));
  const placed: PlacedLabel[] = [];
  for (const of of named) {
    const text = shorten(of.text, Math.min(200, (plot.right - plot.left) * 0.7));
    const width = textWidth(text);
    const free = places(of, width).find(({ x, y }) => {
      const wanted = box(x, x + width, y, lineHeight / 2);
      return within(wanted, plot) && !taken.some(other => overlap(wanted, other));
    });
    if (!free) continue;
    taken.push(box(free.x, free.x + width, free.y, lineHeight / 2));
    placed.push({ text, width, of, ...free });
  }
  return placed;
}

interface Place {
  readonly x: number;
  readonly anchor: number;
  readonly align: 'left' | 'center' | 'right';
  readonly y: number;
  readonly apart: boolean;
}

/** Right, left, above, below, and then further and further away. */
function places({ x, y, radius }: Named, width: number): Place[] {
  const [toRight, toLeft] = [x + radius + gap, x - radius - gap];
  const right = { x: toRight, anchor: toRight, align: 'left' } as const;
  const left = { x: toLeft - width, anchor: toLeft, align: 'right' } as const;
  const middle = { x: x - width / 2, anchor: x, align: 'center' } as const;
  const close = radius + lineHeight / 2 + 2;
  const near = [
    { ...right, y },
    { ...left, y },
    { ...middle, y: y - close },
    { ...middle, y: y + close },
  ].map(place => ({ ...place, apart: false }));
  const far = [1, 2, 3, 4].flatMap(lines =>
    [-lines, lines].flatMap(shift =>
      [right, left, middle].map(side => ({
        ...side,
        y: y + shift * lineHeight * 1.1,
        apart: lines > 1,
      })),
    ),
  );
  return [...near, ...far];
}

function box(left: number, right: number, y: number, half: number): Box {
  return { left, right, top: y - half, bottom: y + half };
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
