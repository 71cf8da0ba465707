import type { Measure } from '../contacts/rollup.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { Estimate } from './estimate.ts';
import { wilson } from './interval.ts';
import { eventsPerUnit, meanScore, netScore } from './scores.ts';
import { avoidable, measure, type Sums } from './tally.ts';

export type MetricUnit = 'fraction' | 'points' | 'score' | 'ratio';

/** A figure that is made from sums. */
export interface MetricDefinition {
  /** `fraction` is from 0 to 1, `points` from -100 to 100. */
  readonly unit: MetricUnit;
  /** How many contacts, answers or conversations it is made from; without any there is no figure. */
  readonly n: (sums: Sums) => number;
  readonly estimate: (sums: Sums, scales: Settings['scales']) => Estimate;
  /** Contacts that had no chance to count, for a figure that must say so. */
  readonly leftOut?: (sums: Sums) => number;
  /** True where what is counted may be about several processes, so that there is no figure per process or owner. */
  readonly spansProcesses?: boolean;
  /** True where a second contact within the repeat window makes the difference. */
  readonly countsRepeats?: boolean;
  /** Lowest and highest answer that a person could give, for a score. */
  readonly scale?: (scales: Settings['scales']) => readonly [low: number, high: number];
}

function share(k: (sums: Sums) => number, base: Measure): MetricDefinition {
  return {
    unit: 'fraction',
    n: sums => measure(sums, base),
    estimate: sums => {
      const n = measure(sums, base);
      return { value: k(sums) / n, interval: wilson(k(sums), n) };
    },
  };
}

const of = (name: Measure) => (sums: Sums) => measure(sums, name);

function net(promoters: Measure): MetricDefinition {
  return {
    unit: 'points',
    n: of('npsKnown'),
    estimate: sums => {
      const { value, interval } = netScore(
        measure(sums, promoters),
        measure(sums, 'npsDetractors'),
        measure(sums, 'npsKnown'),
      );
      return {
        value: 100 * value,
        interval: { level: interval.level, low: 100 * interval.low, high: 100 * interval.high },
      };
    },
  };
}

function score(name: 'csat' | 'effort'): MetricDefinition {
  return {
    unit: 'score',
    n: of(`${name}Known`),
    scale: scales => scales[name],
    estimate: (sums, scales) =>
      meanScore(
        {
          n: measure(sums, `${name}Known`),
          sum: measure(sums, `${name}Sum`),
          squares: measure(sums, `${name}Squares`),
        },
        scales[name],
      ),
  };
}

/**
 * All metrics by name. Waiting and handling time are not among them: they say how busy it is, and would rank
 * people.
 */
export const metricDefinitions = {
  avoidable_rate: share(avoidable, 'contacts'),
  blameworthy_rate: share(of('blameworthy'), 'contacts'),
  unnecessary_rate: share(of('unnecessary'), 'contacts'),
  /** Promoters answer 9 or 10, detractors 0 to 6. */
  nps: net('npsPromoters'),
  /** Only a 10 counts as a promoter. */
  nps_strict: net('npsTens'),
  csat: score('csat'),
  effort: score('effort'),
  /** Of the contacts with a customer whose repeat window lies within the data: followed by no repeat. */
  fcr: {
    ...share(of('firstContactResolved'), 'repeatEligible'),
    countsRepeats: true,
    leftOut: sums => measure(sums, 'contacts') - measure(sums, 'repeatEligible'),
  },
  repeat_rate: { ...share(of('repeats'), 'contacts'), countsRepeats: true },
  resolved_rate: share(of('resolved'), 'resolvedKnown'),
  /** Contacts that no failing of the organisation led to; for the owner of the process to look at. */
  first_time_right: share(sums => measure(sums, 'contacts') - measure(sums, 'blameworthy'), 'contacts'),
  contacts_per_interaction: {
    unit: 'ratio',
    spansProcesses: true,
    n: of('interactions'),
    estimate: sums => {
      // Every conversation holds one question; what varies is how many come on top of it.
      const conversations = measure(sums, 'interactions');
      const further = Math.max(0, measure(sums, 'contacts') - conversations);
      const { value, interval } = eventsPerUnit(further, conversations);
      return {
        value: 1 + value,
        interval: { level: interval.level, low: 1 + interval.low, high: 1 + interval.high },
      };
    },
  },
  promises_kept: share(of('promisesKept'), 'promises'),
  answered_in_time: share(of('answeredInTime'), 'answeredKnown'),
  /** Contacts in which the engineer left the process: many say that the process doesn't fit. */
  deviation_rate: share(of('deviated'), 'deviatedKnown'),
  /** Contacts with an article used. */
  link_rate: share(of('withArticle'), 'articleKnown'),
  /** Of the contacts with an article: archived, or past its review date. */
  outdated_article_rate: share(of('withOutdatedArticle'), 'withArticle'),
} as const satisfies Record<string, MetricDefinition>;

export type MetricName = keyof typeof metricDefinitions;

export const metricNames = Object.keys(metricDefinitions) as readonly MetricName[];

/** True for the name of a metric. */
export function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(metricDefinitions, name);
}
