import Papa from 'papaparse';
import { findDelimiter } from './delimiter.ts';
import type { Rejection } from './rejection.ts';

/** Where the rows of a file go. */
export interface RowSink {
  /** The names of the columns, once; false leaves the rest of the file out. */
  header(columns: readonly string[], line: number): boolean;
  /** The fields of a row in the order of the columns. */
  row(values: readonly string[], line: number): void;
  /** A row that can't be taken apart. */
  reject(line: number, rejection: Rejection): void;
}

/** Characters of the longest row: a quotation mark that opens and isn't closed within them is a mistake. */
const longestRow = 128 * 1024;
/**
 * Characters that are parsed at once, unless a row is longer: few enough that its rows die young, which halves the memory
 * that the engine takes, and that little is parsed again after a broken row.
 */
const pieceSize = 16 * 1024;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Rows of a CSV text that comes in chunks, with one-based line numbers that stay exact over quoted line breaks and
 * broken rows. Papa Parse takes the rows apart. A row over several lines that is broken costs only its first
 * line: reading goes on at the next one, so a quotation mark left open doesn't swallow the rest of the file.
 */
export class CsvReader {
  readonly #sink: RowSink;
  #delimiter: string | undefined;
  #columns = 0;
  #rest = '';
  /** Line on which `#rest` begins. */
  #line = 1;
  /** Columns in which line breaks were found. */
  readonly #breakColumns: number[] = [];
  #halfBreak = false;
  /** The line at hand was given up; what comes of it is passed over. */
  #skipping = false;
  #stopped = false;

  constructor(sink: RowSink, delimiter?: string) {
    this.#sink = sink;
    this.#delimiter = delimiter;
  }

  /** The sink wants no more rows. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The line that would be read next. */
  get line(): number {
    return this.#line;
  }

