import type { Span } from './wikiLink.ts';

/** A piece of plain text and where it stands in the file. */
export interface TextPiece {
  /** Offset in the plain text. */
  readonly start: number;
  readonly length: number;
  /** Offsets in the file. */
  readonly source: Span;
  /** True where the file has these very characters; else (escapes, entities) only the whole piece is placed. */
  readonly exact: boolean;
}

/** Plain text that grows, with the place of each piece of it. */
export class TextBlock {
  #text = '';
  #pieces: TextPiece[] = [];

  get text(): string {
    return this.#text;
  }

  get pieces(): readonly TextPiece[] {
    return this.#pieces;
  }

  /**
   * Adds text that was read from a span of the file, line by line, since marks of quotes and lists may stand
   * between the lines.
   */
  add(value: string, file: string, span: Span): void {
    let from = span[0];
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) this.addUnplaced('\n');
      if (line === '') continue;
      // Not in the whole file: what is written with entities stands nowhere in it.
      const found = file.slice(from, span[1]).indexOf(line);
      const exact = found >= 0;
      const source: Span = exact ? [from + found, from + found + line.length] : [from, span[1]];
      this.#pieces.push({ start: this.#text.length, length: line.length, source, exact });
      this.#text += line;
      if (exact) from = source[1];
    }
  }

  /** Adds text that stands nowhere in the file. */
  addUnplaced(text: string): void {
    this.#text += text;
  }

  append(other: TextBlock): void {
    const shift = this.#text.length;
    for (const piece of other.#pieces) this.#pieces.push({ ...piece, start: piece.start + shift });
    this.#text += other.#text;
  }

  /** The same without white space at its ends. */
  trimmed(): TextBlock {
    const shift = this.#text.length - this.#text.trimStart().length;
    const block = new TextBlock();
    block.#text = this.#text.trim();
    block.#pieces = this.#pieces.flatMap(piece => clipped(piece, shift, block.#text.length));
    return block;
  }
}

function clipped(piece: TextPiece, shift: number, end: number): TextPiece[] {
  const from = Math.max(0, piece.start - shift);
  const to = Math.min(end, piece.start + piece.length - shift);
  if (to <= from) return [];
  const cut = from - (piece.start - shift);
  const source: Span = piece.exact
    ? [piece.source[0] + cut, piece.source[0] + cut + to - from]
    : piece.source;
  return [{ start: from, length: to - from, source, exact: piece.exact }];
}
