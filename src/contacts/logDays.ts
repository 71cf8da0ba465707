import { type Cell, column, type RollUp } from './rollup.ts';

/** Days without any contact after which a few more are most likely dated wrongly. */
const longPause = 30;

/** Fewer than so many, and less than this share of all, are a few. */
const few = { contacts: 30, share: 0.01 };

export interface DayContacts {
  /** Since 1970-01-01, local. */
  readonly day: number;
  readonly contacts: number;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly contacts: number;
}

/**
 * From when to when the log goes, and the contacts that lie far before or after it: one slip of the pen in a year
 * (2062, 1970) must not move every period. They stay counted as used, are named, and lie in no period that ends with
 * the log. No clock is asked, so that the same log always gives the same days.
 *
 * @param cells in order of their days
 */
export function logDays(cells: readonly Cell[]): Pick<RollUp, 'days' | 'stray'> {
  return logDaysOf(cells.map(({ day, sums }) => ({ day, contacts: sums[column.contacts] ?? 0 })));
}

/** The same of numbers of contacts, in order of their days. */
export function logDaysOf(days: Iterable<DayContacts>): Pick<RollUp, 'days' | 'stray'> {
  const runs = runsOf(days);
  const total = contactsOf(runs);
  const isLog = ({ contacts }: Run) => contacts >= few.contacts || contacts >= few.share * total;
  const begin = Math.max(0, runs.findIndex(isLog));
  const end = runs.some(isLog) ? runs.findLastIndex(isLog) : runs.length - 1;
  const [first, last] = [runs[begin], runs[end]];
  if (!first || !last) return {};
  const apart = [...runs.slice(0, begin), ...runs.slice(end + 1)];
  const [earliest, latest] = [apart[0], apart.at(-1)];
  return {
    days: { first: first.first, last: last.last },
    ...(earliest && latest
      ? { stray: { contacts: contactsOf(apart), first: earliest.first, last: latest.last } }
      : {}),
  };
}

/** Days with contacts that no long pause parts. */
function runsOf(days: Iterable<DayContacts>): Run[] {
  const runs: Run[] = [];
  for (const { day, contacts } of days) {
    const run = runs.at(-1);
    if (run && day - run.last <= longPause) {
      runs[runs.length - 1] = { first: run.first, last: day, contacts: run.contacts + contacts };
    } else runs.push({ first: day, last: day, contacts });
  }
  return runs;
}

function contactsOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { contacts }) => sum + contacts, 0);
}
