import type { InsightInput } from '../insight/input.ts';
import type { MetricName } from '../insight/metricDefinitions.ts';
import { metrics } from '../insight/metrics.ts';
import type { Period } from '../insight/period.ts';
import type { Shares } from './reportData.ts';

/** A metric that is a fraction, over a period: of all processes, or of those of one owner, together and apart. */
export function sharesOf(
  input: InsightInput,
  metric: MetricName,
  period: Period | undefined,
  owner: string | null,
): Shares {
  if (!period) return { all: undefined, processes: [] };
  const asked = { metrics: [metric], period };
  const rows = (per: readonly ('process' | 'owner')[]) =>
    metrics(input, { ...asked, per }).flatMap(found => found.rows);
  const line = ({ value, n, low, high }: ReturnType<typeof rows>[number]) => ({ value, n, low, high });
  const all = owner === null ? rows([])[0] : rows(['owner']).find(row => row.owner === owner);
  return {
    all: all && line(all),
    processes: rows(['process']).flatMap(row => {
      const { process = '' } = row;
      const name = input.processes.get(process);
      if (owner !== null && name?.owner !== owner) return [];
      return process === '' ? [] : { ...line(row), process, title: name?.title ?? process };
    }),
  };
}
