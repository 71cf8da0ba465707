import type { Avoidable } from '../../knowledge/reasons.ts';
import type { LogChoices } from '../../server/insightProtocol.ts';
import type { JournalEntry } from '../../service/journal.ts';

/** A contact while it is being filled in. */
export interface ContactDraft {
  readonly process: string | undefined;
  readonly reason: string | undefined;
  /** Undefined: as the reason says. */
  readonly avoidable: Avoidable | undefined;
  readonly deviated: boolean;
  /** ISO date. */
  readonly promiseDue: string | undefined;
  readonly note: string | undefined;
}

/** What the article that is open says already. */
export function draftFor({ article }: LogChoices): ContactDraft {
  return {
    process: article?.process,
    reason: article?.reason,
    avoidable: undefined,
    deviated: false,
    promiseDue: undefined,
    note: undefined,
  };
}

/** The line of the journal for a contact. @param time ISO 8601 with offset */
export function contactEntry(
  draft: ContactDraft,
  given: {
    readonly id: string;
    readonly time: string;
    readonly channel: string;
    readonly article: string | undefined;
  },
): JournalEntry {
  const { process, reason, avoidable, deviated, promiseDue, note } = draft;
  return {
    time: given.time,
    kind: 'contact',
    contact: {
      id: given.id,
      started: given.time,
      channel: given.channel,
      ...(process !== undefined && { process }),
      ...(reason !== undefined && { reason }),
      ...(avoidable !== undefined && { avoidable }),
      ...(deviated && { deviated: true }),
      ...(promiseDue !== undefined && { promise_due: promiseDue }),
      ...(given.article !== undefined && { articles: [given.article] }),
      ...(note !== undefined && { note }),
    },
  };
}

/** A moment as ISO 8601 in the person's own time: `2026-10-05T09:14:22+02:00`. */
export function localTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + 60_000 * offset).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
