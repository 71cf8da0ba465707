import {
  needsWork as byContacts,
  type ContactsBehind,
  type FlaggedProcessWork,
  type Reuse,
  type VoteWork,
  type WorkItem,
} from '../authoring/needsWork/needsWork.ts';
import { measure } from '../insight/tally.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { messageOf } from '../platform/messageOf.ts';
import type { Headwater } from './headwater.ts';
import type { JournalEntry } from './journal.ts';
import { stillNotFound } from './searchRecord.ts';

export interface NeedsWork {
  readonly items: readonly WorkItem[];
  /** Why contacts couldn't be read; then nobody knows how many are behind an article. */
  readonly withoutContacts?: string;
}

/**
 * What needs work in a knowledge base, by what helps most customers. Waits for the check, and reads contacts where that
 * wasn't done yet.
 */
export async function needsWork(headwater: Headwater, language: InterfaceLanguage): Promise<NeedsWork> {
  const known = await contactsOf(headwater);
  await headwater.checker.settled();
  const asked = await stillNotFound(headwater);
  const entries = headwater.journal.entries().map(({ entry }) => entry);
  const items = byContacts({
    base: headwater.base,
    findings: headwater.checker.all(),
    contacts: known.contacts,
    flagged: known.flagged,
    asked,
    votes: entries.flatMap(voteOf),
    reuses: entries.flatMap(reusesOf),
    today: headwater.today(),
    language,
  });
  return { items, ...(known.failed !== undefined && { withoutContacts: known.failed }) };
}

interface KnownContacts {
  readonly contacts: ContactsBehind;
  readonly flagged: readonly FlaggedProcessWork[];
  readonly failed?: string;
}

/** A database that is down takes nothing from what the articles themselves show. */
async function contactsOf(headwater: Headwater): Promise<KnownContacts> {
  try {
    const rollUp = await headwater.rollUp();
    const report = await headwater.flags();
    const processes = new Map<string, number>();
    for (const { process, sums } of rollUp.cells) {
      processes.set(process, (processes.get(process) ?? 0) + measure(sums, 'contacts'));
    }
    const flagged = report.processes.flatMap(({ process, level, avoidable }) =>
      level === 'alarm' || level === 'watch' ? [{ process, level, avoidable }] : [],
    );
    return { contacts: { articles: rollUp.articleUse, processes }, flagged };
  } catch (error) {
    const failed = messageOf(error);
    return { contacts: { articles: new Map(), processes: new Map() }, flagged: [], failed };
  }
}

function voteOf(entry: JournalEntry): VoteWork[] {
  if (entry.kind !== 'vote') return [];
  const { article, vote, remark, version } = entry;
  return [
    { article, vote, ...(remark !== undefined && { remark }), ...(version !== undefined && { version }) },
  ];
}

/** Articles that helped, by a vote or with a contact that was logged. */
function reusesOf(entry: JournalEntry): Reuse[] {
  const date = entry.time.slice(0, 10);
  if (entry.kind === 'vote') {
    const { article, vote, version } = entry;
    return vote === 'helpful' ? [{ article, date, ...(version !== undefined && { version }) }] : [];
  }
  if (entry.kind !== 'contact' || entry.contact.deviated === true) return [];
  const { articles } = entry.contact;
  return Array.isArray(articles) ? articles.map(article => ({ article: String(article), date })) : [];
}
