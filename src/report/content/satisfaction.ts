import type { ReportData } from '../../service/reportData.ts';
import { driversFigure } from '../charts/drivers.ts';
import type { Voice } from '../voice.ts';
import type { Section } from './section.ts';

/** What goes with satisfaction. Undefined where too few people answered. */
export function satisfaction({ drivers }: ReportData, voice: Voice): Section | undefined {
  if (!drivers) return undefined;
  return {
    id: 'satisfaction',
    heading: voice.say.drivers.heading,
    parts: [{ kind: 'figure', figure: driversFigure(drivers, voice) }],
  };
}
