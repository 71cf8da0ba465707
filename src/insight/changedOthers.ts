import { changePoint } from './cusum.ts';
import { sumCounts } from './effectBlocks.ts';
import type { Count } from './overdispersion.ts';

/** Weekly counts of a process, by week. */
export type WeeklyCounts = ReadonlyMap<number, Count>;

/** Chance below which a process counts as changed on its own. */
const unlikely = 0.01;

/**
 * Of the processes that one is to be compared with, those that changed on their own in these weeks: not along
 * with the rest, which is what the comparison is for. One at a time, the most changed first, because one that
 * changed makes the others look changed against it. The last one is never taken away.
 */
export function changedOthers(others: ReadonlyMap<string, WeeklyCounts>): string[] {
  const rest = new Map(others);
  const changed: string[] = [];
  while (rest.size > 1) {
    const total = weeklySum(rest.values());
    const suspects = [...rest]
      .filter(([, counts]) => chanceOfChange(withoutShared(counts, total)) < unlikely)
      .map(([id, counts]) => ({ id, p: chanceOfChange([...counts.values()]) }))
      .sort((a, b) => a.p - b.p || a.id.localeCompare(b.id));
    const worst = suspects[0];
    if (!worst) break;
    rest.delete(worst.id);
    changed.push(worst.id);
  }
  return changed.sort();
}

function chanceOfChange(counts: readonly Count[]): number {
  return changePoint(counts)?.p ?? 1;
}

/** The counts of a process less what the rest did in each week, beyond what it did in all weeks. */
function withoutShared(counts: WeeklyCounts, total: WeeklyCounts): Count[] {
  const rest = new Map(
    [...total].map(([week, all]) => {
      const own = counts.get(week) ?? { k: 0, n: 0 };
      return [week, { k: all.k - own.k, n: all.n - own.n }];
    }),
  );
  const { k, n } = sumCounts(rest.values());
  return [...counts].map(([week, own]) => {
    const there = rest.get(week);
    const shared = there && there.n > 0 ? there.k / there.n - k / n : 0;
    return { k: Math.min(own.n, Math.max(0, own.k - own.n * shared)), n: own.n };
  });
}

/** Sum over processes, in order of time. */
export function weeklySum(processes: Iterable<WeeklyCounts>): Map<number, Count> {
  const byWeek = new Map<number, Count>();
  for (const counts of processes) {
    for (const [week, { k, n }] of counts) {
      const sum = byWeek.get(week);
      byWeek.set(week, { k: k + (sum?.k ?? 0), n: n + (sum?.n ?? 0) });
    }
  }
  return new Map([...byWeek].sort(([a], [b]) => a - b));
}
