/** Zero-based lines of a text; empty, at the end of a line, where there is nothing to replace. */
export interface Paragraph {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The lines under the first heading of an article up to an empty one, where writing goes on. */
export function firstParagraph(text: string): Paragraph {
  const lines = text.split(/\r?\n/);
  const endOf = (line: number) => ({ line, character: lines[line]?.length ?? 0 });
  // A comment in the front matter looks like a heading.
  const isFence = (line: string) => /^---[ \t]*$/.test(line);
  const body = isFence(lines[0] ?? '') ? lines.findIndex((line, i) => i > 0 && isFence(line)) + 1 : 0;
  const heading = lines.findIndex((line, i) => i >= body && /^#\s/.test(line));
  const first = lines.findIndex((line, i) => i > heading && line.trim() !== '');
  if (heading < 0 || first < 0 || /^#/.test(lines[first] ?? '')) {
    const end = endOf(heading < 0 ? lines.length - 1 : heading);
    return { start: end, end };
  }
  const after = lines.findIndex((line, i) => i > first && line.trim() === '');
  return { start: { line: first, character: 0 }, end: endOf(after < 0 ? lines.length - 1 : after - 1) };
}
