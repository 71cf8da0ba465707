import { BytePool } from './bytePool.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { MergeSource } from './mergeSource.ts';
import { copyRecord } from './record.ts';
import { type Column, columns } from './segment.ts';
import { StringPool } from './stringPool.ts';

/** Tables, records and strings of the articles that are left. @param size number of these */
export function mergeArticles(sources: readonly MergeSource[], size: number) {
  const table = Object.fromEntries(columns.map(name => [name, new Uint32Array(size)])) as Record<
    Column,
    Uint32Array<ArrayBuffer>
  >;
  const strings = new BytePool();
  const values = new StringPool();
  const writer = new ByteWriter(1 << 16);
  const recordStarts = new Uint32Array(size + 1);
  let sections = 0;
  for (const { segment, numbers } of sources) {
    const newValues = segment.values.map(value => values.numberOf(value));
    const newStrings = new Int32Array(segment.strings.starts.length).fill(-1);
    const stringNumber = (number: number): number => {
      const known = newStrings[number] ?? -1;
      if (known >= 0) return known;
      const { bytes, starts } = segment.strings;
      const made = strings.numberOf(bytes, starts[number] ?? 0, starts[number + 1] ?? 0);
      newStrings[number] = made;
      return made;
    };
    const { articles } = segment;
    for (let old = 0; old < numbers.length; old++) {
      const article = numbers[old] ?? -1;
      if (article < 0) continue;
      for (const name of columns) table[name][article] = articles[name][old] ?? 0;
      for (const name of ['languages', 'processes', 'owners', 'channels'] as const) {
        table[name][article] = newValues[articles[name][old] ?? 0] ?? 0;
      }
      const translation = articles.translations[old] ?? 0;
      table.translations[article] = translation === 0 ? 0 : stringNumber(translation - 1) + 1;
      const reader = new ByteReader(articles.records, articles.recordStarts[old]);
      sections += copyRecord(reader, writer, stringNumber);
      recordStarts[article + 1] = writer.length;
    }
  }
  return {
    table,
    records: { records: writer.finish(), recordStarts },
    strings: strings.all(),
    values: values.all(),
    sections,
  };
}
