import * as vscode from 'vscode';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { Figures } from '../figures.ts';
import type { PlacedProcess } from './flags.ts';
import { flaggedTexts } from './texts.ts';

/** Reasons that are named. */
const namedReasons = 3;

/** What a flag stands on: the sentence for its level, then the figures. Nothing in it is active. */
export function evidenceTooltip(
  { process }: PlacedProcess,
  language: InterfaceLanguage,
): vscode.MarkdownString {
  const t = flaggedTexts[language];
  const figures = new Figures(language);
  const { level, cost, interval, trend, reasons, owner } = process;
  const rate = `${t.rate(figures.percent(process.rate))}, ${t.between(figures.percent(interval.low), figures.percent(interval.high))}`;
  const kinds = t.kinds(figures.whole(process.blameworthy), figures.whole(process.unnecessary));
  const lines = [`${t.contacts(figures.whole(process.contacts))} · ${kinds}`, rate];
  if (cost.avoidable > 0) {
    lines.push(
      t.cost(figures.money(cost.avoidable, cost.currency), figures.money(cost.excess, cost.currency)),
    );
  }
  if (trend.direction !== 'flat' && trend.since)
    lines.push(t.trend[trend.direction](figures.date(trend.since)));
  if (owner) lines.push(t.owner(owner));

  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown(`**${plain(process.title)}** · ${plain(t.level[level])}`);
  tooltip.appendMarkdown(`\n\n${plain(process.why)}\n\n`);
  for (const line of lines) tooltip.appendMarkdown(`- ${plain(line)}\n`);
  const named = reasons.filter(reason => reason.avoidable > 0).slice(0, namedReasons);
  if (named.length > 0) {
    const list = named.map(({ label, avoidable }) => `${label} (${figures.whole(avoidable)})`).join(', ');
    tooltip.appendMarkdown(`- ${plain(`${t.mostly}: ${list}`)}\n`);
  }
  return tooltip.appendMarkdown(`\n${plain(t.linked)}`);
}

/** Text of which nothing becomes markup. `appendText` would also make all spaces hard, and break lines within words. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
