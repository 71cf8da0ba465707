import { needsWork as byContacts, type WorkItem } from '../authoring/needsWork/needsWork.ts';
import { measure } from '../insight/tally.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Headwater } from './headwater.ts';
import { stillNotFound } from './searchRecord.ts';

/** What needs work in a knowledge base, by what helps most customers. Reads contacts where that wasn't done yet. */
export async function needsWork(headwater: Headwater, language: InterfaceLanguage): Promise<WorkItem[]> {
  const rollUp = await headwater.rollUp();
  const report = await headwater.flags();
  const processes = new Map<string, number>();
  for (const { process, sums } of rollUp.cells) {
    processes.set(process, (processes.get(process) ?? 0) + measure(sums, 'contacts'));
  }
  return byContacts({
    base: headwater.base,
    findings: headwater.checker.all(),
    contacts: { articles: rollUp.articleUse, processes },
    flagged: report.processes.flatMap(({ process, level, avoidable }) =>
      level === 'alarm' || level === 'watch' ? [{ process, level, avoidable }] : [],
    ),
    asked: stillNotFound(headwater),
    votes: headwater.journal.entries().flatMap(({ entry }) =>
      entry.kind === 'vote'
        ? [
            {
              article: entry.article,
              vote: entry.vote,
              ...(entry.remark !== undefined && { remark: entry.remark }),
              ...(entry.version !== undefined && { version: entry.version }),
            },
          ]
        : [],
    ),
    language,
  });
}
