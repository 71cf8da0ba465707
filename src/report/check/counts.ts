import type { Finding } from '../../authoring/rules/finding.ts';
import type { Severity } from '../../platform/problem.ts';

export type Counts = Readonly<Record<Severity, number>>;

/** Findings per severity. */
export function countBySeverity(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** True where a run of `headwater check` ends with exit status 1. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(finding => finding.severity === 'error');
}
