import type { Position, Range } from '../platform/problem.ts';

/** Negative where `a` stands before `b`, zero where they are the same place. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** True where the position stands in the range or at one of its ends, as a cursor does. */
export function touches(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}
