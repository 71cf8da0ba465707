import type { Aspect } from './driverAspects.ts';
import type { Interval } from './interval.ts';

/** Which measured aspects go with satisfaction. */
export interface DriverReport {
  readonly outcome: 'csat' | 'effort';
  /** People who answered, and whose contacts have all aspects below. */
  readonly answers: number;
  /** People who answered, but were left out because an aspect of their contact is unknown. */
  readonly left_out: number;
  /** Share of the differences between people that all aspects explain together. */
  readonly r2: number;
  /** The same, less what as many meaningless aspects would explain by chance. */
  readonly r2_adjusted: number;
  readonly r2_interval: Interval;
  /** Largest share first. */
  readonly drivers: readonly Driver[];
  /** What that means; plainly so where everything measured explains little. */
  readonly sentence: string;
}

export interface Driver {
  readonly aspect: Aspect;
  /** Standard deviations of the outcome for one of the aspect, the others held fixed. */
  readonly coefficient: number;
  readonly coefficient_interval: Interval;
  /** The aspect's Shapley share of r2. */
  readonly share: number;
  readonly share_interval: Interval;
}
