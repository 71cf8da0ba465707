import { UsageError } from './context.ts';

/** The values of a file with a JSON document a line, with one-based line numbers; empty lines are passed over. */
export async function* jsonLines(
  lines: AsyncIterable<string>,
  file: string,
): AsyncIterable<{ value: unknown; line: number }> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    try {
      yield { value: JSON.parse(line === 1 ? text.replace(/^\uFEFF/, '') : text), line };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new UsageError(`${file}:${line}: not JSON: ${error.message}`);
    }
  }
}
