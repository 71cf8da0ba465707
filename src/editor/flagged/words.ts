import type { FlaggedProcess } from '../../insight/flagReport.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { formatFor } from '../../report/format.ts';
import { flaggedTexts } from './texts.ts';

/** Reasons that are named. */
const namedReasons = 3;

/** What stands over the title of a process. @param days that the contacts are of */
export function lensTitle(process: FlaggedProcess, days: number, language: InterfaceLanguage): string {
  const t = flaggedTexts[language];
  const format = formatFor(language, process.cost.currency);
  return t.lens({
    contacts: format.count(process.contacts),
    days,
    rate: isStated(process) ? format.percent(process.rate) : undefined,
    range: format.percentRange(process.interval.low, process.interval.high),
    level: t.level[process.level],
    owner: process.owner ?? undefined,
  });
}

/** A rate of a few contacts would be taken for a statement, which it can't be. */
function isStated({ level }: FlaggedProcess): boolean {
  return level !== 'too-few';
}

/** What stands behind the title of a process in the list. */
export function rowDescription(process: FlaggedProcess, language: InterfaceLanguage): string {
  const t = flaggedTexts[language];
  const { cost, owner } = process;
  const format = formatFor(language, cost.currency);
  const parts = !isStated(process)
    ? [t.contacts(format.count(process.contacts)), owner]
    : [t.rate(format.percent(process.rate)), format.money(cost.avoidable), owner, between(process, language)];
  return parts.filter(Boolean).join(' · ');
}

/** The figures that a flag stands on, a line each. */
export function evidence(process: FlaggedProcess, language: InterfaceLanguage): string[] {
  const t = flaggedTexts[language];
  const { cost, trend, owner } = process;
  const { count, percent, money, date } = formatFor(language, cost.currency);
  const kinds = t.kinds(count(process.blameworthy), count(process.unnecessary));
  const lines = [`${t.contacts(count(process.contacts))} · ${kinds}`];
  if (isStated(process)) lines.push(`${t.rate(percent(process.rate))}, ${between(process, language)}`);
  if (isStated(process) && cost.avoidable > 0) lines.push(t.cost(money(cost.avoidable), money(cost.excess)));
  if (trend.direction !== 'flat' && trend.since) lines.push(t.trend[trend.direction](date(trend.since)));
  if (owner) lines.push(t.owner(owner));
  const named = process.reasons.filter(reason => reason.avoidable > 0).slice(0, namedReasons);
  if (named.length > 0) {
    lines.push(
      `${t.mostly}: ${named.map(({ label, avoidable }) => `${label} (${count(avoidable)})`).join(', ')}`,
    );
  }
  return lines;
}

function between({ interval, cost }: FlaggedProcess, language: InterfaceLanguage): string {
  const { percent } = formatFor(language, cost.currency);
  return flaggedTexts[language].between(percent(interval.low), percent(interval.high));
}
