import { type Cell, column, type Measure, measures, type RollUp } from '../../../src/contacts/rollup.ts';
import { parseDay } from '../../../src/insight/period.ts';

/** Contacts of one day, as a test writes them down. */
export interface Row {
  readonly day: string | number;
  readonly process?: string;
  readonly channel?: string;
  readonly reason?: string;
  readonly sums: Partial<Record<Measure, number>>;
}

export function cell({ day, process = '', channel = 'phone', reason = '', sums }: Row): Cell {
  const values = new Float64Array(measures.length);
  for (const name of measures) values[column[name]] = sums[name] ?? 0;
  const number = typeof day === 'number' ? day : parseDay(day);
  if (number === undefined) throw new Error(`not a day: ${day}`);
  return { day: number, process, channel, reason, sums: values };
}

/** A roll-up that holds these contacts. */
export function contactsOf(rows: readonly Row[]): RollUp {
  const cells = rows.map(cell);
  const contacts = cells.reduce((sum, { sums }) => sum + (sums[column.contacts] ?? 0), 0);
  const days = cells.map(({ day }) => day);
  return {
    cells,
    hours: new Map(),
    read: contacts,
    used: contacts,
    rejected: 0,
    rejectedRows: [],
    unknownReasons: new Map(),
    articleUse: new Map(),
    ...(days.length > 0 && {
      days: {
        first: days.reduce((a, b) => Math.min(a, b)),
        last: days.reduce((a, b) => Math.max(a, b)),
      },
    }),
  };
}
