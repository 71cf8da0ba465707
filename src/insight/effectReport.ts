import type { Interval } from './interval.ts';

/** What `headwater effect --json` prints. Rates are fractions. */
export interface EffectReport {
  readonly process: string;
  readonly title: string;
  /** ISO date of the first day on which the process worked differently. */
  readonly date: string;
  readonly before: Side;
  readonly after: Side;
  /** The other processes together. */
  readonly control: {
    readonly before: Side;
    readonly after: Side;
    readonly processes: number;
    /** Processes that changed themselves in these weeks, and so are no measure for this one. */
    readonly left_out: readonly string[];
  };
  /** Rate after less rate before: what was seen, whatever the others did. Null where a side has no contacts. */
  readonly difference: number | null;
  /** The difference beyond that of the others, in rate; null where there are too few weeks. */
  readonly effect: number | null;
  readonly interval: Interval | null;
  readonly method: 'difference-in-differences' | 'before-after' | 'none';
  /** Variation from week to week beyond chance that the interval allows for; 1 is chance alone. */
  readonly dispersion: number | null;
  /** The same question by a regression of the process alone on level and trend; null where weeks are too few. */
  readonly time_series: {
    readonly effect: number;
    readonly interval: Interval;
    /** The rate that level and trend before the change would have given after it. */
    readonly expected_rate: number;
    /** Odds of an avoidable contact just after over just before the change. */
    readonly odds_ratio: { readonly value: number; readonly interval: Interval };
    readonly slope_ratio_per_week: { readonly value: number; readonly interval: Interval };
    readonly dispersion: number;
  } | null;
  /** Avoidable contacts a week less than without the change, by the effect and the contacts after it. */
  readonly avoided_per_week: { readonly value: number; readonly interval: Interval } | null;
  readonly weeks: readonly EffectWeek[];
  /** What was found, in a sentence. */
  readonly summary: string;
  readonly warnings: readonly string[];
}

export interface Side {
  readonly contacts: number;
  readonly avoidable: number;
  /** 0 without contacts. */
  readonly rate: number;
  readonly weeks: number;
}

export interface EffectWeek {
  /** Weeks from the change; -1 is the last before it. */
  readonly week: number;
  /** ISO date of its first day. */
  readonly from: string;
  readonly contacts: number;
  readonly rate: number | null;
  readonly control_rate: number | null;
}
