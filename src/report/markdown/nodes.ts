import type { BlockContent, Blockquote, Heading, List, Paragraph, PhrasingContent, Table } from 'mdast';
import type { FigureTable } from '../charts/figure.ts';

/*
 * Pieces of a Markdown document as a tree: written out by a library, so that no text of a user can turn into markup.
 */

export function heading(depth: 1 | 2 | 3, text: string): Heading {
  return { type: 'heading', depth, children: [words(text)] };
}

export function paragraph(...content: readonly (string | PhrasingContent)[]): Paragraph {
  return {
    type: 'paragraph',
    children: content.map(part => (typeof part === 'string' ? words(part) : part)),
  };
}

export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [words(text)] };
}

export function list(items: readonly (string | Paragraph)[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map(item => ({
      type: 'listItem',
      spread: false,
      children: [typeof item === 'string' ? paragraph(item) : item],
    })),
  };
}

export function quote(...children: BlockContent[]): Blockquote {
  return { type: 'blockquote', children };
}

export function table({ columns, rows }: FigureTable): Table {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map(cell => ({ type: 'tableCell' as const, children: [words(cell)] })),
  });
  return {
    type: 'table',
    align: columns.map(({ numeric }) => (numeric ? 'right' : 'left')),
    children: [row(columns.map(({ title }) => title)), ...rows.map(row)],
  };
}

/** Line breaks of a user would end a heading or a row of a table. */
function words(text: string): { type: 'text'; value: string } {
  return { type: 'text', value: text.replace(/\s+/g, ' ') };
}
