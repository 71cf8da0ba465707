import type { FlagReport } from '../../insight/flagReport.ts';
import { lengthInDays, periodOf } from '../../insight/period.ts';
import { caveatTexts } from '../texts/caveats.ts';
import type { Voice } from '../voice.ts';

/** Days below which a projection to a year rests on little. */
const enoughDays = 28;

/** Processes below which it is hardly known what is usual. */
const enoughProcesses = 5;

/** Share of the contacts of the period, or of the rows of the log, above which something that is missing bears on all figures. */
const much = 0.05;

/** What bears on all figures of a report, in sentences; none where there is no contact, or nothing to warn of. */
export function caveats(report: FlagReport, { language, format }: Voice): string[] {
  const { period, observed, contacts } = report;
  if (!period || !observed) return [];
  const words = caveatTexts[language];
  const found: string[] = [];
  const { days } = contacts;
  if (days < lengthInDays(periodOf(period))) {
    found.push(words.partly(format.period(observed), days, days < enoughDays));
  } else if (days < enoughDays) found.push(words.shortPeriod(days));
  const { stray } = contacts;
  if (stray) {
    const when = stray.from === stray.to ? format.date(stray.from) : format.period(stray);
    found.push(words.stray(stray.contacts, format.count(stray.contacts), when));
  }
  const { read, rejected } = contacts;
  if (rejected > much * read) found.push(words.rejected(format.percent(rejected / read)));
  const compared = comparedWords(report, words);
  if (compared !== undefined) found.push(compared);
  const share = (count: number) => (contacts.in_period > 0 ? count / contacts.in_period : 0);
  const { without_process, without_reason, judged_without_reason } = contacts;
  if (share(without_process) > much) found.push(words.withoutProcess(format.percent(share(without_process))));
  if (share(without_reason) > much && !judged_without_reason)
    found.push(words.withoutReason(format.percent(share(without_reason))));
  return found;
}

function comparedWords(
  { processes, baseline }: FlagReport,
  words: (typeof caveatTexts)['en'],
): string | undefined {
  const compared = processes.filter(({ level }) => level !== 'too-few').length;
  if (compared === 0) return words.noneCompared;
  // A target, or its own past, can be held against a single process as well.
  if (baseline.method === 'target' || baseline.method === 'year-ago') return undefined;
  if (compared === 1) return words.oneCompared;
  return compared < enoughProcesses ? words.fewCompared(compared) : undefined;
}
