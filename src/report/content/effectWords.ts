import type { EffectReport } from '../../insight/effectReport.ts';
import type { Voice } from '../voice.ts';

/** What followed a repair, in words. */
export interface EffectWords {
  readonly heading: string;
  /** The difference beyond that of the others with its interval; undefined where it can't be had. */
  readonly value: { readonly points: string; readonly interval: string } | undefined;
  readonly summary: string;
  readonly warnings: readonly string[];
}

export function effectWords(report: EffectReport, { say, format }: Voice): EffectWords {
  const { effect, interval, date, summary, warnings } = report;
  const words = say.effect;
  const value =
    effect === null || !interval
      ? undefined
      : {
          points: words.value(format.points(effect)),
          interval: words.interval(format.points(interval.low), format.points(interval.high)),
        };
  return { heading: `${words.heading}: ${words.change(format.date(date))}`, value, summary, warnings };
}
