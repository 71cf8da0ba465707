import { fields } from '../../src/knowledge/contactFields.ts';
import type { Avoidable } from '../../src/knowledge/reasons.ts';
import type { Moment } from './calendar.ts';
import type { Channel } from './shapes.ts';

/** One row of the log, before it has its id. What is absent stays empty in the file. */
export interface GeneratedContact {
  readonly started: Moment;
  readonly answered: Moment;
  /** Only where a conversation holds several questions. */
  readonly interaction?: string;
  readonly channel: Channel;
  /** The process that the contact is about; written to the file only where there is no reason. */
  readonly process: string;
  readonly reason?: string;
  readonly customer?: string;
  /** The engineer's own judgement, where it differs from what the reason says. */
  readonly avoidable?: Avoidable;
  readonly handleSeconds: number;
  readonly resolved: boolean;
  readonly articles: readonly string[];
  readonly deviated: boolean;
  readonly survey?: { readonly nps: number; readonly csat?: number; readonly effort?: number };
  readonly promise?: { readonly due: string; readonly met?: boolean };
  readonly note?: string;
}

/** The columns that Headwater knows by name, in the order of the files. */
export const columns = [...fields, 'note'] as const;

export type ContactColumn = (typeof columns)[number];
