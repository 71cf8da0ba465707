import type { Assembly } from '../assembly/assembly.ts';
import * as layout from '../assembly/layout.ts';
import type { MergeSource } from './mergeSource.ts';
import { type Column, columns } from './segment.ts';
import { StringPool } from './stringPool.ts';

/**
 * Tables, records and strings of the articles that are left.
 * @param sources those that `putSources` has handed to the module
 * @param size number of these articles
 */
export function mergeArticles(sources: readonly MergeSource[], size: number, assembly: Assembly) {
  const sections = assembly.run.copyRecords(size);
  const table = Object.fromEntries(columns.map(name => [name, new Uint32Array(size)])) as Record<
    Column,
    Uint32Array<ArrayBuffer>
  >;
  const values = new StringPool();
  for (const { segment, numbers } of sources) {
    const newValues = segment.values.map(value => values.numberOf(value));
    for (const name of columns) {
      const [from, to] = [segment.articles[name], table[name]];
      const isValue = valueColumns.has(name);
      for (let old = 0; old < numbers.length; old++) {
        const article = numbers[old] ?? -1;
        const value = from[old] ?? 0;
        if (article >= 0) to[article] = isValue ? (newValues[value] ?? 0) : value;
      }
    }
  }
  return {
    table: { ...table, translations: assembly.numbers(layout.translations) },
    records: {
      records: assembly.bytes(layout.records),
      recordStarts: assembly.numbers(layout.recordStarts),
    },
    strings: { bytes: assembly.bytes(layout.stringBytes), starts: assembly.numbers(layout.stringStarts) },
    values: values.all(),
    sections,
  };
}

/** Those that count in `Segment.values`. */
const valueColumns: ReadonlySet<Column> = new Set(['languages', 'processes', 'owners', 'channels']);
