import { comparePositions } from '../position.ts';
import type { Finding, TextEdit } from './finding.ts';

/**
 * The edits of each finding's preferred fix, in the order of the files. Of two that touch the same text the
 * first counts: the other is found again at the next check.
 */
export function fixAllEdits(findings: readonly Finding[]): TextEdit[] {
  const edits = findings.flatMap(finding => finding.fixes.find(fix => fix.preferred)?.edits ?? []);
  const sorted = [...edits].sort(
    (a, b) => compare(a.path, b.path) || comparePositions(a.range.start, b.range.start),
  );
  const kept: TextEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last?.path === edit.path && overlap(last, edit)) continue;
    kept.push(edit);
  }
  return kept;
}

function overlap(first: TextEdit, second: TextEdit): boolean {
  const order = comparePositions(first.range.end, second.range.start);
  if (order !== 0) return order > 0;
  // Two insertions at one place: the same one twice is one, different ones can both be done.
  return isEmpty(first) && isEmpty(second) && first.text === second.text;
}

function isEmpty(edit: TextEdit): boolean {
  return comparePositions(edit.range.start, edit.range.end) === 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
