import type { Finding } from '../../authoring/rules/finding.ts';
import { severities } from '../../authoring/rules/severity.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { Severity } from '../../platform/problem.ts';
import { countBySeverity } from './counts.ts';
import { texts } from './texts.ts';

export interface TextOptions {
  readonly language: InterfaceLanguage;
  /** The slightest severity that is listed; all are counted. */
  readonly least: Severity;
}

/** Findings for a person: by file, with a count at the end. */
export function textFindings(findings: readonly Finding[], { language, least }: TextOptions): string {
  const listed = findings.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(least));
  const files = Map.groupBy(listed, finding => finding.path);
  const blocks = [...files].map(([path, all]) => `${path}\n${rows(all, language)}\n`);
  return `${[...blocks, summary(findings, listed, language)].join('\n')}\n`;
}

function rows(findings: readonly Finding[], language: InterfaceLanguage): string {
  const cells = findings.map(({ range, severity, rule, message, fixes }) => [
    `${range.start.line + 1}:${range.start.character + 1}`,
    texts[language].severity[severity],
    rule,
    fixes.length > 0 ? `${oneLine(message)} ${texts[language].fixable}` : oneLine(message),
  ]);
  const widths = [0, 1, 2].map(column => Math.max(...cells.map(row => row[column]?.length ?? 0)));
  return cells
    .map(row => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

function summary(
  findings: readonly Finding[],
  listed: readonly Finding[],
  language: InterfaceLanguage,
): string {
  const { nothing, count, files, fixableCount, notListed } = texts[language];
  if (findings.length === 0) return nothing;
  const counts = countBySeverity(findings);
  const parts = severities.filter(s => counts[s] > 0).map(s => count[s](counts[s]));
  const paths = new Set(findings.map(finding => finding.path));
  const fixable = findings.filter(finding => finding.fixes.length > 0).length;
  const sentences = [`${parts.join(', ')} ${files(paths.size)}.`];
  if (fixable > 0) sentences.push(fixableCount(fixable));
  if (listed.length < findings.length) sentences.push(notListed(findings.length - listed.length));
  return sentences.join(' ');
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ');
}
