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
