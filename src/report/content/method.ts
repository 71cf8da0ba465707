import type { FlagReport } from '../../insight/flagReport.ts';
import type { Voice } from '../voice.ts';
import type { Section } from './section.ts';

/** What the figures mean and what they don't. */
export function method({ limits, baseline }: FlagReport, { say, format }: Voice): Section {
  const points = say.method.points({
    minimum: format.count(limits.minimum),
    watch: format.share(limits.watch),
    alarm: format.share(limits.alarm),
    q: format.share(limits.q),
    caseMix: baseline.case_mix,
  });
  return { id: 'method', heading: say.method.heading, parts: [{ kind: 'points', points }] };
}
