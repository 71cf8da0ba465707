/**
 * The fields of a contact record that are read. `note` is not among them: notes are never read, so they can
 * reach no cache and no report.
 */
export const fields = [
  'id',
  'started',
  'interaction',
  'channel',
  'reason',
  'process',
  'customer',
  'avoidable',
  'handle_seconds',
  'answered',
  'resolved',
  'articles',
  'deviated',
  'nps',
  'csat',
  'effort',
  'promise_due',
  'promise_met',
] as const;

export type Field = (typeof fields)[number];

/** Position of each field in a row of values. */
export const fieldIndex = Object.fromEntries(fields.map((field, i) => [field, i])) as Record<Field, number>;
