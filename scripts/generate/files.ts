import { stringify } from 'csv-stringify/sync';
import { isoTime } from './calendar.ts';
import { type ContactColumn, columns, type GeneratedContact } from './contact.ts';
import { generateContacts } from './log.ts';
import { seed } from './planted.ts';

type Row = Readonly<Partial<Record<ContactColumn, string | number | boolean | readonly string[]>>>;

/** The one month that is written as JSON lines, so that the sample shows both formats. */
const jsonMonth = '2026-10';

/** The contact files of the sample: name in contacts/ to content. */
export function contactFiles(): Map<string, string> {
  const months = new Map<string, Row[]>();
  let day = '';
  let number = 0;
  for (const contact of generateContacts(seed)) {
    number = contact.started.day === day ? number + 1 : 1;
    day = contact.started.day;
    const month = day.slice(0, 7);
    const rows = months.get(month) ?? [];
    rows.push(toRow(contact, `${day.slice(2).replaceAll('-', '')}-${number}`));
    months.set(month, rows);
  }
  return new Map(
    [...months].map(([month, rows]) =>
      month === jsonMonth ? [`${month}.jsonl`, jsonLines(rows)] : [`${month}.csv`, csv(rows)],
    ),
  );
}

function toRow(contact: GeneratedContact, id: string): Row {
  const { survey, promise } = contact;
  const all: Record<ContactColumn, Row[ContactColumn]> = {
    id,
    started: isoTime(contact.started),
    interaction: contact.interaction,
    channel: contact.channel,
    reason: contact.reason,
    process: contact.reason === undefined ? contact.process : undefined,
    customer: contact.customer,
    avoidable: contact.avoidable,
    handle_seconds: contact.handleSeconds,
    answered: isoTime(contact.answered),
    resolved: contact.resolved,
    articles: contact.articles.length === 0 ? undefined : contact.articles,
    deviated: contact.deviated,
    nps: survey?.nps,
    csat: survey?.csat,
    effort: survey?.effort,
    promise_due: promise?.due,
    promise_met: promise?.met,
    note: contact.note,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function csv(rows: readonly Row[]): string {
  const cells = rows.map(row =>
    columns.map(column => {
      const value = row[column];
      return Array.isArray(value) ? value.join(' ') : value;
    }),
  );
  return stringify(cells, { header: true, columns: [...columns], cast: { boolean: String } });
}

function jsonLines(rows: readonly Row[]): string {
  return rows.map(row => `${JSON.stringify(row)}\n`).join('');
}