  push(chunk: string): void {
    if (this.#stopped) return;
    this.#rest += this.#behindSkipped(this.#withLineFeeds(chunk));
    if (this.#ready(false)) this.#consume(false);
  }

  end(): void {
    if (this.#stopped) return;
    if (this.#halfBreak) this.#rest += '\n';
    if (this.#ready(true)) this.#consume(true);
  }

  /** Every line break becomes one line feed, also where the two characters of one fall into two chunks. */
  #withLineFeeds(chunk: string): string {
    let text = this.#halfBreak ? `\r${chunk}` : chunk;
    this.#halfBreak = text.endsWith('\r');
    if (this.#halfBreak) text = text.slice(0, -1);
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  /** What stands behind the line that was given up. */
  #behindSkipped(text: string): string {
    if (!this.#skipping) return text;
    const end = text.indexOf('\n');
    if (end < 0) return '';
    this.#skipping = false;
    this.#line += 1;
    return text.slice(end + 1);
  }

  /** Finds the delimiter in the header line; false while that line isn't there as a whole. */
  #ready(last: boolean): boolean {
    while (this.#columns === 0) {
      const end = this.#rest.indexOf('\n');
      const whole = end >= 0 || last || this.#rest.length > longestRow;
      if (!whole || this.#rest === '') return false;
      const first = end < 0 ? this.#rest : this.#rest.slice(0, end);
      const [, separator] = /^sep=(.)$/i.exec(first) ?? [];
      if (separator === undefined && first.trim() !== '') break;
      this.#delimiter ??= separator;
      this.#rest = end < 0 ? '' : this.#rest.slice(end + 1);
      this.#line += 1;
    }
    this.#delimiter ??= findDelimiter(this.#rest.split('\n', 1)[0] ?? '');
    return true;
  }

  #consume(last: boolean): void {
    const text = this.#rest;
    let at = 0;
    let size = pieceSize;
    while (at < text.length && !this.#stopped) {
      const end = Math.min(at + size, text.length);
      const piece = text.slice(at, end);
      const whole = end === text.length;
      const { used, broken } = this.#readPiece(piece, last && whole);
      at += used;
      const tooLong = used === 0 && piece.length > longestRow;
      if (broken || tooLong) {
        const lineEnd = text.indexOf('\n', at);
        const code = broken ?? (lineEnd < 0 || lineEnd - at > longestRow ? 'longRow' : 'openQuote');
        this.#sink.reject(this.#line, code === 'longRow' ? { code, most: longestRow } : { code });
        this.#skipping = lineEnd < 0;
        at = lineEnd < 0 ? text.length : lineEnd + 1;
        if (lineEnd >= 0) this.#line += 1;
        size = pieceSize;
      } else if (used === 0 && whole) {
        break;
      } else {
        size = used === 0 ? size * 4 : pieceSize;
      }
    }
    this.#rest = at === 0 ? text : text.slice(at);
  }

  /** Hands on the rows of a piece up to the first broken one. */
  #readPiece(piece: string, last: boolean): { used: number; broken?: 'openQuote' | 'strayQuote' } {
    const parser = new Papa.Parser({ delimiter: this.#delimiter ?? ',', newline: '\n' });
    const { data, errors, meta }: Parsed = parser.parse(piece, 0, !last);
    const used = last ? piece.length : meta.cursor;
    const endsOpen = last && !piece.endsWith('\n');
    const errorAt = new Map(errors.map(error => [error.row ?? 0, error.code]));
    const start = this.#line;
    const inFields = piece.includes('"') ? countBreaks(piece, used) - data.length + (endsOpen ? 1 : 0) : 0;
    const columns = inFields === 0 ? [] : this.#columnsWithBreaks(data, inFields);
    for (let i = 0; i < data.length; i++) {
      const row = data[i] ?? [];
      const breaks = inFields === 0 ? 0 : breaksIn(row, columns);
      const error = errors.length === 0 ? undefined : errorAt.get(i);
      const wrongCount = this.#columns > 0 && row.length !== this.#columns;
      if (error !== undefined || (breaks > 0 && wrongCount)) {
        const broken = error === 'MissingQuotes' ? 'openQuote' : 'strayQuote';
        return { used: offsetOfLine(piece, this.#line - start), broken };
      }
      const cutOff = endsOpen && i === data.length - 1;
      this.#row(row, cutOff);
      this.#line += 1 + breaks;
      if (this.#stopped) break;
    }
    return { used };
  }

  /**
   * The columns to look for line breaks in: those where some were found before, when they account for all of them.
   * Mostly it is one column, and looking through all of them would take a tenth of the whole time.
   */
  #columnsWithBreaks(data: readonly string[][], breaks: number): readonly number[] | undefined {
    const known = this.#breakColumns;
    if (data.reduce((sum, row) => sum + breaksIn(row, known), 0) === breaks) return known;
    for (const row of data) {
      for (const [i, value] of row.entries()) if (value.includes('\n') && !known.includes(i)) known.push(i);
    }
    return undefined;
  }

  #row(row: string[], atEnd: boolean): void {
    if (row.length === this.#columns) {
      this.#sink.row(row, this.#line);
    } else if (row.length === 1 && row[0] === '') {
      return;
    } else if (this.#columns === 0) {
      this.#columns = row.length;
      this.#stopped = !this.#sink.header(row, this.#line);
    } else if (row.some(value => value.trim() !== '')) {
      const extra = row.slice(this.#columns);
      if (row.length > this.#columns && extra.every(value => value.trim() === '')) {
        this.#sink.row(row, this.#line);
        return;
      }
      const code = atEnd && row.length < this.#columns ? 'cutOff' : 'fieldCount';
      this.#sink.reject(this.#line, { code, found: row.length, expected: this.#columns });
    }
  }
}

function countBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function breaksIn(row: readonly string[], columns: Iterable<number> | undefined): number {
  let count = 0;
  for (const column of columns ?? row.keys()) {
    const value = row[column] ?? '';
    if (value.includes('\n')) count += countBreaks(value, value.length);
  }
  return count;
}

/** Where the line with this zero-based number begins. */
function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1;
  return at;
}
