import type { ProcessData } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import { decisionLine } from './decisionLine.ts';

/** A figure with its name and what belongs to it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** Something about a process that is said in words. */
export interface Line {
  readonly name: string;
  readonly text: string;
}

/**
 * The figures of a process: its rate first, then money. Of one with too few contacts only what its contacts cost: a rate
 * would be taken for a statement, which it can't be.
 */
export function processFacts({ row }: ProcessData, { say, format }: Voice): Fact[] {
  const { cost, interval } = row;
  const words = say.flagged;
  const avoidable = {
    name: words.cost,
    value: format.money(cost.avoidable),
    note: say.headline.kinds(format.money(cost.blameworthy), format.money(cost.unnecessary)),
  };
  if (row.level === 'too-few') return [avoidable];
  const range = format.moneyRange(cost.excess_interval.low, cost.excess_interval.high);
  return [
    {
      name: words.rate,
      value: format.percent(row.rate),
      note: words.rateNote(
        format.percentRange(interval.low, interval.high),
        format.percent(row.expected_rate),
      ),
    },
    avoidable,
    { name: words.excess, value: format.money(cost.excess), note: `${say.interval95} ${range}` },
    { name: words.perYear, value: format.money(cost.excess_per_year), note: words.perYearNote },
  ];
}

/** Trend, last decision and promise of a process. */
export function processLines(data: ProcessData, voice: Voice): Line[] {
  const { row, trend, decisions } = data;
  const { say, format } = voice;
  const { direction, since } = row.trend;
  const latest = decisions.at(-1);
  const lines = [
    {
      name: say.flagged.trend,
      text: say.flagged.trendWords(direction, since === null ? '' : format.date(since), trend.weeks.length),
    },
    { name: say.decision.heading, text: latest ? decisionLine(latest, voice) : say.decision.none },
  ];
  const promise = promiseWords(data, voice);
  return promise === '' ? lines : [...lines, { name: say.flagged.promise, text: promise }];
}

/** What is promised, and how often that was kept; empty where neither is known. */
function promiseWords({ promise, promisesKept }: ProcessData, { say, format }: Voice): string {
  const kept =
    promisesKept &&
    say.flagged.promiseKept(
      format.percent(promisesKept.value),
      format.count(promisesKept.n),
      format.percentRange(promisesKept.low, promisesKept.high),
    );
  return [promise, kept].filter(Boolean).join('; ');
}

/** What would be saved at half the rate; undefined for a process that doesn't stand out. */
export function savingLine({ saving, row }: ProcessData, { say, format }: Voice): string | undefined {
  if (!saving || (row.level !== 'alarm' && row.level !== 'watch')) return undefined;
  const { contacts, money } = saving.projected_per_year;
  const { low, high } = contacts.interval;
  return say.flagged.saving({
    contacts: format.count(contacts.value),
    contactsRange: `${format.count(low)}–${format.count(high)}`,
    money: format.money(money.value),
    moneyRange: format.moneyRange(money.interval.low, money.interval.high),
  });
}
