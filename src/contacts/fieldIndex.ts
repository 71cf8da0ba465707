import type { Field } from '../knowledge/contactFields.ts';

/** Position of each field in a row of values. Written out, because the engine then reads it as a constant. */
export const fieldIndex = {
  id: 0,
  started: 1,
  interaction: 2,
  channel: 3,
  reason: 4,
  process: 5,
  customer: 6,
  avoidable: 7,
  handle_seconds: 8,
  answered: 9,
  resolved: 10,
  articles: 11,
  deviated: 12,
  nps: 13,
  csat: 14,
  effort: 15,
  promise_due: 16,
  promise_met: 17,
} as const satisfies Record<Field, number>;
