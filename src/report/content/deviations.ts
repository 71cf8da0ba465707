import { benjaminiHochberg } from '../../insight/benjaminiHochberg.ts';
import { binomialAtLeast } from '../../insight/distributions.ts';
import type { ReportData, ShareLine } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import { type Section, text } from './section.ts';

/** Processes that engineers leave clearly more than they leave all. Undefined where nothing is recorded. */
export function deviations({ deviations, flags }: ReportData, { say, format }: Voice): Section | undefined {
  const words = say.deviations;
  const { all, processes } = deviations;
  if (!all) return undefined;
  const often = clearlyMore(processes, all.value, flags.limits).toSorted((a, b) => b.value - a.value);
  const table = {
    columns: [
      { title: say.column.process },
      { title: say.column.contacts, numeric: true },
      { title: words.column, numeric: true },
      { title: say.interval95, numeric: true },
    ],
    rows: often.map(line => [
      line.title,
      format.count(line.n),
      format.percent(line.value),
      format.percentRange(line.low, line.high),
    ]),
  };
  return {
    id: 'deviations',
    heading: words.heading,
    parts: [
      { kind: 'lead', text: words.lead(format.percent(all.value), format.count(all.n)) },
      often.length > 0 ? { kind: 'table', table, caption: words.heading } : text(words.none),
    ],
  };
}

/** With as many contacts and as few false ones among them as a flag asks for. */
function clearlyMore<Line extends ShareLine>(
  lines: readonly Line[],
  usual: number,
  { minimum, q }: ReportData['flags']['limits'],
): Line[] {
  const enough = lines.filter(({ n }) => n >= minimum);
  const found = benjaminiHochberg(
    enough.map(({ value, n }) => binomialAtLeast(Math.round(value * n), n, usual)),
  );
  return enough.filter((_, i) => (found[i] ?? 1) < q);
}
