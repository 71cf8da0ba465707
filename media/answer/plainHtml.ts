/** Plain text as HTML, for a reply that was changed by hand: an empty line parts paragraphs. */
export function plainHtml(text: string): string {
  const root = document.createElement('div');
  for (const paragraph of text.trim().split(/\n{2,}/)) {
    const p = document.createElement('p');
    for (const [i, line] of paragraph.split('\n').entries()) {
      if (i > 0) p.append(document.createElement('br'));
      p.append(line);
    }
    root.append(p);
  }
  return root.innerHTML;
}
