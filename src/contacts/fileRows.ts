import type { FileSource } from '../knowledge/settings.ts';
import { CsvReader } from './csv.ts';
import { fieldIndex } from './fieldIndex.ts';
import { JsonLinesReader } from './jsonLines.ts';
import type { Rejection } from './rejection.ts';
import {
  columnOf,
  doubleColumns,
  findColumns,
  missingColumns,
  ownPositions,
  recordReader,
  type Values,
} from './rowMapping.ts';

/** Where the rows of a file of either format go. */
export interface ValuesSink {
  /** @param positions where the values have each field, in the order of `fields`; -1 where the file has no such field */
  row(values: Values, positions: readonly number[], line: number): void;
  reject(line: number, rejection: Rejection): void;
  /** Something about the file that costs no row. */
  note(line: number, rejection: Rejection): void;
}

/** Takes the text of a file in chunks. */
export interface RowReader {
  push(chunk: string): void;
  end(): void;
  /** The one-based line that would be read next. */
  readonly line: number;
  /** The rest of the file is left out. */
  readonly stopped: boolean;
}

/** The reader for a file of this name. */
export function rowReader(path: string, source: FileSource, sink: ValuesSink): RowReader {
  const isJson = /\.(?:jsonl|ndjson|json)(?:\.gz)?$/i.test(path);
  return isJson ? jsonReader(source, sink) : csvReader(source, sink);
}

function jsonReader(source: FileSource, sink: ValuesSink): RowReader {
  const valuesOf = recordReader(source);
  const reader = new JsonLinesReader({
    row: (record, line) => sink.row(valuesOf(record), ownPositions, line),
    reject: (line, rejection) => sink.reject(line, rejection),
  });
  return {
    push: chunk => reader.push(chunk),
    end: () => reader.end(),
    get line() {
      return reader.line;
    },
    stopped: false,
  };
}

function csvReader(source: FileSource, sink: ValuesSink): RowReader {
  let positions: number[] = [];
  return new CsvReader(
    {
      header(columns, line) {
        positions = findColumns(source, columns);
        for (const field of missingColumns(source, positions)) {
          sink.note(line, { code: 'noMappedColumn', field, column: columnOf(source, field) });
        }
        for (const column of doubleColumns(source, columns)) sink.note(line, { code: 'columnTwice', column });
        const missing = missingNeeded(source, positions);
        if (missing === undefined) return true;
        const shown = columns.slice(0, 30).join(', ');
        sink.reject(line, { code: 'noColumn', column: missing, columns: shown });
        return false;
      },
      row: (row, line) => sink.row(row, positions, line),
      reject: (line, rejection) => sink.reject(line, rejection),
    },
    source.delimiter,
  );
}

/** The name of a column without which no row can be a contact. */
function missingNeeded(source: FileSource, positions: readonly number[]): string | undefined {
  for (const field of ['id', 'started'] as const) {
    if (positions[fieldIndex[field]] === -1) return columnOf(source, field);
  }
  const subject = positions[fieldIndex.reason] !== -1 || positions[fieldIndex.process] !== -1;
  return subject ? undefined : columnOf(source, 'reason');
}
