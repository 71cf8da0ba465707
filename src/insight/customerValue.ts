import { difference, type Estimate, times } from './estimate.ts';
import { wilson } from './interval.ts';
import type { Count } from './overdispersion.ts';

/** Customers (n) who were followed for some time after a contact, and those of them who left (k). */
export interface Leaving {
  readonly afterAvoidable: Count;
  readonly afterOther: Count;
}

/**
 * The value that left with the customers who had an avoidable contact, beyond what leaves anyway: their number
 * times the difference in leaving times the value of a customer. Linked with, not caused by: people with
 * trouble may leave more for other reasons too. Undefined where nobody was followed in one of the groups.
 *
 * The interval of the difference is Newcombe's, from two Wilson intervals (1998, Statistics in Medicine 17,
 * 873–890, method 10). It may lie below zero.
 */
export function valueOfLeaving(leaving: Leaving, customerValue: number, level = 0.95): Estimate | undefined {
  const found = differenceInLeaving(leaving, level);
  return found && times(found, leaving.afterAvoidable.n * customerValue);
}

/**
 * The share that left after an avoidable contact less that after another, as fractions; undefined where nobody was
 * followed in one of the groups. The interval is Newcombe's, see `valueOfLeaving`.
 */
export function differenceInLeaving(
  { afterAvoidable, afterOther }: Leaving,
  level = 0.95,
): Estimate | undefined {
  if (afterAvoidable.n <= 0 || afterOther.n <= 0) return undefined;
  const rate = ({ k, n }: Count): Estimate => ({ value: k / n, interval: wilson(k, n, level) });
  return difference(rate(afterAvoidable), rate(afterOther));
}
