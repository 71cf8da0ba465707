import type { ReportData } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import { type Part, type Section, text } from './section.ts';

/** Rows and codes shown; the rest is counted. */
const most = 20;

/** What no figure stands on, and why: nothing is lost silently. */
export function leftOut(data: ReportData, voice: Voice): Section {
  const { say, format } = voice;
  const words = say.leftOut;
  const { read, used, in_period, without_process, without_reason } = data.flags.contacts;
  const { contacts_without_cost } = data.costs;
  const missing: Part[] = [];
  if (without_process > 0)
    missing.push(text(words.withoutProcess(without_process, format.count(without_process))));
  if (without_reason > 0) {
    missing.push(text(words.withoutReason(without_reason, format.count(without_reason))));
  }
  if (contacts_without_cost > 0) {
    missing.push(text(words.withoutCost(contacts_without_cost, format.count(contacts_without_cost))));
  }
  missing.push(...unknownReasons(data, voice), ...rejectedRows(data, voice));
  return {
    id: 'left-out',
    heading: words.heading,
    parts: [
      text(words.used(format.count(used), format.count(read), format.count(in_period))),
      ...(missing.length > 0 ? missing : [text(words.nothing)]),
    ],
  };
}

function unknownReasons({ leftOut: { unknownReasons: codes } }: ReportData, { say, format }: Voice): Part[] {
  if (codes.length === 0) return [];
  const { unknownReasons: lead, codesMore } = say.leftOut;
  const table = {
    columns: [{ title: say.column.reason }, { title: say.column.contacts, numeric: true }],
    rows: codes.slice(0, most).map(({ code, contacts }) => [code, format.count(contacts)]),
  };
  return [
    text(lead),
    { kind: 'table', table, caption: lead },
    ...(codes.length > most ? [text(codesMore(format.count(codes.length - most)))] : []),
  ];
}

function rejectedRows(
  { flags, leftOut: { rejectedRows: rows } }: ReportData,
  { say, format }: Voice,
): Part[] {
  const { rejected } = flags.contacts;
  const words = say.leftOut;
  if (rejected === 0) return [];
  const table = {
    columns: [{ title: words.place }, { title: words.why }],
    rows: rows.slice(0, most).map(({ path, line, message }) => [`${path}:${line}`, message]),
  };
  const more = rejected - table.rows.length;
  return [
    text(words.rejected(rejected, format.count(rejected))),
    ...(table.rows.length > 0 ? [{ kind: 'table' as const, table, caption: words.heading }] : []),
    ...(more > 0 ? [text(words.rejectedMore(format.count(more)))] : []),
  ];
}
