import type { Article } from '../../knowledge/article.ts';
import type { Settings } from '../../knowledge/settings.ts';
import type { Finding } from './finding.ts';
import { ruleWithCode } from './registry.ts';
import { chosenSeverity } from './severity.ts';

/** Findings without what is switched off in the article or in the settings, with the severity that they ask for. */
export function shownFindings(
  findings: readonly Finding[],
  article: Article | undefined,
  settings: Settings,
): Finding[] {
  const shown: Finding[] = [];
  for (const finding of findings) {
    const rule = ruleWithCode(finding.rule);
    const names = [finding.rule, rule?.name];
    if (article?.disabledRules.some(disabled => names.includes(disabled))) continue;
    const severity = rule && chosenSeverity(rule, settings);
    if (severity === 'off') continue;
    shown.push(severity === undefined ? finding : { ...finding, severity });
  }
  return shown;
}

/** By path and line. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [from, to] = [a.range.start, b.range.start];
  return from.line - to.line || from.character - to.character || (a.rule < b.rule ? -1 : 1);
}
