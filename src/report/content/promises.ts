import type { ReportData, ShareLine } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import type { Section } from './section.ts';

/**
 * Promises kept in time, first the process of which it is surest that it keeps few: one promise that was broken says less
 * than forty of a hundred. Undefined where none is recorded.
 */
export function promisesKept({ promises }: ReportData, { say, format }: Voice): Section | undefined {
  const words = say.promises;
  const { all, processes } = promises;
  if (!all) return undefined;
  const row = (title: string, line: ShareLine) => [
    title,
    format.count(line.n),
    format.percent(line.value),
    format.percentRange(line.low, line.high),
  ];
  const table = {
    columns: [
      { title: say.column.process },
      { title: words.made, numeric: true },
      { title: words.kept, numeric: true },
      { title: say.interval95, numeric: true },
    ],
    rows: [
      ...processes.toSorted((a, b) => a.high - b.high).map(line => row(line.title, line)),
      row(words.all, all),
    ],
  };
  return {
    id: 'promises',
    heading: words.heading,
    parts: [
      { kind: 'lead', text: words.lead },
      { kind: 'table', table, caption: words.heading },
    ],
  };
}
