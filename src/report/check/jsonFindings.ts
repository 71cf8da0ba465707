import type { Finding } from '../../authoring/rules/finding.ts';
import type { Severity } from '../../platform/problem.ts';

/** A finding as `headwater check --json` prints it. Lines and columns count from one; the end is exclusive. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly end_line: number;
  readonly end_column: number;
  readonly message: string;
  /** True where the editor can carry out a way out. */
  readonly fixable: boolean;
}

export function jsonFindings(findings: readonly Finding[]): JsonFinding[] {
  return findings.map(({ rule, severity, path, range, message, fixes }) => ({
    rule,
    severity,
    path,
    line: range.start.line + 1,
    column: range.start.character + 1,
    end_line: range.end.line + 1,
    end_column: range.end.character + 1,
    message,
    fixable: fixes.length > 0,
  }));
}
