import type { BlockContent } from 'mdast';
import type { Figure } from '../charts/figure.ts';
import type { Part, Section } from '../content/section.ts';
import { heading, list, paragraph, table } from './nodes.ts';

export function sectionNodes({ heading: title, parts }: Section): BlockContent[] {
  return [heading(2, title), ...parts.flatMap(partNodes)];
}

function partNodes(part: Part): BlockContent[] {
  switch (part.kind) {
    case 'lead':
    case 'text':
      return [paragraph(part.text)];
    case 'points':
      return [list(part.points)];
    case 'table':
      return [table(part.table)];
    case 'figure':
      return figureNodes(part.figure);
    case 'figures':
      return part.figures.flatMap(figureNodes);
  }
}

/** A figure without its drawing: its words and its figures. */
export function figureNodes({ title, summary, note, table: figures }: Figure): BlockContent[] {
  const notes = note === undefined ? [] : [paragraph(note)];
  return [heading(3, title), paragraph(summary), ...notes, table(figures)];
}
