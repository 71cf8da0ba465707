import type { Figure, FigureTable } from '../charts/figure.ts';

/** A part of a report with what is in it, whatever it is written in. */
export interface Section {
  /** Unique on the page; of letters, digits and hyphens. */
  readonly id: string;
  readonly heading: string;
  readonly parts: readonly Part[];
}

export type Part =
  /** What the section is about, in a sentence or two. */
  | { readonly kind: 'lead' | 'text'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'table'; readonly table: FigureTable; readonly caption: string }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Small ones beside one another. */
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] };

/** A paragraph. */
export function text(words: string): Part {
  return { kind: 'text', text: words };
}

/** Figures that there are, one below the other. */
export function figureParts(figures: readonly (Figure | undefined)[]): Part[] {
  return figures.flatMap(figure => (figure ? [{ kind: 'figure' as const, figure }] : []));
}
