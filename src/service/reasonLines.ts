import type { Cell } from '../contacts/rollup.ts';
import { measure, noSums, tally } from '../insight/tally.ts';
import type { Reason } from '../knowledge/reasons.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { ReasonLine } from './reportData.ts';

/** Contacts by reason, those with most avoidable ones first; contacts without a reason are in none. */
export function reasonLines(
  reasons: readonly Reason[],
  cells: readonly Cell[],
  language: InterfaceLanguage,
): ReasonLine[] {
  const labels = new Map(reasons.map(({ code, label }) => [code, label[language] ?? label.en]));
  return [...tally(cells, cell => cell.reason || undefined)]
    .map(([code, sums = noSums()]) => ({
      code,
      label: labels.get(code) ?? code,
      contacts: measure(sums, 'contacts'),
      blameworthy: measure(sums, 'blameworthy'),
      unnecessary: measure(sums, 'unnecessary'),
    }))
    .sort((a, b) => avoidable(b) - avoidable(a) || b.contacts - a.contacts || a.code.localeCompare(b.code));
}

function avoidable({ blameworthy, unnecessary }: ReasonLine): number {
  return blameworthy + unnecessary;
}
