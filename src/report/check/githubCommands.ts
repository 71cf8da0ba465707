import type { Finding } from '../../authoring/rules/finding.ts';
import type { Severity } from '../../platform/problem.ts';

const command: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Findings as workflow commands of GitHub Actions, one a line: they show as annotations in the changed files.
 * See "Workflow commands for GitHub Actions" in GitHub's documentation.
 */
export function githubCommands(findings: readonly Finding[]): string {
  return findings.map(line).join('');
}

function line({ rule, severity, path, range, message }: Finding): string {
  const { start, end } = range;
  const isOneLine = start.line === end.line;
  const properties = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub refuses columns of a range over more lines.
    ...(isOneLine && { col: start.character + 1, endColumn: end.character + 1 }),
    title: rule,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${command[severity]} ${list.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
