import { type RollUpOptions, rollUp } from '../../../src/contacts/rollUpFiles.ts';
import { column, type Measure, measures, type RollUp } from '../../../src/contacts/rollup.ts';
import type { Reason } from '../../../src/knowledge/reasons.ts';
import { type Settings, settingsSchema } from '../../../src/knowledge/settings.ts';
import { noCache } from '../../../src/platform/files.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

export function reason(code: string, process: string | undefined, avoidable: Reason['avoidable']): Reason {
  const more = process === undefined ? {} : { process };
  return {
    code,
    label: { en: code },
    demand: avoidable === 'blameworthy' ? 'failure' : 'value',
    avoidable,
    line: 0,
    ...more,
  };
}

/** Reasons of two processes, one of each kind. */
export const reasons: readonly Reason[] = [
  reason('LATE', 'delivery', 'blameworthy'),
  reason('WHERE', 'delivery', 'unnecessary'),
  reason('ORDER', 'sales', 'no'),
  reason('OTHER', undefined, 'no'),
];

export function settingsOf(
  source: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): Settings {
  return settingsSchema.parse({ contacts: [{ files: 'contacts/**', ...source }], ...more });
}

/** Rolls up files that are given as text; paths are below contacts/. */
export async function rollUpOf(
  contents: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<RollUpOptions> = {},
): Promise<RollUp> {
  const named = Object.entries(contents).map(([name, content]) => [`contacts/${name}`, content]);
  const files = new MemoryFiles(Object.fromEntries(named));
  const entries = await files.list();
  return rollUp({ files, entries, cache: noCache, settings: settingsOf(), reasons, ...options });
}

/** A CSV text with these columns, a row per text. */
export function csv(columns: string, ...rows: string[]): string {
  return `${[columns, ...rows].join('\n')}\n`;
}

/** The sum of a measure over all cells, or those of one process. */
export function total(rollUp: RollUp, measure: Measure, process?: string): number {
  const cells = rollUp.cells.filter(cell => process === undefined || cell.process === process);
  return cells.reduce((sum, cell) => sum + (cell.sums[column[measure]] ?? 0), 0);
}

/** The cells as plain objects of the measures that are not 0. */
export function plainCells(rollUp: RollUp): Record<string, unknown>[] {
  return rollUp.cells.map(({ sums, ...place }) => ({
    ...place,
    ...Object.fromEntries(measures.map((name, i) => [name, sums[i]]).filter(([, sum]) => sum !== 0)),
  }));
}

/** Line and message of every rejected row. */
export function messages(rollUp: RollUp): string[] {
  return rollUp.rejectedRows.map(({ line, message }) => `${line}: ${message}`);
}
