import { once } from 'node:events';

/** Writes a line to standard output and waits where the reader is slower than we are. */
export async function print(line = ''): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Writes one JSON document. */
export async function printJson(value: unknown): Promise<void> {
  await print(JSON.stringify(value, undefined, process.stdout.isTTY ? 2 : undefined));
}

/** A note for the person, apart from what a script reads. */
export function note(message: string): void {
  process.stderr.write(`${message}\n`);
}

/**
 * Columns set out under each other. Cells hold no line breaks.
 *
 * @param firstRight columns from this one on stand to the right
 */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  firstRight = header.length,
): string {
  const cells = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...cells.map(row => (row[i] ?? '').length)));
  return cells
    .map(row =>
      row
        .map((cell, i) => (i >= firstRight ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
