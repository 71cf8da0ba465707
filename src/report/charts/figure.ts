import type { Level } from '../../insight/assessment.ts';
import type { Size } from './drawing.ts';

/** A chart with everything that belongs to it: words, legend, and the same figures as a table. */
export interface Figure {
  /** Unique on the page; of letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What there is to see, for those who see it and for those who don't. */
  readonly summary: string;
  /** What is counted, where the title doesn't say it. */
  readonly note?: string;
  /** For a page and for a side panel; one serves both where there is no narrow one. */
  readonly sizes: { readonly wide: Size; readonly narrow?: Size };
  /** Shapes of the chart in a size; ids within them start with `id`. */
  readonly draw: (size: Size, id: string) => string;
  readonly legend: readonly LegendEntry[];
  readonly table: FigureTable;
}

/** How a thing is shown in a chart: always by form as well as by colour. */
export type Sign =
  | Level
  | 'line'
  | 'dashed'
  | 'dotted'
  | 'band'
  | 'interval'
  | 'point'
  | 'control'
  | 'expected'
  | 'level'
  | 'period'
  | 'decision'
  | 'change'
  | 'minimum'
  | 'own-limits'
  | 'blameworthy'
  | 'unnecessary'
  | 'neither'
  | 'flagged'
  | 'unflagged';

export interface LegendEntry {
  readonly sign: Sign;
  readonly text: string;
}

export interface FigureTable {
  readonly columns: readonly Column[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly title: string;
  /** Set to the right. */
  readonly numeric?: boolean;
}

/** The sizes of a chart that is drawn twice, with these heights in pixels: the page shows the one that fits. */
export function twoSizes(heights: { wide: number; narrow: number }): Figure['sizes'] {
  return { wide: { width: 760, height: heights.wide }, narrow: { width: 340, height: heights.narrow } };
}

/** True for a drawing without room for long words. */
export function isNarrow(size: Size): boolean {
  return size.width < 500;
}
