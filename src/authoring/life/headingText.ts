import { toMarkdown } from 'mdast-util-to-markdown';

/** A title as the text of a heading: what Markdown would take for a mark (`C #`, `<b>`, `*`) is read as it is. */
export function headingText(title: string): string {
  const heading = toMarkdown({ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] });
  return heading.slice('# '.length).trimEnd();
}
