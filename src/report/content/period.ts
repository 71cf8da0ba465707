import type { DatedPeriod } from '../../insight/flagReport.ts';
import { lengthInDays, periodOf } from '../../insight/period.ts';
import type { Voice } from '../voice.ts';

/** `3 August – 31 October 2026, 90 days`; undefined where there is no contact, and so no period. */
export function periodWords(period: DatedPeriod | null, { say, format }: Voice): string | undefined {
  return period ? say.period(format.period(period), lengthInDays(periodOf(period))) : undefined;
}
