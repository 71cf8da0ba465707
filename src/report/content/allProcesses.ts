import type { ReportData } from '../../service/reportData.ts';
import { funnelFigure } from '../charts/funnel.ts';
import { hoursFigure } from '../charts/hours.ts';
import { ownersFigure } from '../charts/owners.ts';
import { paretoFigure } from '../charts/pareto.ts';
import type { Voice } from '../voice.ts';
import { figureParts, type Section } from './section.ts';

/** All processes beside one another; for an owner, its own among the others. */
export function allProcesses({ owner, flags, costs, hours }: ReportData, voice: Voice): Section {
  const own = new Set(flags.processes.filter(row => row.owner === owner).map(row => row.process));
  const lines = owner === null ? costs.processes : costs.processes.filter(line => own.has(line.key));
  return {
    id: 'all-processes',
    heading: voice.say.allProcesses,
    parts: figureParts([
      funnelFigure(flags, owner, voice),
      paretoFigure(lines, flags, voice),
      owner === null ? ownersFigure(costs.owners, voice) : undefined,
      owner === null ? hoursFigure(hours, 'hours', voice) : undefined,
    ]),
  };
}
