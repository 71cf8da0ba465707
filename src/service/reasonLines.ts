import type { Cell } from '../contacts/rollup.ts';
import { measure, noSums, tally } from '../insight/tally.ts';
import type { ReasonLine } from './reportData.ts';

/**
 * Contacts by reason, those with most avoidable ones first; those without a reason are a line of their own, so that
 * the lines add up to all contacts.
 *
 * @param names of reasons, by code
 */
export function reasonLines(names: ReadonlyMap<string, string>, cells: readonly Cell[]): ReasonLine[] {
  return [...tally(cells, cell => cell.reason)]
    .map(([code, sums = noSums()]) => ({
      code,
      label: names.get(code) ?? code,
      contacts: measure(sums, 'contacts'),
      blameworthy: measure(sums, 'blameworthy'),
      unnecessary: measure(sums, 'unnecessary'),
    }))
    .sort((a, b) => avoidable(b) - avoidable(a) || b.contacts - a.contacts || a.code.localeCompare(b.code));
}

function avoidable({ blameworthy, unnecessary }: ReasonLine): number {
  return blameworthy + unnecessary;
}
