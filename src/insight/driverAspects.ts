import type { Cell, Measure } from '../contacts/rollup.ts';
import { avoidable, measure, type Sums } from './tally.ts';

/** What is measured of contacts and may go with satisfaction: each a share of the contacts of a cell. */
export const aspectNames = [
  'avoidable',
  'repeat',
  'unresolved',
  'deviated',
  'article-used',
  'answered-late',
  'promise-broken',
] as const;

export type Aspect = (typeof aspectNames)[number];

/** Undefined where it was measured of no contact. */
type Share = (sums: Sums) => number | undefined;

function share(k: (sums: Sums) => number, base: Measure): Share {
  return sums => {
    const n = measure(sums, base);
    return n > 0 ? k(sums) / n : undefined;
  };
}

const shares: Record<Aspect, Share> = {
  avoidable: share(avoidable, 'contacts'),
  repeat: share(sums => measure(sums, 'repeats'), 'contacts'),
  unresolved: share(sums => measure(sums, 'resolvedKnown') - measure(sums, 'resolved'), 'resolvedKnown'),
  deviated: share(sums => measure(sums, 'deviated'), 'deviatedKnown'),
  'article-used': share(sums => measure(sums, 'withArticle'), 'articleKnown'),
  'answered-late': share(
    sums => measure(sums, 'answeredKnown') - measure(sums, 'answeredInTime'),
    'answeredKnown',
  ),
  // A contact without a promise has none that was broken.
  'promise-broken': share(sums => measure(sums, 'promises') - measure(sums, 'promisesKept'), 'contacts'),
};

/** The aspects of a cell; undefined where one of them is unknown. */
export function aspectsOf(cell: Cell, aspects: readonly Aspect[]): number[] | undefined {
  const values = aspects.flatMap(aspect => shares[aspect](cell.sums) ?? []);
  return values.length === aspects.length ? values : undefined;
}
