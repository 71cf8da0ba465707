import type { Level } from '../../insight/assessment.ts';
import type { PlacedReport } from '../../server/protocol.ts';
import { type PlacedProcess, placedProcesses } from './flags.ts';

/** A row of the view. */
export type FlagRow =
  | { readonly kind: 'base'; readonly report: PlacedReport; readonly children: readonly FlagRow[] }
  | { readonly kind: 'flag'; readonly flag: PlacedProcess }
  | {
      readonly kind: 'group';
      readonly level: QuietLevel;
      readonly children: readonly FlagRow[];
      readonly root: string;
    };

/** Levels that ask nothing of anybody: their processes stand together, out of the way. */
export type QuietLevel = Extract<Level, 'none' | 'too-few'>;
const quietLevels: readonly QuietLevel[] = ['none', 'too-few'];

/** What stands out first, worst on top; the others below it. A single knowledge base gets no row of its own. */
export function rowsOf(reports: readonly PlacedReport[]): readonly FlagRow[] {
  const bases = reports
    .filter(({ report }) => report.contacts.used > 0)
    .map(report => ({ kind: 'base' as const, report, children: childrenOf(report) }));
  const [only] = bases;
  return only && bases.length === 1 ? only.children : bases;
}

function childrenOf(report: PlacedReport): FlagRow[] {
  const flags = placedProcesses(report);
  const loud = flags.filter(({ process }) => process.level === 'alarm' || process.level === 'watch');
  const groups = quietLevels.flatMap((level): FlagRow[] => {
    const children = flags.filter(({ process }) => process.level === level).map(flagRow);
    return children.length > 0 ? [{ kind: 'group', level, children, root: report.root }] : [];
  });
  return [...loud.map(flagRow), ...groups];
}

function flagRow(flag: PlacedProcess): FlagRow {
  return { kind: 'flag', flag };
}
