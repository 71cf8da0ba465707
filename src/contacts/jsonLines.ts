import type { Rejection } from './rejection.ts';

export interface ObjectSink {
  row(record: Readonly<Record<string, unknown>>, line: number): void;
  reject(line: number, rejection: Rejection): void;
}

/** The objects of a JSON Lines text that comes in chunks, with one-based line numbers. Blank lines are passed over. */
export class JsonLinesReader {
  readonly #sink: ObjectSink;
  #rest = '';
  #line = 1;

  constructor(sink: ObjectSink) {
    this.#sink = sink;
  }

  get line(): number {
    return this.#line;
  }

  push(chunk: string): void {
    // While a long line grows it is only put together, not looked through again with every chunk.
    if (!chunk.includes('\n')) {
      this.#rest += chunk;
      return;
    }
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#read(line);
  }

  end(): void {
    if (this.#rest !== '') this.#read(this.#rest);
    this.#rest = '';
  }

  #read(text: string): void {
    const line = this.#line;
    this.#line += 1;
    if (text.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      this.#sink.reject(line, {
        code: 'notJson',
        detail: error instanceof Error ? error.message : String(error),
      });
      return;
    }
    if (isRecord(value)) this.#sink.row(value, line);
    else this.#sink.reject(line, { code: 'notJson', detail: text.slice(0, 40) });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
