/** A line of a text, by offsets; the line end is not part of it. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** Finds the line of an offset; remembers the last one, so that a line with a thousand values is looked through once. */
export function lineFinder(text: string): (offset: number) => LineSpan {
  let last: LineSpan | undefined;
  return offset => {
    if (last && last.start <= offset && offset <= last.end) return last;
    const newline = text.indexOf('\n', offset);
    last = {
      start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
      end: newline < 0 ? text.length : newline,
    };
    return last;
  };
}
